import { type Fraction, fraction, fractionOf } from '../../number/fraction';
import { exactValue, type Point } from '../../point/point';
import type { InputSymbol } from '../../tensor/symbol';
import type { ModelValue } from './solver';
import type { Translation } from './translate';

/** Decimals to which irrational values are rounded, in turn. */
const roundings = [3, 8, 15] as const;

/**
 * Points near a model: the model itself if it is rational, else with its irrational values rounded. Constants that the
 * solver left open are 0.
 */
export function modelPoints({ variables }: Translation, model: ReadonlyMap<string, ModelValue>): Point[] {
  const isRational = [...model.values()].every(({ exact }) => exact);
  return (isRational ? roundings.slice(0, 1) : roundings).map(
    (decimals) =>
      new Map(
        [...variables].map(([symbol, names]): [InputSymbol, ReturnType<typeof exactValue>[]] => [
          symbol,
          names.map((name) => exactValue(rounded(model.get(name), decimals))),
        ]),
      ),
  );
}

function rounded(value: ModelValue | undefined, decimals: number): Fraction {
  if (value === undefined) return fraction(0n);
  if (value.exact) return fractionOf(value.text);
  const digits = /^-?\d+(?:\.\d*)?/.exec(value.text)?.[0] ?? '0';
  return fractionOf(digits.slice(0, digits.includes('.') ? digits.indexOf('.') + 1 + decimals : undefined));
}
