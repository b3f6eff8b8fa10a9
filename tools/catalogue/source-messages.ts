import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import type { Problem } from './problem.js';

/** A message as it is in the code. */
export interface SourceMessage {
  id: string;
  desc: string;
  /** The Swedish: "Referensnummer: {reference}". */
  source: string;
  /** Made with `str` or `html`. */
  isTemplate: boolean;
  file: string;
  line: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const configFile = 'lit-localize.json';

/** The builder is for editors: it speaks Swedish and English, and no other language is asked for its messages. */
export function isForResidents({ file }: SourceMessage): boolean {
  return !file.startsWith('builder/');
}

/** The messages of the code as lit-localize itself finds them, and the calls that it cannot read. */
export function readSourceMessages(): { messages: SourceMessage[]; problems: Problem[] } {
  const config = readConfigFileAndWriteSchema(`${root}${configFile}`);
  const localizer = new RuntimeLitLocalizer(config as RuntimeLitLocalizer['config']);
  const { messages, errors } = localizer.extractSourceMessages();
  const place = (file: (typeof messages)[number]['file'], position: number) => ({
    file: relative(root, file.fileName),
    line: file.getLineAndCharacterOfPosition(position).line + 1,
  });
  return {
    messages: messages.map(({ name, desc = '', contents, tag, file, node }) => ({
      id: name,
      desc,
      source: contents.filter((part) => typeof part === 'string').join(''),
      isTemplate: tag !== undefined || contents.some((part) => typeof part !== 'string'),
      ...place(file, node.getStart(file)),
    })),
    problems: errors.map(({ file, start = 0, messageText }) => ({
      ...(file ? place(file, start) : { file: configFile, line: 1 }),
      // Without a tag, lit-localize would have the developer add `str`.
      ...(/str tag/.test(messageText as string)
        ? { code: 'not-plain-text' }
        : { code: 'unreadable-message', values: { reason: messageText as string } }),
    })),
  };
}

/** Whether the code gives translators what they need: an id and a description for each message, and plain text. */
export function checkSourceMessages(messages: readonly SourceMessage[]): Problem[] {
  const problems: Problem[] = [];
  // Without this, types that do not resolve would read as "remove every translation".
  if (messages.length === 0) problems.push({ file: configFile, line: 1, code: 'no-messages' });
  for (const { id, desc, isTemplate, file, line } of messages) {
    const report = (code: Problem['code']) => problems.push({ file, line, id, code });
    if (/^[sh][0-9a-f]{16}$/.test(id)) report('no-id-in-code');
    if (!/^[^:]+: \S/.test(desc)) report('no-description');
    if (isTemplate) report('not-plain-text');
  }
  return problems;
}
