import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';

interface Range {
  readonly axis: string;
  readonly start: number;
  readonly count: number;
}

/**
 * Elements start, …, start + count − 1 along an axis, of what was joined from parts there: of those parts alone, so that nothing is
 * left of what was written over. Null where the node is no join.
 */
export function keptPart(graph: Graph, node: Node, { axis, start, count }: Range): Node | null {
  if (node.kind === 'move' && node.movement.move === 'rename') {
    const { names } = node.movement;
    const from = Object.keys(names).find((name) => names[name] === axis);
    const own = keptPart(graph, node.args[0], { axis: from ?? axis, start, count });
    return own === null ? null : graph.rename(own, names);
  }
  if (node.kind !== 'concat' || node.axis !== axis) return null;
  const pieces: Node[] = [];
  let before = 0;
  for (const part of node.args) {
    const own = part.axes.find(({ name }) => name === axis);
    if (own === undefined || own.extent !== undefined) return null;
    const [low, high] = [Math.max(start - before, 0), Math.min(start + count - before, own.size)];
    if (low < high) pieces.push(piece(graph, part, { axis, start: low, count: high - low }, own.size));
    before += own.size;
  }
  return pieces.length === 1 ? (pieces[0] as Node) : graph.concat(pieces, axis);
}

function piece(graph: Graph, part: Node, range: Range, size: number): Node {
  if (range.count === size) return part;
  return keptPart(graph, part, range) ?? graph.move(part, { move: 'slice', ...range, step: 1 });
}
