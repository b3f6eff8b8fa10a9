// Beginnings of words and phrases in Swedish and English; the last word may go on. Nouns such as "inbrott", "hot" and "rån" do
// not count by themselves: people who write about promises use them too. No lookbehind, see personal-data.ts.
const patterns = [
  // Something is going on.
  /(?:^|\P{L})(?:just nu|pågår|nu står|slåss|(?:de|dom|någon|nån|några) (?:håller på|slår|skjut)|det brinner|hota[drst]|misshandla|överfallen|råna[drs]|bryter sig in|hjälp!)/iu,
  /(?:^|\P{L})(?:right now|some(?:one|body) is|fighting (?:at|in|out)|on fire|threaten|following me|(?:am|is|are|being|was|got) (?:attack|assault|beat|robbed|shooting|stabb)|help!)/iu,
  // A crime to report, or a tip.
  /(?:^|\P{L})(?:(?:vill|måste|jag ska|kan jag) (?:göra en )?(?:polis)?anmäl(?!a (?:mig|oss))|stal |stul(?:en|it|na)|inbrott (?:hos|i natt|i går|igår)|tipsa|säl(?:jer|js) (?:droger|knark|narkotika))/iu,
  /(?:^|\P{L})(?:(?:like|want) to report|stole|broken? into|selling drugs)/iu,
];

/**
 * Whether a text looks like an emergency, a report of a crime or a tip, for which there are 112 and 114 14. It only stresses a
 * notice that is always there, so it may be wrong either way.
 */
export const seemsUrgent = (text: string): boolean => patterns.some((pattern) => pattern.test(text));
