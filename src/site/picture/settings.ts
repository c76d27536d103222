import { randomStream } from '../../number/random-stream';
import { pointsOf } from '../../point/points';
import type { Statement } from '../../statement/statement';
import type { InputSymbol } from '../../tensor/symbol';
import { numbersIn, type Values } from './along';
import { holdsAt } from './subject';

/** How many points are looked at. */
const most = 60;

/** Telling values of some variables at which the assumptions about them hold. */
export function settingsOf(inputs: readonly InputSymbol[], assumptions: readonly Statement[]): Values[] {
  const own = assumptions.filter(({ left, right }) =>
    numbersIn([left, right])?.every((symbol) => inputs.includes(symbol)),
  );
  const settings: Values[] = [];
  let looked = 0;
  for (const point of pointsOf(
    inputs,
    () => randomStream([1, 2]),
    () => [],
  )) {
    const values: Values = new Map([...point].map(([symbol, [value]]) => [symbol, value?.approx ?? Number.NaN]));
    if (own.every((assumption) => holdsAt(assumption, values))) settings.push(values);
    if (++looked === most) break;
  }
  return settings;
}
