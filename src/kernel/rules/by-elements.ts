import type { Statement } from '../../statement/statement';
import { axisNames, elementCount } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { Theorem } from '../theorem';
import { single } from './single';

/** Numbers as a tensor with the axes of another, row by row. */
function arranged(graph: Graph, numbers: readonly Node[], like: Node): Node {
  const along = `elements of ${axisNames(like.axes).join(' ')}`;
  const row = graph.concat(
    numbers.map((each) => graph.move(each, { move: 'expand', axis: { name: along, size: 1 } })),
    along,
  );
  return graph.orderedLike(graph.move(row, { move: 'split', axis: along, into: like.axes }), like);
}

/**
 * An expectation over independent draws from one distribution, as that over each of them by itself, one within the other (Fubini); null
 * for other integrals, and for other variables than one for each element.
 */
export function elementwise(graph: Graph, integral: Node<'expect'>, elements: readonly InputSymbol[]): Node | null {
  const { variable, args } = integral;
  const { measure, domain, axes } = variable;
  if (measure?.kind !== 'standard' || axes.length === 0 || axes.some(({ extent }) => extent !== undefined)) return null;
  const taken = new Set(
    reachable([args[0]]).flatMap((node) => (node.kind === 'expect' ? [node.variable] : [...node.free])),
  );
  const areOwn = elements.every(
    (each) =>
      each.axes.length === 0 &&
      each.measure?.kind === 'standard' &&
      each.measure.family === measure.family &&
      each.domain === domain &&
      !taken.has(each),
  );
  if (!areOwn || new Set(elements).size !== elementCount(axes) || elements.length !== elementCount(axes)) return null;
  const drawn = arranged(graph, elements.map(graph.input, graph), graph.input(variable));
  return elements.reduceRight(
    (inner, each) => graph.expect(each, inner),
    substituteInput(graph, args[0], variable, drawn),
  );
}

/** A relation of an expectation over independent draws, from a theorem of the one in which they are taken one by one. */
export function byElements(
  theorem: Theorem,
  integral: Node<'expect'>,
  elements: readonly InputSymbol[],
): Theorem | null {
  const known = single(theorem);
  if (known === null || elementwise(known.graph, integral, elements) !== known.left) return null;
  const { graph, sizes, assumptions, relation, right } = known;
  const statements: Statement[] = [{ text: 'an expectation by elements', left: integral, relation, right }];
  return Theorem.inferred([theorem], [{ graph, sizes, assumptions, statements }]);
}
