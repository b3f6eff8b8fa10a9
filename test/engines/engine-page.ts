/** The part of Puppeteer's page that tests use in every engine. Puppeteer drives Chromium and Firefox; WebKit has its own. */
export interface EnginePage {
  goto(address: string): Promise<unknown>;
  /** The value of an expression: text, since a function would bring along names of what compiled the test. */
  evaluate(expression: string): Promise<unknown>;
  keyboard: { type(text: string): Promise<unknown>; press(key: string): Promise<unknown> };
  setViewport(size: { width: number; height: number }): Promise<unknown>;
  emulateMediaType(media: string): Promise<unknown>;
  emulateMediaFeatures(features: MediaFeature[]): Promise<unknown>;
  screenshot(options: { path: `${string}.png` }): Promise<unknown>;
  close(): Promise<unknown>;
}

export interface MediaFeature {
  name: string;
  value: string;
}
