/** The attributes of the form, for placeholders and links that come before its part. A test compares them with the class. */
export const formAttributes: readonly string[] = [
  'action',
  'enctype',
  'receipt',
  'credentials',
  'promise-id',
  'promise-title',
  'commitment-id',
  'commitment-text',
  'privacy-url',
  'no-outbox',
  'timeout',
  'heading-level',
  'debug',
];
