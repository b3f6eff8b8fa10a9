/** A test that shows something: its file, and how its title begins. */
export interface Proof {
  file: string;
  title: string;
}

const axe = { file: 'test/node/states/accessibility.test.ts', title: 'axe, WCAG 2.2 AA and best practices' };
const ibm = { file: 'test/node/states/accessibility.test.ts', title: 'IBM Equal Access' };
const heard = { file: 'test/node/states/heard.test.ts', title: 'is what is seen, in its order, with names' };
const rule = {
  file: 'test/node/states/one-rule.test.ts',
  title: 'in each state, the notice and where one goes on are in view',
};
const contrast = { file: 'test/node/theme/contrast.test.ts', title: 'every text and edge of every state in the theme' };
const forced = { file: 'test/node/theme/contrast.test.ts', title: 'every text and edge where the reader has forced' };
const hostile = { file: 'test/node/pages/hostile-pages.test.ts', title: 'reads as on any other and stays as it is' };
const narrow = { file: 'test/node/states/layout.test.ts', title: 'fits 320 px and has buttons of at least 44 px' };
const keyboard = { file: 'test/browser/feedback-form/feedback-form.test.ts', title: 'works by keyboard alone' };
const names = { file: 'test/browser/feedback-form/feedback-form.test.ts', title: 'names its fields by what they are' };

/**
 * - `supports`: met by the elements.
 * - `page`: the page around the elements decides, and they do nothing against it.
 * - `none`: there is nothing that it is about.
 */
export type Result = 'supports' | 'page' | 'none';

export interface Criterion {
  /** Its number in WCAG 2.2. In EN 301 549 V3.2.1 it is clause 9 and the same number; criteria that are new in WCAG 2.2 have none. */
  number: string;
  name: string;
  level: 'A' | 'AA';
  result: Result;
  note: string;
  proofs?: readonly Proof[];
}

const row = (
  number: string,
  level: 'A' | 'AA',
  name: string,
  result: Result,
  note: string,
  ...proofs: Proof[]
): Criterion => ({ number, level, name, result, note, proofs });

