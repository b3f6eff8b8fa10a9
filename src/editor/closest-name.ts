/** The name that was probably meant: at most a third of its letters otherwise, or so much as is given; whatever its capitals. */
export function closestName(name: string, names: readonly string[], most = 1 / 3): string | undefined {
  const [closest] = names
    .map((candidate) => ({ candidate, edits: edits(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(1, candidate.length * most))
    .sort((one, other) => one.edits - other.edits);
  return closest?.candidate;
}

/** How many letters must be put in, taken out, replaced or swapped with the next to make one word of the other. */
function edits(from: string, to: string): number {
  let [last, row]: number[][] = [[], [0, ...[...to].map((_, index) => index + 1)]];
  for (let i = 1; i <= from.length; i++) {
    const above = row!;
    row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSwap = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwap ? last![j - 2]! + 1 : Infinity;
      const replaced = above[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      row.push(Math.min(row[j - 1]! + 1, above[j]! + 1, replaced, swapped));
    }
    last = above;
  }
  return row![to.length]!;
}
