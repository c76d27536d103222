import { support } from '../integral/support';
import type { Interval } from '../number/enclosure';
import { interval } from '../number/interval';
import type { Condition } from '../operation/operation';
import { elementCount } from '../tensor/axis';
import { domainBounds } from '../tensor/domain-bounds';
import { evaluate } from '../tensor/evaluate';
import type { Obligation } from '../tensor/obligations';
import { plan } from '../tensor/plan';
import { reachable } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';

/** Whether interval arithmetic over the supports of the variables shows it at every element. */
export function isMetOnSupport({ subject, condition }: Obligation): boolean {
  if (reachable([subject]).some(({ kind }) => kind === 'apply' || kind === 'expect')) return false;
  const elements = evaluate(plan([subject]), interval, { input: supportOf });
  return elements(subject).every(meets[condition]);
}

const meets: { readonly [C in Condition]: (value: Interval) => boolean } = {
  nonzero: ({ lo, hi }) => lo > 0 || hi < 0,
  positive: ({ lo }) => lo > 0,
  nonnegative: ({ lo }) => lo >= 0,
};

/** Each element of a variable lies within the support of its distribution. */
function supportOf(symbol: InputSymbol): Interval[] {
  const { low, high } = domainBounds(support(symbol));
  const lo = low === null ? -Infinity : interval.rational(low.numerator, low.denominator).lo;
  const hi = high === null ? Infinity : interval.rational(high.numerator, high.denominator).hi;
  return new Array<Interval>(elementCount(symbol.axes)).fill({ lo, hi, maybeUndefined: false });
}
