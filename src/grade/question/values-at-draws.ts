import type { Interval } from '../../number/enclosure';
import type { Fraction } from '../../number/fraction';
import { interval } from '../../number/interval';
import { type Lanes, laneOf, lanesOf } from '../../number/lanes';
import { type Rational, rational } from '../../number/rational';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import { type Evaluated, evaluatedOf } from '../answer/quantity';
import { type Drawn, drawnKey } from './draw-space';
import { valuesOf } from './values-of';

/** As `valuesOf`, for each of several draws, which takes less time than one after the other. Nodes depend on what is drawn alone. */
export function valuesAtDraws(nodes: readonly Node[], draws: readonly Drawn[]): (readonly Evaluated[])[][] {
  const steps = plan(nodes);
  if (steps.some(({ node }) => node.kind === 'matrix')) return draws.map((drawn) => valuesOf(nodes, drawn, steps));
  const inputOf =
    <V>(of: (value: Fraction) => V) =>
    (symbol: InputSymbol): Lanes<V>[] =>
      Array.from({ length: elementCount(symbol.axes) }, (_, i) =>
        draws.map((drawn) => of(drawn.get(symbol)?.[i] as Fraction)),
      );
  const exact = evaluate(steps, rationals, { input: inputOf<Rational>((value) => value) });
  const enclosures = () =>
    evaluate(steps, intervals, {
      input: inputOf(({ numerator, denominator }) => interval.rational(numerator, denominator)),
    });
  let enclosed: ReturnType<typeof enclosures> | null = null;
  return draws.map((_, lane) =>
    nodes.map((node) =>
      exact(node).map((values, i) =>
        evaluatedOf(laneOf(values, lane), () => {
          enclosed ??= enclosures();
          return laneOf(enclosed(node)[i] as Lanes<Interval>, lane);
        }),
      ),
    ),
  );
}

const rationals = lanesOf(rational);
const intervals = lanesOf(interval);

/** Of draws that agree in some names, one. */
export const distinctDraws = (draws: readonly Drawn[], names: readonly InputSymbol[]): readonly Drawn[] => [
  ...new Map(draws.map((drawn) => [drawnKey(drawn, names), drawn])).values(),
];
