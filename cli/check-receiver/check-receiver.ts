import { parseArgs } from 'node:util';
import { contractChecks, Mismatch, Skip, type Check } from './contract-checks.js';
import { Conversation, type ConversationOptions, type Amounts } from './conversation.js';

export const checkReceiverUsage = `Usage: medborgarlofte check-receiver URL [--origin ORIGIN] [--flood] [--cut-within SECONDS]

Sends about 700 real requests to a receiver of feedback, and reports which rules of docs/feedback-contract.md it keeps.
Up to 15 messages are stored there. Their text begins with TEST and says that they may be deleted.

  --origin ORIGIN       the origin of a page that may send, such as https://www.kommunen.se
  --flood               also send 400 messages at once, as a library's visitors might; they are stored, too
  --cut-within SECONDS  also check that a request that is never finished is cut within this time

Ends with 0 when nothing failed, 1 when something did, 2 when it was asked for something else.`;

type Result = 'passed' | 'failed' | 'not supported' | 'not checked';

/** The command `check-receiver`. Answers the exit code; every line that it says goes to `print`. */
export async function checkReceiver(
  args: readonly string[],
  print: (line: string) => void,
  amounts: Amounts = { repeats: 320, messages: 400 },
): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    print(checkReceiverUsage);
    return 2;
  }
  const conversation = new Conversation({ ...asked, amounts });
  // What a receiver says may hold what a terminal takes for orders.
  const say = (line: string) => print(line.replace(/\p{Cc}/gu, '\uFFFD'));
  const counts = new Map<Result, number>();
  say(`Sends test messages to ${asked.address}`);
  for (const check of contractChecks()) {
    const { result, lines } = await resultOf(check, conversation);
    counts.set(result, (counts.get(result) ?? 0) + 1);
    say(`${(result === 'failed' ? 'FAILED' : result).padEnd(15)}${check.name}`);
    for (const line of lines) say(`${' '.repeat(17)}${line}`);
    if (conversation.answers.length === 0) {
      say('It does not answer, so nothing else was checked.');
      return 1;
    }
  }
  say([...counts].map(([result, count]) => `${count} ${result}`).join(', '));
  return counts.has('failed') ? 1 : 0;
}

function readArguments(args: readonly string[]): Omit<ConversationOptions, 'amounts'> | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { origin: { type: 'string' }, flood: { type: 'boolean' }, 'cut-within': { type: 'string' } },
      allowPositionals: true,
    });
    const [address = '', ...others] = positionals;
    const { protocol, href } = new URL(address);
    const origin = values.origin === undefined ? undefined : new URL(values.origin).origin;
    const cutWithin = Number(values['cut-within'] ?? 0);
    return others.length === 0 && /^https?:$/.test(protocol) && cutWithin >= 0
      ? { address: href, origin, mayFlood: values.flood ?? false, cutWithin }
      : undefined;
  } catch {
    // An option that there is not, or an address that is none.
    return undefined;
  }
}

async function resultOf(check: Check, conversation: Conversation): Promise<{ result: Result; lines: string[] }> {
  try {
    await check.run(conversation);
    return { result: 'passed', lines: [] };
  } catch (fault) {
    if (fault instanceof Skip) return { result: fault.result, lines: [fault.why] };
    const { expected, came } =
      fault instanceof Mismatch ? fault : { expected: 'an answer', came: `none: ${reasonOf(fault)}` };
    return {
      result: 'failed',
      lines: [`expected: ${expected}`, `came: ${came}`, `contract: ${check.place}`],
    };
  }
}

/** `fetch` says only that it failed; why stands in the cause. */
function reasonOf(fault: unknown): string {
  const { message, cause } = fault as Error;
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? message;
}
