import { compare, type Fraction, fraction } from '../number/fraction';
import { type Domain, reals } from '../tensor/domain';
import type { ConstantReader } from './declaration';
import { ExpressionError } from './expression-error';
import { type Part, splitTopLevel, trimmed } from './top-level';

/** The most values a finite domain may list. */
const finiteLimit = 1000;

type Interval = Extract<Domain, { kind: 'interval' }>;
type Path = readonly (string | number)[];

/**
 * Reads the conditions behind a type: `> 0, < 1`, `!= 0`, `in [0, 1)`, `in {0, 1}`, `in 0..5`. They narrow `whole`, which
 * the empty text leaves as it is; null if the text is none of these.
 */
export function domainOf(text: Part, constant: ConstantReader, path: Path, whole: Domain = reals): Domain | null {
  const conditions = trimmed(text);
  if (conditions.text === '') return whole;
  const read = (part: Part): Fraction => {
    const { text: written, start } = trimmed(part);
    return constant(written, start);
  };
  const after = (length: number): Part => ({ text: conditions.text.slice(length), start: conditions.start + length });
  const set = /^in\s*(?=\{)/.exec(conditions.text);
  if (set !== null) return whole === reals ? finiteSet(after(set[0].length), constant, path) : null;
  const range = /^in\s*(?=[-\w(])/.exec(conditions.text);
  if (range !== null) {
    const integers = whole === reals ? integerRange(after(range[0].length), constant, path, conditions) : null;
    if (integers !== null) return integers;
  }

  if (whole.kind !== 'interval') return null;
  let domain = whole;
  for (const condition of splitTopLevel(conditions.text, /,|\band\b/).parts) {
    const next = narrow(domain, trimmed({ ...condition, start: condition.start + conditions.start }), read);
    if (next === null) return null;
    domain = next;
  }
  if (isEmpty(domain)) throw empty('no number satisfies these conditions', 'Widen the domain.', path, conditions);
  return domain;
}

/** `1..n`, or null. */
export function integerRange(text: Part, constant: ConstantReader, path: Path, place: Part = text): Domain | null {
  const { parts } = splitTopLevel(text.text, /\.\./);
  const [first, last] = parts.map((part) => trimmed({ ...part, start: part.start + text.start }));
  if (first === undefined || last === undefined || parts.length !== 2) return null;
  const [from, to] = [first, last].map((part) => constant(part.text, part.start)) as [Fraction, Fraction];
  return distinct(integersFrom(from, to, path, trimmed(place)));
}

/** `{0, 1}`, or null. */
export function finiteSet(text: Part, constant: ConstantReader, path: Path): Domain | null {
  const { text: written, start } = trimmed(text);
  const set = /^\{(.*)\}$/s.exec(written);
  if (set === null) return null;
  const { parts } = splitTopLevel(set[1] ?? '', /,/);
  if (parts.length > finiteLimit) throw tooMany(path, { text: written, start });
  const values = parts.map((part) => {
    const value = trimmed({ ...part, start: part.start + start + 1 });
    return constant(value.text, value.start);
  });
  return distinct(values);
}

function narrow(domain: Interval, { text, start }: Part, read: (part: Part) => Fraction): Interval | null {
  const interval = /^in\s*([[(])(.*)([\])])$/s.exec(text);
  if (interval !== null) {
    const [, open, inner = '', close] = interval;
    const { parts } = splitTopLevel(inner, /,/);
    const [low, high] = parts.map((part) => ({ ...part, start: part.start + start + text.length - 1 - inner.length }));
    if (low === undefined || high === undefined || parts.length !== 2) return null;
    const above = /^\s*-\s*(inf|Infinity|oo)\s*$/i.test(low.text) ? domain : raised(domain, read(low), open === '(');
    return /^\s*\+?\s*(inf|Infinity|oo)\s*$/i.test(high.text) ? above : lowered(above, read(high), close === ')');
  }
  const comparison = /^(>=|<=|!=|>|<|≥|≤|≠)(?=\s*\S)/.exec(text)?.[0];
  if (comparison === undefined) return null;
  const value = read({ text: text.slice(comparison.length), start: start + comparison.length });
  switch (comparison) {
    case '>':
    case '>=':
    case '≥':
      return raised(domain, value, comparison === '>');
    case '<':
    case '<=':
    case '≤':
      return lowered(domain, value, comparison === '<');
    default:
      return { ...domain, excluded: [...domain.excluded, value] };
  }
}

function raised(domain: Interval, low: Fraction, lowOpen: boolean): Interval {
  const order = domain.low === null ? 1 : compare(low, domain.low);
  return order > 0
    ? { ...domain, low, lowOpen }
    : order === 0
      ? { ...domain, lowOpen: domain.lowOpen || lowOpen }
      : domain;
}

function lowered(domain: Interval, high: Fraction, highOpen: boolean): Interval {
  const order = domain.high === null ? -1 : compare(high, domain.high);
  return order < 0
    ? { ...domain, high, highOpen }
    : order === 0
      ? { ...domain, highOpen: domain.highOpen || highOpen }
      : domain;
}

function isEmpty({ low, high, lowOpen, highOpen, excluded }: Interval): boolean {
  if (low === null || high === null) return false;
  const order = compare(low, high);
  return order > 0 || (order === 0 && (lowOpen || highOpen || excluded.some((hole) => compare(hole, low) === 0)));
}

function empty(reason: string, next: string, path: Path, { text, start }: Part): ExpressionError {
  return new ExpressionError('empty-domain', reason, next, path, start, start + text.length);
}

function integersFrom(first: Fraction, last: Fraction, path: Path, place: Part): Fraction[] {
  if (first.denominator !== 1n || last.denominator !== 1n || last.numerator < first.numerator)
    throw empty('a range a..b needs integers a <= b', 'Write for example 0..5.', path, place);
  const count = last.numerator - first.numerator + 1n;
  if (count > BigInt(finiteLimit)) throw tooMany(path, place);
  return Array.from({ length: Number(count) }, (_, i) => fraction(first.numerator + BigInt(i), 1n));
}

function distinct(values: readonly Fraction[]): Domain {
  return {
    kind: 'finite',
    values: values.filter((value, i) => values.findIndex((other) => compare(value, other) === 0) === i),
  };
}

function tooMany(path: Path, { text, start }: Part): ExpressionError {
  const reason = `a finite domain may list at most ${finiteLimit} values`;
  return new ExpressionError(
    'budget',
    reason,
    'Use a smaller range, or declare the variable real.',
    path,
    start,
    start + text.length,
  );
}
