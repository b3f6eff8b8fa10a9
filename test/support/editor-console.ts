/** What is reported to the editor in the console, from now on until the end of the test. */
export function listenToConsole(): string[] {
  const sentences: string[] = [];
  const original = console.warn;
  console.warn = (...words: unknown[]) => {
    if (String(words[0]).startsWith('[medborgarlofte]')) sentences.push(words.join(' '));
    else original(...words);
  };
  restore = () => (console.warn = original);
  return sentences;
}

let restore: (() => void) | undefined;
afterEach(() => {
  restore?.();
  restore = undefined;
});
