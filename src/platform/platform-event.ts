/** The browser's own `Event`: MooTools with its compatibility layer puts another in its place. */
export const PlatformEvent: typeof Event =
  typeof CustomEvent === 'undefined' ? Event : (Object.getPrototypeOf(CustomEvent) as typeof Event);
