import { connect, type Socket } from 'node:net';

/** One connection that stays open. Much cheaper than a client of Node's, which would compete with the server for the processors. */
export class Client {
  readonly #socket: Socket;
  #answer = '';
  #answered: (status: number) => void = () => undefined;

  constructor(url: string) {
    this.#socket = connect(Number(new URL(url).port), '127.0.0.1')
      .setNoDelay()
      .setEncoding('latin1');
    this.#socket.on('data', (part) => this.#read(String(part))).on('error', () => undefined);
    this.#socket.on('close', () => this.#answered(0));
  }

  /** The status; 0 when the connection ends before the answer does. Each message is from another address, so that no limit counts. */
  post(key: string, body: string): Promise<number> {
    if (this.#socket.destroyed) return Promise.resolve(0);
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(
        `POST /feedback HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-For: 192.0.2.1, 2001:db8:${key.slice(0, 4)}:${key.slice(4, 8)}::1\r\nContent-Type: application/json\r\nIdempotency-Key: "${key}"\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(part: string): void {
    this.#answer += part;
    const head = this.#answer.indexOf('\r\n\r\n') + 4;
    if (head < 4) return;
    const rest = this.#answer.length - head;
    const length = /\r\ncontent-length: *(\d+)/i.exec(this.#answer)?.[1];
    if (length === undefined ? !this.#answer.endsWith('\r\n0\r\n\r\n') : rest < Number(length)) return;
    const status = Number(this.#answer.slice(9, 12));
    this.#answer = '';
    this.#answered(status);
  }
}
