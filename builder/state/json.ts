/** Where something is in a promise: names of fields and places in lists. */
export type Path = readonly (string | number)[];

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list, or nothing where there is none. */
export function listAt(value: unknown, path: Path = []): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<string | number, unknown>)[key];
  }
  return found;
}

/**
 * A copy with another value at a path; what is beside it is the same as before, and everything keeps its order. Nothing (`undefined`)
 * removes a field or takes an item out of its list, and with it the object or list that has become empty; an item of a list may be empty.
 */
export function withValue(value: unknown, [key, ...rest]: Path, leaf: unknown): unknown {
  if (key === undefined) return leaf;
  const inner = withValue(valueAt(value, [key]), rest, leaf);
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    if (inner === undefined) list.splice(key, 1);
    else list[key] = inner;
    return list;
  }
  const fields = Object.entries(isObject(value) ? value : {});
  const isLeft = inner !== undefined && !isEmpty(inner);
  const place = fields.findIndex(([name]) => name === key);
  if (place >= 0) fields.splice(place, 1, ...(isLeft ? [[key, inner] as [string, unknown]] : []));
  else if (isLeft) fields.push([key, inner]);
  // Not by assignment: a file may have a field named __proto__.
  return Object.fromEntries(fields);
}

/** A list with one of its items in another place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(from, 1));
  return copy;
}

/** As the reader of promises writes it: `commitments[2].by[0]`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key),
    '',
  );
}

/** The id of the field for a path in the form. */
export function fieldId(path: Path): string {
  return ['field', ...path].join('-');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
