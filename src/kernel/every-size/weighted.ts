import type { Axis } from '../../tensor/axis';
import { positiveReals } from '../../tensor/domain';
import { isAny } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { isConstantPattern } from './constant-pattern';
import { opaquely } from './opaquely';
import { EverySizeRefusal } from './refusal';

/** How many points of support each size has. */
export type Supports = Readonly<Record<string, number>>;

/** Which functions of what depends on weights are taken for unknown ones: all, or those whose laws are not of equations. */
export type Functions = 'unknown' | 'lawful';

/**
 * A template as expressions in weights: a sum over an axis of any length n becomes Σᵢ wᵢ(·) over its points of support, and
 * the number n becomes Σᵢ wᵢ; probabilities become shares of Σᵢ wᵢ uᵢ. Weights that are 1 at n of the points and 0 at the others give the template at n. Functions of
 * what depends on weights may become unknown functions, which says more.
 * @throws EverySizeRefusal where the template has what weights have no meaning for
 */
export function weighted(graph: Graph, roots: readonly Node[], supports: Supports, functions: Functions): Node[] {
  const symbols = new Map<string, InputSymbol>();
  /** The weights of one size, along an axis of that name. */
  const weightsOf = (size: string, name: string, points: number): Node => {
    const own = `weights of ${size}`;
    const extent = { kind: 'size', name: size, least: 1 } as const;
    const symbol = symbols.get(size) ?? {
      name: own,
      axes: [{ name: own, size: points, extent }],
      domain: positiveReals,
    };
    symbols.set(size, symbol);
    return graph.rename(graph.input(symbol), { [own]: name });
  };
  /** A weight for each point along the axis: products along merged axes, 1 at points that are elements themselves. */
  const weights = (axis: Axis): Node => {
    const { extent } = axis;
    switch (extent?.kind) {
      case undefined:
      case 'local':
        return graph.move(graph.constant(1), { move: 'expand', axis });
      case 'size':
        return weightsOf(extent.name, axis.name, axis.size);
      case 'reversed':
        return graph.move(weightsOf(extent.name, axis.name, axis.size), { move: 'reverse', axis: axis.name });
      case 'joined':
        return graph.concat(
          extent.parts.map((part) => weights({ ...part, name: axis.name })),
          axis.name,
        );
      case 'merged': {
        const parts = extent.parts.map((part, i) => ({ ...part, name: `${axis.name}·${i}` }));
        const names = parts.map(({ name }) => name);
        const product = graph.inOrder(parts.map(weights).reduce(graph.mul), names);
        return graph.move(product, { move: 'merge', axes: names, into: axis.name });
      }
    }
  };
  const unknown = opaquely(graph, functions);
  return rewrite(graph, roots, (node, now) => {
    switch (node.kind) {
      case 'input':
        return inputOf(node);
      case 'literal':
        if (!isConstantPattern(node)) throw new EverySizeRefusal('an array whose elements are numbered');
        return null;
      case 'reduce': {
        const along = node.args[0].axes.filter((axis) => node.over.includes(axis.name) && isAny(axis));
        if (along.length === 0) return null;
        if (node.reduction !== 'sum') throw new EverySizeRefusal(`${node.reduction} over any number of elements`);
        return graph.sum(along.map(weights).reduce(graph.mul, now(node.args[0])), node.over);
      }
      case 'move':
        if (numbersPoints(node)) throw new EverySizeRefusal('elements that are numbered');
        return null;
      default:
        return unknown(node, node.args.map(now));
    }
  });

  function inputOf({ symbol }: Node<'input'>): Node | null {
    const { name: own, sizeOf, axes, domain } = symbol;
    if (domain.kind === 'simplex' && axes.some(isAny)) {
      const shares = graph.input({ name: `shares of ${own}`, axes, domain: positiveReals });
      const names = axes.map(({ name }) => name);
      return graph.div(shares, graph.sum(axes.map(weights).reduce(graph.mul, shares), names));
    }
    if (sizeOf === undefined) return null;
    const name = `points of ${sizeOf}`;
    return graph.sum(weightsOf(sizeOf, name, supports[sizeOf] ?? 1), [name]);
  }
}

/** Whether it picks some of the points of an axis of any length. */
export function numbersPoints({ movement, args }: Node<'move'>): boolean {
  if (movement.move !== 'at' && movement.move !== 'slice' && movement.move !== 'window') return false;
  return args[0].axes.some((axis) => axis.name === movement.axis && isAny(axis));
}
