import { compare, type Fraction, fraction } from '../number/fraction';
import { type Domain, reals } from '../tensor/domain';
import type { ConstantReader } from './declaration';
import { ExpressionError } from './expression-error';

/** The most values a finite domain may list. */
const finiteLimit = 1000;

type Interval = Extract<Domain, { kind: 'interval' }>;

/**
 * Reads the conditions behind a type: `> 0, < 1`, `!= 0`, `in [0, 1)`, `in {0, 1}`, `in 0..5`.
 * The empty text is the whole line; null if the text is none of these.
 */
export function domainOf(
  text: string,
  offset: number,
  constant: ConstantReader,
  path: readonly (string | number)[],
): Domain | null {
  const trimmed = text.trim();
  if (trimmed === '') return reals;
  const read = (part: string): Fraction => constant(part.trim(), offset + Math.max(text.indexOf(part), 0));
  const set = /^in\s*\{(.*)\}$/s.exec(trimmed);
  if (set !== null) return finite((set[1] as string).split(',').map(read), path, offset);
  const range = /^in\s*(-?[\w+*^-]+?)\s*\.\.\s*(-?[\w+*^-]+)$/.exec(trimmed);
  if (range !== null)
    return finite(integersFrom(read(range[1] as string), read(range[2] as string), path, offset), path, offset);

  let domain = reals as Interval;
  for (const condition of conditionsOf(trimmed)) {
    const next = narrow(domain, condition, read);
    if (next === null) return null;
    domain = next;
  }
  const { low, high } = domain;
  const empty =
    low !== null &&
    high !== null &&
    (compare(low, high) > 0 || (compare(low, high) === 0 && (domain.lowOpen || domain.highOpen)));
  if (empty)
    throw new ExpressionError(
      'empty-domain',
      'no number satisfies these conditions',
      'Widen the domain.',
      path,
      offset,
      offset + text.length,
    );
  return domain;
}

/** Splits at commas (or "and") outside brackets. */
const conditionsOf = (text: string): string[] => text.split(/,(?![^([]*[)\]])|\band\b/).map((part) => part.trim());

function narrow(domain: Interval, condition: string, read: (part: string) => Fraction): Interval | null {
  const interval = /^in\s*([[(])(.*),(.*)([\])])$/s.exec(condition);
  if (interval !== null) {
    const [, open, low, high, close] = interval as unknown as [string, string, string, string, string];
    const bound = (part: string): Fraction | null => (/^\s*[-+]?(inf|Infinity|oo)\s*$/i.test(part) ? null : read(part));
    return { ...domain, low: bound(low), lowOpen: open === '(', high: bound(high), highOpen: close === ')' };
  }
  const comparison = /^(>=|<=|!=|>|<|≥|≤|≠)\s*(.+)$/s.exec(condition);
  if (comparison === null) return null;
  const value = read(comparison[2] as string);
  switch (comparison[1]) {
    case '>':
      return { ...domain, low: value, lowOpen: true };
    case '>=':
    case '≥':
      return { ...domain, low: value, lowOpen: false };
    case '<':
      return { ...domain, high: value, highOpen: true };
    case '<=':
    case '≤':
      return { ...domain, high: value, highOpen: false };
    default:
      return { ...domain, excluded: [...domain.excluded, value] };
  }
}

function integersFrom(first: Fraction, last: Fraction, path: readonly (string | number)[], offset: number): Fraction[] {
  if (first.denominator !== 1n || last.denominator !== 1n || last.numerator < first.numerator) {
    throw new ExpressionError(
      'empty-domain',
      'a range a..b needs integers a <= b',
      'Write for example 0..5.',
      path,
      offset,
      offset + 1,
    );
  }
  const count = last.numerator - first.numerator + 1n;
  if (count > BigInt(finiteLimit)) return Array.from({ length: finiteLimit + 1 }, () => first);
  return Array.from({ length: Number(count) }, (_, i) => fraction(first.numerator + BigInt(i), 1n));
}

function finite(values: readonly Fraction[], path: readonly (string | number)[], offset: number): Domain {
  if (values.length > finiteLimit) {
    throw new ExpressionError(
      'budget',
      `a finite domain may list at most ${finiteLimit} values`,
      'Use a smaller range, or declare the variable real.',
      path,
      offset,
      offset + 1,
    );
  }
  return {
    kind: 'finite',
    values: values.filter((value, i) => values.findIndex((other) => compare(value, other) === 0) === i),
  };
}
