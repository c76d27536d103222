import { nested } from '../../concrete/given/generated-texts';
import { add, divide } from '../../number/fraction';
import { exactValue, type Value } from '../../point/point';
import { simpleValues } from '../../point/simple-values';
import { elementCount } from '../../tensor/axis';
import type { InputSymbol } from '../../tensor/symbol';
import { type Coordinate, share } from './coordinate';
import type { Family } from './instance-family';

/** A tensor with more elements has one number for its first and one for all others. */
const elementLimit = 6;

/** Values of a declared variable: those that searches try, its ends among them; equal ones at the start. */
export function inputFamily(symbol: InputSymbol): Family {
  const { name, axes, domain } = symbol;
  const count = elementCount(axes);
  const coordinate: Coordinate =
    domain.kind === 'simplex' ? share : { values: simpleValues(domain), isContinuous: domain.kind === 'interval' };
  const own = Math.min(count, count > elementLimit ? 2 : elementLimit);
  const all = (values: readonly Value[]): readonly Value[] => {
    const spread = Array.from({ length: count }, (_, i) => values[Math.min(i, own - 1)] as Value);
    return domain.kind === 'simplex' ? normalised(spread) : spread;
  };
  const starts = coordinate.values.slice(0, startCount).map((value) => Array.from({ length: own }, () => value));
  return {
    name,
    coordinates: Array.from({ length: own }, () => coordinate),
    starts,
    symbols: [symbol],
    elements: (values) => all(values).map(({ approx }) => approx),
    text: (values) =>
      nested(
        axes,
        all(values).map(({ exact }) => exact),
      ),
    stands: { kind: 'input' },
  };
}

const startCount = 3;

function normalised(values: readonly Value[]): Value[] {
  const total = values.map(({ exact }) => exact).reduce(add);
  return values.map(({ exact }) => exactValue(divide(exact, total)));
}
