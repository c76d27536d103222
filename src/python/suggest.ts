import type { Scope } from './scope';

/** A name that could have been meant: one letter away, or the same in other letters. */
export function closestName(name: string, scope: Scope): string | null {
  for (let at: Scope | null = scope; at !== null; at = at.around) {
    for (const known of at.names.keys())
      if (known.toLowerCase() === name.toLowerCase() || isOneAway(known, name)) return known;
  }
  return null;
}

function isOneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
