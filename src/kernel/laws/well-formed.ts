import type { Part } from '../certificate';

/**
 * The most that atoms and exponents may be nested, and signs that may be decided, so that no evaluation runs too deep; the
 * highest degree of roots.
 */
const limits = { depth: 400, signs: 30, roots: 1024 } as const;

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (x: unknown): x is Fields => typeof x === 'object' && x !== null && !Array.isArray(x);
const isListOf = (x: unknown, is: (each: unknown) => boolean): x is readonly unknown[] =>
  Array.isArray(x) && x.every(is);
const isPlace = (x: unknown): x is number => Number.isSafeInteger(x) && (x as number) >= 0;
const isPair = (x: unknown): x is readonly [unknown, unknown] => Array.isArray(x) && x.length === 2;

/** Whether foreign data have the form of a part of a certificate; that a part is right is for its evaluation to find. */
export function isWellFormed(part: unknown): part is Part {
  if (!isRecord(part) || !isRecord(part.traces)) return false;
  return Object.entries(part.traces).every(
    ([signs, trace]) => /^[+-]*$/.test(signs) && signs.length <= limits.signs && isTrace(trace),
  );
}

function isTrace(trace: unknown): boolean {
  if (!isRecord(trace) || typeof trace.gathers !== 'boolean' || !Array.isArray(trace.atoms)) return false;
  const depths: number[] = [];
  for (const atom of trace.atoms) depths.push(depthOfAtom(atom, depths));
  const isForm = (form: unknown): boolean =>
    isPair(form) && isPlace(form[0]) && depthOfSum(form[1], depths) <= limits.depth;
  return (
    isPlace(trace.denominator) &&
    trace.denominator > 0 &&
    isDegree(trace.roots ?? 2) &&
    (trace.sizes ?? 'free') === 'free' &&
    depths.every((depth) => depth <= limits.depth) &&
    isListOf(trace.forms, isForm)
  );
}

const isDegree = (roots: unknown): boolean => isPlace(roots) && roots > 0 && roots <= limits.roots && roots % 2 === 0;

/** How deeply what it is made of is nested; infinite where it is no atom. */
function depthOfAtom(atom: unknown, depths: readonly number[]): number {
  const [[kind, of] = ['none', undefined], another] = isRecord(atom) ? Object.entries(atom) : [];
  if (another !== undefined) return Number.POSITIVE_INFINITY;
  if (kind === 'value' || kind === 'leaf') return isPlace(of) ? 0 : Number.POSITIVE_INFINITY;
  if (kind === 'log' || kind === 'abs') return 1 + depthAt(of, depths);
  return kind === 'sum' || kind === 'angle' ? 1 + depthOfSum(of, depths) : Number.POSITIVE_INFINITY;
}

const depthAt = (atom: unknown, depths: readonly number[]): number =>
  isPlace(atom) ? (depths[atom] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;

function depthOfSum(sum: unknown, depths: readonly number[], within = 0): number {
  if (!Array.isArray(sum) || within > limits.depth) return Number.POSITIVE_INFINITY;
  let depth = 0;
  for (const product of sum) {
    if (!isRecord(product) || typeof product.c !== 'string' || !/^-?\d+(\/0*[1-9]\d*)?$/.test(product.c))
      return Number.POSITIVE_INFINITY;
    if (!isListOf(product.powers, (power) => isPair(power) && typeof power[1] === 'number'))
      return Number.POSITIVE_INFINITY;
    for (const [atom] of product.powers as readonly (readonly [unknown, number])[])
      depth = Math.max(depth, depthAt(atom, depths));
    if (product.exponent !== undefined) depth = Math.max(depth, 1 + depthOfSum(product.exponent, depths, within + 1));
  }
  return depth;
}
