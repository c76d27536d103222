import { type Axis, axisNames } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Movement, Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { ShapeError } from '../../tensor/shape-error';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { repeatedAlong } from '../../tensor/with-axes';
import type { Copies } from '../value';

/**
 * The expectation of what is linear in independent copies of a draw, each by itself: E Σᵢ g(Xᵢ) = Σᵢ E g(X), and of a product
 * over all of them, E ∏ᵢ g(Xᵢ) = ∏ᵢ E g(X), which take the expectation of one draw alone. (Of a product of two of them it
 * would take both.)
 * @throws ShapeError where the copies are not used so
 */
export function meanOfCopies(
  graph: Graph,
  body: Node,
  copies: InputSymbol,
  { of, along, mean: meanOver }: Copies,
  fresh: () => string,
): Node {
  const depends = (node: Node): boolean => node.free.has(copies);
  const mean = (node: Node): Node => {
    if (!depends(node)) return node;
    return graph.orderedLike(isByCopy(node, copies, along) ? meanOfOne(node) : linear(node), node);
  };
  return mean(body);

  function meanOfOne(node: Node): Node {
    const one = substituteInput(graph, node, copies, graph.input(of));
    return repeatedAlong(graph, meanOver(graph, one, fresh()), node.axes);
  }

  function linear(node: Node): Node {
    if (node.kind === 'reduce' && node.reduction === 'sum') return graph.sum(mean(node.args[0]), node.over);
    if (isProductOfCopies(node)) return graph.reduce('prod', meanOfOne(node.args[0]), node.over);
    if (node.kind === 'move') return graph.move(mean(node.args[0]), node.movement);
    if (node.kind === 'map') {
      const [a, b] = node.args as readonly [Node, Node?];
      const { operation } = node;
      if (operation === 'neg') return graph.neg(mean(a));
      if (b !== undefined && (operation === 'add' || operation === 'sub'))
        return graph.binary(operation, mean(a), mean(b));
      if (b !== undefined && operation === 'mul' && !(depends(a) && depends(b))) return graph.mul(mean(a), mean(b));
      if (b !== undefined && operation === 'div' && !depends(b)) return graph.div(mean(a), b);
    }
    throw new ShapeError(
      'copies-together',
      `the expectation of what is no sum or product over the copies of ${copies.name} is not known`,
      'Declare each draw by itself: X1: ~ p, X2: ~ p.',
    );
  }

  function isProductOfCopies(node: Node): node is Node<'reduce'> {
    const isProduct = node.kind === 'reduce' && node.reduction === 'prod' && node.over.length === along.length;
    return isProduct && along.every(({ name }) => node.over.includes(name)) && isByCopy(node.args[0], copies, along);
  }
}

/** Whether each copy has to do with what stands at its own index alone. */
function isByCopy(node: Node, copies: InputSymbol, along: readonly Axis[]): boolean {
  const isCopy = (name: string): boolean => along.some((axis) => axis.name === name);
  const hasAll = ({ axes }: Node): boolean => along.every(({ name }) => axes.some((axis) => axis.name === name));
  return reachable([node]).every((each) => !each.free.has(copies) || (hasAll(each) && !namesJoined(each).some(isCopy)));
}

/** The axes along which a node joins elements, or gives them other places. */
function namesJoined(node: Node): readonly string[] {
  switch (node.kind) {
    case 'input':
    case 'literal':
    case 'named':
    case 'map':
    case 'power':
    case 'expect':
      return [];
    case 'reduce':
      return node.over;
    case 'concat':
      return [node.axis];
    case 'matrix':
      return [node.rows, node.columns];
    case 'apply':
      return node.args.flatMap(({ axes }) => axisNames(axes).filter((name) => !node.batch.includes(name)));
    case 'move':
      return namesMoved(node.movement);
  }
}

function namesMoved(movement: Movement): readonly string[] {
  switch (movement.move) {
    case 'permute':
      return [];
    case 'rename':
      return [...Object.keys(movement.names), ...Object.values(movement.names)];
    case 'expand':
      return [movement.axis.name];
    case 'merge':
      return [...movement.axes, movement.into];
    case 'diagonal':
      return [...movement.axes, movement.into];
    case 'split':
      return [movement.axis, ...axisNames(movement.into)];
    case 'slice':
    case 'segments':
    case 'reverse':
    case 'at':
    case 'pad':
    case 'window':
      return [movement.axis];
  }
}
