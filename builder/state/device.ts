/** The only place that stores anything on the device: the work under way, for this address alone. */
const name = 'medborgarlofte-builder';

/** What is kept. */
export interface Kept {
  promise: unknown;
  /** When, as an ISO date and time. */
  at: string;
  isExported: boolean;
}

export function readKept(): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Partial<Kept> | null;
    if (typeof kept?.promise !== 'object' || !kept.promise || typeof kept.at !== 'string') return undefined;
    return { promise: kept.promise, at: kept.at, isExported: kept.isExported === true };
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept: the browser may forbid it, or have no room */
export function keep(kept: Kept): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Where nothing may be stored, nothing is.
  }
}
