const utcTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const languageTag = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/** RFC 3339 in UTC, of a day that exists. */
export function isUtcTime(text: string): boolean {
  return utcTime.test(text) && !Number.isNaN(Date.parse(text));
}

/** As BCP 47 has them, near enough: what it is for is that nothing else gets into a `lang` attribute. */
export function isLanguageTag(text: string): boolean {
  return languageTag.test(text);
}
