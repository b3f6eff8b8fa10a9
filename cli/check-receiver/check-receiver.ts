import { parseArgs } from 'node:util';
import { contractChecks, Mismatch, Skip, type Check } from './contract-checks.js';
import { wordsFor } from '../words/language.js';
import type { Words } from '../words/words.js';
import { Conversation, type ConversationOptions, type Amounts } from './conversation.js';

type Result = keyof Words['receiver']['results'];

/** The command `check-receiver`. Answers the exit code; every line that it says goes to `print`. */
export async function checkReceiver(
  args: readonly string[],
  print: (line: string) => void,
  amounts: Amounts = { repeats: 320, messages: 400 },
): Promise<number> {
  const asked = readArguments(args);
  const words = wordsFor(asked?.lang);
  const { results, checks, ...said } = words.receiver;
  if (!asked) {
    print(words.usage.checkReceiver);
    return 2;
  }
  const conversation = new Conversation({ ...asked, amounts });
  // What a receiver says may hold what a terminal takes for orders.
  const say = (line: string) => print(line.replace(/\p{Cc}/gu, '\uFFFD'));
  const counts = new Map<Result, number>();
  say(said.sendsTo(asked.address));
  for (const check of contractChecks()) {
    const { result, lines } = await resultOf(check, conversation, words);
    counts.set(result, (counts.get(result) ?? 0) + 1);
    const name = results[result];
    say(`${(result === 'failed' ? name.toUpperCase() : name).padEnd(15)}${checks[check.name] ?? check.name}`);
    for (const line of lines) say(`${' '.repeat(17)}${line}`);
    if (conversation.answers.length === 0) {
      say(said.silent);
      return 1;
    }
  }
  say([...counts].map(([result, count]) => `${count} ${results[result]}`).join(', '));
  return counts.has('failed') ? 1 : 0;
}

function readArguments(
  args: readonly string[],
): (Omit<ConversationOptions, 'amounts'> & { lang: string | undefined }) | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        origin: { type: 'string' },
        flood: { type: 'boolean' },
        'cut-within': { type: 'string' },
        lang: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [address = '', ...others] = positionals;
    const { protocol, href } = new URL(address);
    const origin = values.origin === undefined ? undefined : new URL(values.origin).origin;
    const cutWithin = Number(values['cut-within'] ?? 0);
    return others.length === 0 && /^https?:$/.test(protocol) && cutWithin >= 0
      ? { address: href, origin, mayFlood: values.flood ?? false, cutWithin, lang: values.lang }
      : undefined;
  } catch {
    // An option that there is not, or an address that is none.
    return undefined;
  }
}

async function resultOf(
  check: Check,
  conversation: Conversation,
  { receiver: words }: Words,
): Promise<{ result: Result; lines: string[] }> {
  try {
    await check.run(conversation);
    return { result: 'passed', lines: [] };
  } catch (fault) {
    if (fault instanceof Skip) return { result: fault.result, lines: [fault.why] };
    const { expected, came } =
      fault instanceof Mismatch ? fault : { expected: 'an answer', came: `none: ${reasonOf(fault)}` };
    return {
      result: 'failed',
      lines: [`${words.expected}: ${expected}`, `${words.came}: ${came}`, `${words.contract}: ${check.place}`],
    };
  }
}

/** `fetch` says only that it failed; why is in the cause. */
function reasonOf(fault: unknown): string {
  const { message, cause } = fault as Error;
  return (cause as NodeJS.ErrnoException | undefined)?.code ?? message;
}
