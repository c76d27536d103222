import { type Axis, axisNames, elementCount, sameAxes } from './axis';
import { broadcastMap, movementMap } from './movement-map';
import type { Node } from './node';

/** A node with the index maps its evaluation needs, computed once and shared by all number systems. */
export interface Step {
  readonly node: Node;
  readonly count: number;
  /** The places in the plan of the steps that are read: the arguments, or the factors. */
  readonly sources: readonly number[];
  /**
   * - map, matrix, concat: for each argument, its place for every element of the node (null: the same place)
   * - move: the place in the argument, −1 for a padded zero (null: the same place)
   * - reduce: the places of the reduced elements relative to `bases`
   * - apply: the place in the node of every output of every application; for each argument, the places of the
   *   elements that one application consumes, relative to `bases`, which has an entry for each application
   */
  readonly maps: readonly (Int32Array | null)[];
  readonly bases: readonly Int32Array[];
  /** A sum of products evaluated as one contraction: its sources are the two factors. */
  readonly isContraction: boolean;
}

/** The steps that compute `roots`, arguments before their uses. */
export type Plan = readonly Step[];

/** Plans the evaluation of `roots`; a sum over a product of two tensors becomes one contraction. */
export function plan(roots: readonly Node[]): Plan {
  const steps: Step[] = [];
  const planned = new Map<number, number>();
  const stack: Node[] = [...roots].reverse();
  while (stack.length > 0) {
    const node = stack[stack.length - 1] as Node;
    if (planned.has(node.id)) {
      stack.pop();
      continue;
    }
    const factors = contraction(node);
    const waiting = (factors ?? node.args).filter((arg) => !planned.has(arg.id));
    if (waiting.length > 0) {
      stack.push(...waiting.reverse());
      continue;
    }
    stack.pop();
    const sources = factors ?? node.args;
    const places = sources.map((source) => planned.get(source.id) as number);
    planned.set(node.id, steps.push(planStep(node, sources, places, factors !== null)) - 1);
  }
  return steps;
}

function contraction(node: Node): readonly [Node, Node] | null {
  if (node.kind !== 'reduce' || node.reduction !== 'sum') return null;
  const [product] = node.args;
  if (product.kind !== 'map' || product.operation !== 'mul') return null;
  return product.args;
}

const alignment = (to: readonly Axis[], from: readonly Axis[]): Int32Array | null =>
  sameAxes(to, from) ? null : broadcastMap(to, from);

function planStep(node: Node, read: readonly Node[], sources: readonly number[], isContraction: boolean): Step {
  const step = (maps: readonly (Int32Array | null)[], bases: readonly Int32Array[] = []): Step => ({
    node,
    count: elementCount(node.axes),
    sources,
    maps,
    bases,
    isContraction,
  });
  switch (node.kind) {
    case 'map':
      return step(node.args.map((arg) => alignment(node.axes, arg.axes)));
    case 'move': // a renaming leaves every element where it is
      return step([node.movement.move === 'rename' ? null : movementMap(node.movement, node.args[0].axes, node.axes)]);
    case 'reduce': {
      const whole = node.args[0].axes;
      const reduced = whole.filter((axis) => node.over.includes(axis.name));
      return step(
        read.map((source) => broadcastMap(reduced, source.axes)),
        read.map((source) => broadcastMap(node.axes, source.axes)),
      );
    }
    case 'concat':
      return step(node.args.map((arg) => concatPlaces(node.axes, arg.axes, node.axis)));
    case 'apply': {
      const isBatch = (axis: Axis): boolean => node.batch.includes(axis.name);
      const batch = node.axes.filter(isBatch);
      const output = node.axes.filter((axis) => !isBatch(axis));
      const consumed = node.args.map((arg) => arg.axes.filter((axis) => !isBatch(axis)));
      return step(
        [
          broadcastMap([...batch, ...output], node.axes),
          ...node.args.map((arg, k) => broadcastMap(consumed[k] as Axis[], arg.axes)),
        ],
        node.args.map((arg) => broadcastMap(batch, arg.axes)),
      );
    }
    case 'input':
    case 'literal':
    case 'named':
    case 'power':
    case 'matrix':
    case 'expect':
      return step([]);
  }
}

/** Places, in the joined tensor, of the elements of one part that starts at index 0 of the axis. */
function concatPlaces(joined: readonly Axis[], part: readonly Axis[], axis: string): Int32Array {
  if (axisNames(joined).join() !== axisNames(part).join()) throw new Error(`concat along ${axis} of unaligned tensors`);
  return broadcastMap(part, joined);
}

const placesOfPlans = new WeakMap<Plan, ReadonlyMap<number, number>>();

/** The place in a plan of the step that computes a node, by the node's id. */
export function placesIn(steps: Plan): ReadonlyMap<number, number> {
  const known = placesOfPlans.get(steps) ?? new Map(steps.map(({ node }, place) => [node.id, place]));
  placesOfPlans.set(steps, known);
  return known;
}