/** The criteria of WCAG 2.2 on levels A and AA, in their order. */
export const criteria: readonly Criterion[] = [
  row(
    '1.1.1',
    'A',
    'Non-text Content',
    'supports',
    'The picture of a promise has the text that its editor gives it; signs and bars repeat words and are hidden.',
    axe,
    heard,
  ),
  row('1.2.1', 'A', 'Audio-only and Video-only (Prerecorded)', 'none', 'No sound or film.'),
  row('1.2.2', 'A', 'Captions (Prerecorded)', 'none', 'No sound or film.'),
  row('1.2.3', 'A', 'Audio Description or Media Alternative (Prerecorded)', 'none', 'No sound or film.'),
  row('1.2.4', 'AA', 'Captions (Live)', 'none', 'No sound or film.'),
  row('1.2.5', 'AA', 'Audio Description (Prerecorded)', 'none', 'No sound or film.'),
  row(
    '1.3.1',
    'A',
    'Info and Relationships',
    'supports',
    'Headings, lists with their counts, labels and groups are in the accessibility tree as they are seen.',
    heard,
    axe,
    ibm,
  ),
  row('1.3.2', 'A', 'Meaningful Sequence', 'supports', 'What is heard has the order of what is seen.', heard),
  row(
    '1.3.3',
    'A',
    'Sensory Characteristics',
    'supports',
    'No instruction depends on shape, place or sound. Judged by reading the strings.',
  ),
  row('1.3.4', 'AA', 'Orientation', 'supports', 'Nothing depends on the orientation.', narrow),
  row('1.3.5', 'AA', 'Identify Input Purpose', 'supports', 'The email field has `autocomplete="email"`.', axe),
  row(
    '1.4.1',
    'A',
    'Use of Color',
    'supports',
    'Each status has a word and a sign; errors have words, a sign and a bar; links in text are underlined.',
    forced,
  ),
  row('1.4.2', 'A', 'Audio Control', 'none', 'No sound.'),
  row(
    '1.4.3',
    'AA',
    'Contrast (Minimum)',
    'supports',
    'At least 4.5 to 1 in every state, light, dark and in four design systems. Colours that a page sets itself are its own.',
    contrast,
    forced,
  ),
  row('1.4.4', 'AA', 'Resize Text', 'supports', 'Sizes follow the page’s text; at 200 % nothing is cut off.', hostile),
  row('1.4.5', 'AA', 'Images of Text', 'supports', 'None of ours. A picture that an editor chooses is the editor’s.'),
  row('1.4.10', 'AA', 'Reflow', 'supports', 'Fits 320 px, also with words of forty letters.', narrow),
  row(
    '1.4.11',
    'AA',
    'Non-text Contrast',
    'supports',
    'Edges of fields and buttons, signs and focus have at least 3 to 1.',
    contrast,
    forced,
  ),
  row(
    '1.4.12',
    'AA',
    'Text Spacing',
    'supports',
    'Nothing is cut off or overlaps with the spacing of the criterion.',
    hostile,
  ),
  row('1.4.13', 'AA', 'Content on Hover or Focus', 'none', 'Nothing appears by hovering or focus.'),
  row('2.1.1', 'A', 'Keyboard', 'supports', 'Everything is a native button, link, field or disclosure.', keyboard),
  row('2.1.2', 'A', 'No Keyboard Trap', 'supports', 'Tab leaves every element.', keyboard),
  row('2.1.4', 'A', 'Character Key Shortcuts', 'none', 'No shortcuts.'),
  row(
    '2.2.1',
    'A',
    'Timing Adjustable',
    'supports',
    'No time limit for the reader; a text stays through every failure.',
    {
      file: 'test/browser/feedback-form/feedback-form.test.ts',
      title: 'keeps the text, says what is known and another way',
    },
  ),
  row('2.2.2', 'A', 'Pause, Stop, Hide', 'none', 'Nothing moves.'),
  row('2.3.1', 'A', 'Three Flashes or Below Threshold', 'none', 'Nothing flashes.'),
  row(
    '2.4.1',
    'A',
    'Bypass Blocks',
    'page',
    'Headings begin at the level that the editor sets, and a long promise begins with links to its parts.',
    {
      file: 'test/browser/promise-card/addresses.test.ts',
      title: 'begins with links to its parts',
    },
  ),
  row('2.4.2', 'A', 'Page Titled', 'page', 'The page has the title.'),
  row(
    '2.4.3',
    'A',
    'Focus Order',
    'supports',
    'Focus goes through the form in its order, and moves only to what the reader needs next.',
    rule,
  ),
  row(
    '2.4.4',
    'A',
    'Link Purpose (In Context)',
    'supports',
    'A link has the title of what it leads to, with format and size of documents.',
    heard,
  ),
  row('2.4.5', 'AA', 'Multiple Ways', 'page', 'The site has them.'),
  row(
    '2.4.6',
    'AA',
    'Headings and Labels',
    'supports',
    'Headings have the words of the promise; labels say what is asked for and what is voluntary.',
    heard,
    names,
  ),
  row('2.4.7', 'AA', 'Focus Visible', 'supports', 'A ring of 3 px on everything that takes focus.', contrast),
  row(
    '2.4.11',
    'AA',
    'Focus Not Obscured (Minimum)',
    'supports',
    'What gets focus is below a header that stays, up to 150 px high; higher ones set a custom property.',
    rule,
    {
      file: 'test/node/pages/headers-that-stay.test.ts',
      title: 'shows the commitment that the address names',
    },
  ),
  row('2.5.1', 'A', 'Pointer Gestures', 'none', 'No gestures.'),
  row('2.5.2', 'A', 'Pointer Cancellation', 'supports', 'Native buttons and links.'),
  row('2.5.3', 'A', 'Label in Name', 'supports', 'Names are the words that are seen.', axe),
  row('2.5.4', 'A', 'Motion Actuation', 'none', 'Nothing is done by moving the device.'),
  row('2.5.7', 'AA', 'Dragging Movements', 'none', 'Nothing is dragged.'),
  row(
    '2.5.8',
    'AA',
    'Target Size (Minimum)',
    'supports',
    'Buttons and disclosures are at least 44 px high; links in text are exempt.',
    {
      file: 'test/node/states/layout.test.ts',
      title: 'fits 320 px and has buttons of at least 44 px',
    },
  ),
  row('3.1.1', 'A', 'Language of Page', 'page', 'The page has its `lang`; the elements mark their own.'),
  row('3.1.2', 'AA', 'Language of Parts', 'supports', 'A text in another language is marked with it.', heard),
  row('3.2.1', 'A', 'On Focus', 'supports', 'Nothing changes by focus.', keyboard),
  row('3.2.2', 'A', 'On Input', 'supports', 'What is said of a text while it is written changes no context.', {
    file: 'test/browser/feedback-form/help.test.ts',
    title: 'counts what is too much as people do, and stops no one',
  }),
  row('3.2.3', 'AA', 'Consistent Navigation', 'page', 'The site has it.'),
  row(
    '3.2.4',
    'AA',
    'Consistent Identification',
    'supports',
    'The same button has the same words everywhere: each string is there once.',
  ),
  row('3.2.6', 'A', 'Consistent Help', 'page', 'The editor’s own contact is in the same place of each form.'),
  row(
    '3.3.1',
    'A',
    'Error Identification',
    'supports',
    'Errors are in words at their field, which is marked.',
    rule,
    axe,
  ),
  row('3.3.2', 'A', 'Labels or Instructions', 'supports', 'Each field has a label and a hint.', names),
  row(
    '3.3.3',
    'AA',
    'Error Suggestion',
    'supports',
    'An error says what to write, with an example of an email address.',
    {
      file: 'test/browser/feedback-form/feedback-form.test.ts',
      title: 'says in words at the field what is wrong',
    },
  ),
  row(
    '3.3.4',
    'AA',
    'Error Prevention (Legal, Financial, Data)',
    'none',
    'Feedback binds nobody. What will be sent can be read before.',
  ),
  row('3.3.7', 'A', 'Redundant Entry', 'supports', 'Nothing is asked twice, and a text is kept.'),
  row('3.3.8', 'AA', 'Accessible Authentication (Minimum)', 'none', 'No sign-in for residents.'),
  row(
    '4.1.2',
    'A',
    'Name, Role, Value',
    'supports',
    'Native controls, each with a name; those of one name are described by what they are about.',
    heard,
    axe,
    ibm,
  ),
  row(
    '4.1.3',
    'AA',
    'Status Messages',
    'supports',
    'What becomes of a message is spoken once and whole, after focus has moved.',
    rule,
  ),
];

/** What nobody has tried. It is part of every report until somebody has. */
export const notTried: readonly string[] = [
  'Screen readers with speech or braille (NVDA, JAWS, VoiceOver, TalkBack). Tests read the accessibility tree of Chromium and note what status regions get; what a screen reader makes of it is not known.',
  'Voice control, switches and eye tracking.',
  'Screen magnifiers, and touch on a real telephone. Tests have windows of a telephone’s size.',
  'People with disabilities have not used it for us.',
];
