import { axisNames } from '../../tensor/axis';
import { partsOf } from '../../tensor/extent';
import { renamed } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { asItIs, freeName, isRow, type Reading, type Seen, seenName, type View } from './seen';

/** A movement of axes, as its argument is seen through it. */
export function moved(reading: Reading, node: Node<'move'>, view: View): Node {
  const { graph, see, leftOut } = reading;
  const { movement } = node;
  const [arg] = node.args;
  switch (movement.move) {
    case 'rename':
      return see(
        arg,
        argumentView(arg, (name) => view.get(renamed(movement.names, name)) ?? { name: renamed(movement.names, name) }),
      );
    case 'permute': {
      const order = axisNames(node.axes).map((name) => seenName(view, name));
      return graph.move(see(arg, view), { ...movement, order });
    }
    case 'expand': {
      const { name, part } = view.get(movement.axis.name) ?? { name: movement.axis.name };
      const span = (part === undefined ? undefined : partsOf(movement.axis)[part]) ?? movement.axis;
      return graph.move(see(arg, view), { move: 'expand', axis: { ...span, name } });
    }
    case 'diagonal': {
      const seen = view.get(movement.into) ?? { name: movement.into };
      const taken = new Set(axisNames(node.axes).map((name) => seenName(view, name)));
      const other = freeName(movement.axes[1], taken);
      const [row, column] = movement.axes;
      const block = (part: number | undefined): Node =>
        see(arg, new Map([...view, [row, seen], [column, { name: other, ...(part === undefined ? {} : { part }) }]]));
      for (const part of othersThan(arg, row, seen.part, seen.part)) leftOut.note(block(part));
      return graph.move(block(seen.part), { move: 'diagonal', axes: [seen.name, other], into: seen.name });
    }
    case 'segments': {
      const { from, to, axis } = movement;
      const { name, part = 0 } = view.get(axis) ?? { name: axis };
      if (from.more > 0 || to.more > 0) return asItIs(reading, node, view);
      const piece = (part: number): Node => see(arg, new Map([...view, [axis, { name, part }]]));
      for (const other of othersThan(arg, axis, from.parts, to.parts - 1)) leftOut.note(piece(other));
      return piece(from.parts + part);
    }
    default:
      return asItIs(reading, node, view);
  }
}

/** The segments of a row but those from one to another. */
const othersThan = ({ axes }: Node, name: string, from = 0, to = from): number[] =>
  axes
    .flatMap((axis) => (axis.name === name && isRow(axis) ? partsOf(axis).map((_, part) => part) : []))
    .filter((part) => part < from || part > to);

const argumentView = ({ axes }: Node, of: (name: string) => Seen): View =>
  new Map(axes.map(({ name }) => [name, of(name)]));
