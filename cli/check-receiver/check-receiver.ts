import { parseArgs } from 'node:util';
import { contractChecks, Difference, Leave, type Check } from './contract-checks.js';
import { Conversation } from './conversation.js';

export const checkReceiverUsage = `Usage: medborgarlofte check-receiver URL [--origin ORIGIN]

Sends real requests to a receiver of feedback, and says what of docs/feedback-contract.md it keeps.
Seven messages are stored there. Their text begins with TEST and says that they may be deleted.

  --origin ORIGIN  the origin of a page that may send, such as https://www.kommunen.se

Ends with 0 when nothing failed, 1 when something did, 2 when it was asked for something else.`;

type Result = 'passed' | 'failed' | 'not supported' | 'not checked';

/** The command `check-receiver`. Answers the exit code; every line that it says goes to `print`. */
export async function checkReceiver(args: readonly string[], print: (line: string) => void): Promise<number> {
  const asked = readArguments(args);
  if (!asked) {
    print(checkReceiverUsage);
    return 2;
  }
  const conversation = new Conversation(asked.address, asked.origin);
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

function readArguments(args: readonly string[]): { address: string; origin: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { origin: { type: 'string' } },
      allowPositionals: true,
    });
    const [address = '', ...others] = positionals;
    const { protocol, href } = new URL(address);
    const origin = values.origin === undefined ? undefined : new URL(values.origin).origin;
    return others.length === 0 && /^https?:$/.test(protocol) ? { address: href, origin } : undefined;
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
    if (fault instanceof Leave) return { result: fault.result, lines: [fault.why] };
    const { expected, came } =
      fault instanceof Difference ? fault : { expected: 'an answer', came: `none: ${reasonOf(fault)}` };
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
