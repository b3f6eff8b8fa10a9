/** What a receiver gives for a message. */
export interface Receipt {
  id: string;
  reference: string;
}

/** What an answer's body says. */
export interface AnswerBody extends Receipt {
  /** It says in some way that the message was not taken. */
  saysFailure: boolean;
  /** It begins as JSON and does not end so: WebKit gives what has come of an answer whose connection broke. */
  isCutOff: boolean;
  /** The object that it holds; an empty one for anything else. */
  json: Members;
}

interface Members {
  [name: string]: unknown;
}

// The names and words of Contact Form 7, Gravity Forms, WPForms, Ninja Forms, Formidable, Elementor, WordPress itself, Optimizely
// and Umbraco Forms, Formspree, FormSubmit, HubSpot, Jotform, Apps Script, JSend, JSON-RPC, RFC 9457, and of what PHP and .NET
// developers write by hand. Names are compared in lower case without signs between, so that `IsSuccess` and `is_success` are one.

/** Not empty when it went wrong. */
const namesOfFailure =
  /^(?!no|without).*(?:error|exception|fail|invalid|rejected|denied|blocked|validationmessages|modelstate)|^err(?:s|no|code|msg)?$|^(?:is)?spam$|^fel(?:kod|meddelande)?$/;
/** True when it went well. */
const namesOfSuccess =
  /^(?:is|was|has)?(?:ok|okay|success|successful|successfully|succeeded|valid|accepted|(?:e?mail|message)?sent|saved|stored|received|submitted|pass|passed|lyckades)$/;
/** Says in a word or a number how it went. */
const namesOfStatus =
  /^(?:(?:http|response|result|mail)?(?:status|code)(?:code|text)?|result|resultat|response|outcome|state|(?:message|alert)?type|level|severity)$/;
/** What a framework puts around the answer itself. */
const wrappers = /^(?:data|results?|response|body|payload|validation|messages|d)$/;

const failure =
  "(?:php |fatal |parse |mailer |server |internal |validation )*err(?:or|ors)?|fail(?:s|ed|ure)?|unsuccessful|invalid|spam|denied|rejected|refused|declined|abort(?:ed)?|cancell?ed|blocked|forbidden|unauthori[sz]ed|missing|expired|unavailable|exception|danger|fatal|critical|bad|ko|nok|unsent|undelivered|unable|bounced|not|(?:can|could) ?n[o’']?t|time ?d? ?out|rate limit\\w*|too many|fel|misslyck\\w*";
const end = '(?![\\p{L}\\d])';
const beginsWithFailure = new RegExp(`^(?:${failure}|false|-1|0|[45]\\d\\d)${end}`, 'u');
const holdsFailure = new RegExp(`[^\\p{L}\\d](?:${failure})${end}`, 'u');
const isFailure = new RegExp(`^(?:${failure}|no|false|-1|0|[45]\\d\\d)$`, 'u');

/** What a 2xx says in its body. A receiver that says failure and success at once has not taken the message for certain. */
export function readAnswer(text: string): AnswerBody {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    answer = text;
  }
  const [json, inside] = [objectIn(answer), objectIn(objectIn(answer)['data'])];
  return {
    saysFailure: typeof answer === 'string' ? beginsWithFailure.test(words(answer)) : saysFailure(answer),
    isCutOff: answer === text && endsInside(text),
    id: asText(json['id']) || asText(inside['id']),
    // A number that a program cannot hold is shown as another one.
    reference: [json['reference'], inside['reference']].filter(isExact).map(asText).find(Boolean) ?? '',
    json,
  };
}

/** Whether a text is the beginning of an object or of a list of objects, and not all of it. */
function endsInside(text: string): boolean {
  const marks = text.replace(/"(?:\\.|[^"\\])*"/g, '');
  return /^\s*(?:\[\s*)?\{/.test(text) && marks.split(/[[{]/).length > marks.split(/[\]}]/).length;
}

/** Whether what a program was answered says that the message was not taken. */
export function saysFailure(answer: unknown): boolean {
  if (typeof answer === 'number') return answer <= 0;
  if (typeof answer === 'boolean') return !answer;
  if (typeof answer !== 'object' || !answer) return false;
  if (Array.isArray(answer)) return answer.some((each) => typeof each === 'object' && saysFailure(each));
  return Object.entries(answer).some(([given, value]) => {
    const name = given.toLowerCase().replace(/[^a-z]/g, '');
    return (
      (namesOfFailure.test(name) && isSomething(value)) ||
      (namesOfSuccess.test(name) && isNothing(value)) ||
      (namesOfStatus.test(name) && isBadStatus(name, value)) ||
      (wrappers.test(name) && typeof value === 'object' && saysFailure(value))
    );
  });
}

function isBadStatus(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return !value;
  // Nought is "no" as a status, and "no error" as a code.
  if (typeof value === 'number')
    return value < 0 || (value >= 400 && value < 600) || (!value && !name.endsWith('code'));
  if (typeof value !== 'string') return false;
  const said = words(value);
  // The type of a message may be "error report".
  return (
    isFailure.test(said) ||
    (!/type$|^level$|^severity$/.test(name) && (beginsWithFailure.test(said) || holdsFailure.test(said)))
  );
}

/** Anything but the ways to say that there is none. */
function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value) return Object.entries(value).some(([, part]) => isSomething(part));
  return !isNothing(value) && !/^(?:none|ok|success|undefined)$/i.test(String(value).trim());
}

function isNothing(value: unknown): boolean {
  return !value || (typeof value === 'string' && /^\s*(?:0|-1|no|nok|false|null|)\s*$/i.test(value));
}

/** "validation_failed" and "ValidationFailed" as words; "no errors" is none. */
function words(text: string): string {
  return text
    .slice(0, 200)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/[_\s-]+(?=\D)/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\b(?:no|not|non|without|0) (?:errors?|spam|fail\w*)/g, '');
}

function objectIn(value: unknown): Members {
  return Object(Array.isArray(value) ? value[0] : value) as Members;
}

const isExact = (value: unknown) => typeof value !== 'number' || !(Math.abs(value) > Number.MAX_SAFE_INTEGER);

/** What an answer gives as text or as a number other than nought, which databases give when nothing was stored. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' && value ? String(value) : '';
}
