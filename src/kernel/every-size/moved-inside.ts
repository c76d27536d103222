import type { Graph } from '../../tensor/graph';
import { renamed } from '../../tensor/movement';
import type { Movement, Node } from '../../tensor/node';
import { rebuild } from '../../tensor/rewrite';

/**
 * What is moved is made of moved parts: names, orders, repetitions and diagonals of a product are those of its factors, in
 * whatever order of axes. One level is opened; null where nothing is known.
 */
export function movedInside(graph: Graph, { movement, args: [arg] }: Node<'move'>): Node | null {
  if (movement.move === 'permute') return arg;
  if (movement.move !== 'rename' && movement.move !== 'diagonal') return null;
  if (arg.kind === 'map')
    return rebuild(
      graph,
      arg,
      arg.args.map((part) => movedPart(graph, movement, part)),
    );
  if (arg.kind !== 'move') return null;
  if (arg.movement.move === 'expand') return movedRepetition(graph, movement, arg);
  const inner = movedInside(graph, arg);
  return inner === null ? null : movedPart(graph, movement, inner);
}

type Named = Extract<Movement, { move: 'rename' | 'diagonal' }>;

/** A part may lack axes that the whole has. */
function movedPart(graph: Graph, movement: Named, part: Node): Node {
  const has = (name: string): boolean => part.axes.some((axis) => axis.name === name);
  if (movement.move === 'rename')
    return graph.rename(part, Object.fromEntries(Object.entries(movement.names).filter(([name]) => has(name))));
  const own = movement.axes.filter(has);
  return own.length === movement.axes.length
    ? graph.move(part, movement)
    : graph.rename(part, Object.fromEntries(own.map((name) => [name, movement.into])));
}

/** Of what is repeated along an axis: what is moved, repeated along the axis under its new name, unless it has that by itself. */
function movedRepetition(graph: Graph, movement: Named, { movement: own, args }: Node<'move'>): Node | null {
  if (own.move !== 'expand') return null;
  const { axis } = own;
  const moved = movedPart(graph, movement, args[0]);
  const name = movement.move === 'rename' ? renamed(movement.names, axis.name) : movedName(movement, axis.name);
  return moved.axes.some((each) => each.name === name)
    ? moved
    : graph.move(moved, { move: 'expand', axis: { ...axis, name } });
}

const movedName = ({ axes, into }: Extract<Movement, { move: 'diagonal' }>, name: string): string =>
  axes.includes(name) ? into : name;
