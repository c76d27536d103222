import type { Interval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { domainBounds } from '../../tensor/domain-bounds';
import { inputsOf } from '../../tensor/inputs-of';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';

/** Of each number an interval, which is closed and holds its whole domain. */
export type Box = ReadonlyMap<InputSymbol, Interval>;

/** Numbers in which boxes are halved. */
const dimensionLimit = 2;

/** The box of all that expressions are made of; null where it has infinite ends, or where they are made of more. */
export function boxOf(roots: readonly Node[]): Box | null {
  const isPlain = reachable(roots).every(({ kind }) => kind !== 'apply' && kind !== 'expect' && kind !== 'matrix');
  const symbols = [...new Set(inputsOf(roots))];
  if (!isPlain || symbols.length === 0 || symbols.length > dimensionLimit) return null;
  const box = new Map<InputSymbol, Interval>();
  for (const symbol of symbols) {
    const { domain, axes, measure } = symbol;
    if (axes.length > 0 || measure !== undefined || domain.kind === 'simplex') return null;
    const { low, high } = domainBounds(domain);
    if (low === null || high === null) return null;
    const [from, to] = [low, high].map(({ numerator, denominator }) => interval.rational(numerator, denominator));
    box.set(symbol, { lo: (from as Interval).lo, hi: (to as Interval).hi, maybeUndefined: false });
  }
  return box;
}
