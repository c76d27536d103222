import { nested } from '../../concrete/given/generated-texts';
import { locationScale } from '../../language/distribution/location-scale';
import { mixture } from '../../language/distribution/mixture';
import { normal } from '../../language/distribution/normal';
import type { Distribution } from '../../language/value';
import { add, fraction, subtract } from '../../number/fraction';
import { exactValue, ratio, type Value } from '../../point/point';
import { type Axis, elementCount } from '../../tensor/axis';
import { positiveReals, reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { type Coordinate, location, scale, thirdWeight, weight } from './coordinate';
import type { Family } from './instance-family';

/**
 * Families of densities on a space, the simplest first: one bell, two, a kink with heavier tails, three. Bells far apart
 * with other weights are what distributions with few values are.
 */
export const densityFamilies: readonly ((graph: Graph, symbol: FunctionSymbol, axes: readonly Axis[]) => Family)[] = [
  (graph, symbol, axes) => single(graph, symbol, axes, 'normal', [[0, 1]]),
  (graph, symbol, axes) =>
    mixed(graph, symbol, axes, 2, [
      [ratio(1, 2), ...numbers(0, 1, 20, 1)],
      [ratio(99, 100), ...numbers(0, 1, 0, 10)],
      [ratio(999, 1000), ...numbers(0, 1, 20, 1)],
    ]),
  (graph, symbol, axes) => single(graph, symbol, axes, 'laplace', [[0, 1]]),
  (graph, symbol, axes) =>
    mixed(graph, symbol, axes, 3, [
      [ratio(1, 3), ratio(1, 3), ...numbers(0, 1, 20, 1, -20, 1)],
      [ratio(1, 10), ratio(1, 100), ...numbers(10, 1, -20, 1, 0, 1)],
    ]),
];

const numbers = (...values: readonly number[]): Value[] => values.map((value) => ratio(value));

const parameter = (name: string, domain: InputSymbol['domain']): InputSymbol => ({ name, axes: [], domain });

function single(
  graph: Graph,
  { name }: FunctionSymbol,
  axes: readonly Axis[],
  kind: 'normal' | 'laplace',
  starts: readonly (readonly number[])[],
): Family {
  const [mean, deviation] = [parameter(`${name}·mean`, reals), parameter(`${name}·scale`, positiveReals)];
  const [m, s] = [graph.input(mean), graph.input(deviation)];
  const distribution = kind === 'normal' ? normal(m, s, axes) : locationScale('laplace', m, s, axes);
  return {
    name,
    coordinates: [location, scale],
    starts: starts.map((start) => numbers(...start)),
    symbols: [mean, deviation],
    elements: (values) => values.map(({ approx }) => approx),
    text: ([at, by]) => `${kind}(${spread(axes, at)}, ${spread(axes, by)})`,
    stands: { kind: 'density', density: { kind: 'distribution', distribution } },
  };
}

/** Of normal distributions. The first coordinates are all weights but the last, then come mean and deviation of each. */
function mixed(
  graph: Graph,
  { name }: FunctionSymbol,
  axes: readonly Axis[],
  count: 2 | 3,
  starts: readonly (readonly Value[])[],
): Family {
  const weights: InputSymbol = {
    name: `${name}·weights`,
    axes: [{ name: `components of ${name}`, size: count }],
    domain: { kind: 'simplex' },
  };
  const parts = Array.from({ length: count }, (_, k) => {
    const [mean, deviation] = [parameter(`${name}·mean ${k}`, reals), parameter(`${name}·scale ${k}`, positiveReals)];
    return { symbols: [mean, deviation], distribution: normal(graph.input(mean), graph.input(deviation), axes) };
  });
  const distribution: Distribution = mixture(
    graph.input(weights),
    parts.map((part) => part.distribution),
  );
  const own: Coordinate = count === 2 ? weight : thirdWeight;
  return {
    name,
    coordinates: [...Array.from({ length: count - 1 }, () => own), ...parts.flatMap(() => [location, scale])],
    starts,
    symbols: [weights, ...parts.flatMap((part) => part.symbols)],
    elements: (values) => {
      const all = withRest(values.slice(0, count - 1));
      return all && [...all, ...values.slice(count - 1)].map(({ approx }) => approx);
    },
    text: (values) => {
      const shown = (withRest(values.slice(0, count - 1)) ?? []).map((value) => spread([], value));
      const bells = parts.map((_, k) => {
        const [mean, deviation] = values.slice(count - 1 + 2 * k);
        return `normal(${spread(axes, mean)}, ${spread(axes, deviation)})`;
      });
      return `mixture([${shown.join(', ')}], ${bells.join(', ')})`;
    },
    stands: { kind: 'density', density: { kind: 'distribution', distribution } },
  };
}

/** Weights together with what they leave of 1; null if that is nothing. */
function withRest(weights: readonly Value[]): Value[] | null {
  const rest = subtract(fraction(1n), weights.map(({ exact }) => exact).reduce(add));
  return rest.numerator > 0n ? [...weights, exactValue(rest)] : null;
}

/** The same number for every element. */
const spread = (axes: readonly Axis[], value: Value | undefined): string =>
  nested(
    axes,
    Array.from({ length: elementCount(axes) }, () => (value as Value).exact),
  );
