import { fraction } from '../../number/fraction';
import { type Axis, elementCount, showAxes, unionAxes } from '../../tensor/axis';
import { combinedOrder, positions } from '../../tensor/axis-order';
import type { Graph } from '../../tensor/graph';
import { fixedSize } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { ShapeError } from '../../tensor/shape-error';
import type { InputSymbol } from '../../tensor/symbol';
import { repeatedAlong } from '../../tensor/with-axes';
import type { Distribution, Draw, Support } from '../value';

/** The most combinations of components, over independent copies, that are written out. */
const combinationLimit = 4096;

/**
 * Draws from the k-th of the components with the k-th of the weights (a vector) as its probability; independently for
 * each element of `copies`.
 */
export function mixture(
  weights: Node,
  components: readonly Distribution[],
  copies: readonly Axis[] = [],
): Distribution {
  const [along, ...more] = weights.axes;
  if (along === undefined || more.length > 0 || along.size !== components.length) {
    throw new ShapeError(
      'wrong-weights',
      `${components.length} distributions are mixed with weights ${showAxes(weights.axes)}`,
      'Give one weight for each distribution: mixture([0.3, 0.7], p, q).',
    );
  }
  const shape = positions(combinedOrder(components.map((component) => ({ axes: component.event, isOpen: false }))));
  const event = unionAxes([{ axes: copies }, { axes: shape }]);
  const each = components.map((component) => onAxes(component, shape));
  const density = (g: Graph, x: Node): Node => {
    const terms = each.map((component, k) => g.mul(weightOf(g, weights, along, k), component.density(g, x)));
    const mixed = terms.reduce((sum, term) => g.add(sum, term));
    return g.reduce(
      'prod',
      repeatedAlong(g, mixed, copies),
      copies.map((axis) => axis.name),
    );
  };
  const isDiscrete = components.some((component) => component.support !== undefined);
  return {
    name: 'mixture',
    event,
    ...(isDiscrete ? { support: commonSupport(weights, along, each, copies) } : {}),
    density,
    logDensity: (g, x) => g.unary('log', density(g, x)),
    over: (axes) =>
      mixture(
        weights,
        components,
        axes.filter((axis) => !shape.some((own) => own.name === axis.name)),
      ),
    draw: (g, name) => {
      const choice: InputSymbol = {
        name: `${name} component`,
        axes: copies,
        domain: { kind: 'finite', values: each.map((_, k) => fraction(BigInt(k + 1))) },
        measure: { kind: 'finite' },
      };
      const draws = sharedNoise(
        g,
        each.map((component) => onAxes(component, event).draw(g, name)),
      );
      const value = draws
        .map((draw) => repeatedAlong(g, draw.value, event))
        .reduceRight((rest, own, k) =>
          g.map('select', g.binary('equal', g.input(choice), g.constant(k + 1)), own, rest),
        );
      // The choice comes last: it is averaged over inside the noise, which all components share.
      const support = choicesOf(weights, along, copies);
      return {
        value,
        variables: new Map([...draws.flatMap((draw) => [...draw.variables]), [choice, support] as const]),
      };
    },
  };
}

const weightOf = (g: Graph, weights: Node, along: Axis, k: number): Node =>
  g.move(weights, { move: 'at', axis: along.name, index: k });

/** Every choice of a component for each copy, with its probability. */
const choicesOf =
  (weights: Node, along: Axis, copies: readonly Axis[]): Support =>
  (g, axis) => {
    for (const drawn of [...copies, along]) fixedSize(drawn, 'the combinations of components');
    const n = elementCount(copies);
    const count = along.size ** n;
    if (count > combinationLimit) {
      throw new ShapeError(
        'budget',
        `${n} independent draws from ${along.size} components have ${count} combinations, the limit is ${combinationLimit}`,
        'Use smaller sizes.',
      );
    }
    const points = g.table([{ name: axis, size: count }, ...copies], (i) => {
      const [combination, element] = [Math.floor(i / n), i % n];
      return 1 + (Math.floor(combination / along.size ** (n - 1 - element)) % along.size);
    });
    const chosen = Array.from({ length: along.size }, (_, k) => weightOf(g, weights, along, k)).reduceRight(
      (rest, weight, k) => g.map('select', g.binary('equal', points, g.constant(k + 1)), weight, rest),
    );
    return {
      points,
      weights: g.reduce(
        'prod',
        repeatedAlong(g, chosen, [{ name: axis, size: count }, ...copies]),
        copies.map((copy) => copy.name),
      ),
    };
  };

/** All values of a mixture of finite distributions. */
const commonSupport =
  (weights: Node, along: Axis, components: readonly Distribution[], copies: readonly Axis[]): Support =>
  (g, axis) => {
    const supports = components.map((component) => component.support?.(g, axis));
    const points = supports[0]?.points;
    const refused = copies.length > 0 || points === undefined || supports.some((support) => support?.points !== points);
    if (refused)
      throw new ShapeError(
        'spaces-differ',
        'the mixed distributions have different values',
        'Mix distributions on one space.',
      );
    const shares = supports.map((support, k) =>
      g.mul(weightOf(g, weights, along, k), support?.weights ?? g.constant(0)),
    );
    return { points, weights: shares.reduce((sum, share) => g.add(sum, share)) };
  };

function onAxes(component: Distribution, event: readonly Axis[]): Distribution {
  if (component.event.length === event.length) return component;
  if (component.over !== undefined) return component.over(event);
  throw new ShapeError(
    'spaces-differ',
    `one distribution is on ${showAxes(component.event)}, another on ${showAxes(event)}`,
    'Mix distributions on one space.',
  );
}

/** Draws that use the same standard noise where they can: only one of them is looked at, so they need not be independent. */
function sharedNoise(g: Graph, draws: readonly Draw[]): Draw[] {
  const pool: InputSymbol[] = [];
  return draws.map(({ value, variables }) => {
    const free = [...pool];
    const replaced = new Map<InputSymbol, InputSymbol>();
    for (const [variable, support] of variables) {
      const at = support === null ? free.findIndex((other) => isAlike(other, variable)) : -1;
      if (at >= 0) replaced.set(variable, free.splice(at, 1)[0] as InputSymbol);
      else pool.push(variable);
    }
    const [shared] = rewrite(g, [value], (node) => {
      const other = node.kind === 'input' ? replaced.get(node.symbol) : undefined;
      return other === undefined ? null : g.input(other);
    });
    return {
      value: shared,
      variables: new Map([...variables].map(([variable, support]) => [replaced.get(variable) ?? variable, support])),
    };
  });
}

function isAlike(a: InputSymbol, b: InputSymbol): boolean {
  const [p, q] = [a.measure, b.measure];
  const isStandard = p?.kind === 'standard' && q?.kind === 'standard' && p.family === q.family;
  return isStandard && showAxes(a.axes) === showAxes(b.axes);
}
