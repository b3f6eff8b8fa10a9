import type { ReactiveControllerHost } from 'lit';
import { canSave, remove, save, sendSaved, type OutboxNews } from '../../feedback/outbox.js';
import type { FeedbackRequest, SendOptions } from '../../feedback/send-feedback.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  noOutbox: boolean;
}

/** Messages that a resident chose to leave on the device, and what became of them. */
export class SavedMessages {
  news: OutboxNews | undefined;
  /** The key of the message that was just saved on the device. */
  #savedKey: string | undefined;
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get isOffered(): boolean {
    return !this.#host.noOutbox && canSave();
  }

  /** @throws when the device has no room, or keeps nothing */
  async save(request: FeedbackRequest): Promise<void> {
    await save({ ...request, savedAt: Date.now() });
    this.#savedKey = request.key;
  }

  /** Whether they are gone; if not, the button to remove them is still there. */
  async remove(): Promise<boolean> {
    const keys = this.news?.waiting.map(({ key }) => key) ?? [];
    if (this.#savedKey) keys.push(this.#savedKey);
    try {
      for (const key of keys) await remove(key);
    } catch {
      return false;
    }
    this.#savedKey = this.news = undefined;
    return true;
  }

  /** Sends what waits for an address. What becomes of it must be shown, so nothing is sent while nobody sees the form. */
  async send(address: string, options: SendOptions): Promise<void> {
    if (this.#host.noOutbox || !this.#host.isConnected) return;
    try {
      const news = await sendSaved(address, options);
      const isNews = Object.entries(news).some(([, list]) => (list as unknown[]).length);
      if (!isNews && !this.news?.waiting.length) return;
      this.news = isNews ? news : undefined;
      this.#host.requestUpdate();
    } catch {
      // A browser that keeps nothing has nothing that waits.
    }
  }
}
