import { reals } from '../../tensor/domain';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import type { Call } from '../call';
import { noteGiven } from '../given-values';
import type { MathNode, MathNodeOf } from '../math-node';
import { type DrawnVariable, isTruth } from '../scope';
import { averageOver, lastDrawn } from './averages';
import { parentsOf } from './named-variables';
import { putIn, withOtherBinders } from './other-binders';

/** What an expectation is taken given: random variables, each of which has a value, and that a condition holds. */
export interface Given {
  readonly draws: readonly DrawnVariable[];
  readonly event: Node | null;
}

/** `E(body | Z, …)`; null where there is no bar. */
export function conditional(call: Call): { readonly body: MathNode; given(): Given } | null {
  const first = call.syntax(0);
  if (!isBar(first)) return barWithin(call, first);
  const [body, ...behind] = first.args as [MathNode, ...MathNode[]];
  const parts = [...behind, ...Array.from({ length: call.count - 1 }, (_, i) => call.syntax(i + 1))];
  if (isBar(body) || parts.some(isBar))
    return call.fail('several-bars', 'there is one bar | in an expectation', `Write ${call.name}(X | Z, W).`, 0);
  return { body, given: () => givenIn(call, parts) };
}

export const isBar = (node: MathNode): node is MathNodeOf<'OperatorNode'> =>
  node.type === 'OperatorNode' && node.fn === 'bitOr';

/** The grammar binds a bar more strongly than `and` and `or`, and no reader does. */
function barWithin(call: Call, node: MathNode): null {
  const isJoined = node.type === 'OperatorNode' && (node.fn === 'and' || node.fn === 'or' || node.fn === 'not');
  if (!isJoined) return null;
  for (const part of node.args)
    if (isBar(part) || barWithin(call, part) !== null)
      call.fail(
        'several-readings',
        'a bar | beside and, or, not has several readings',
        `Put each side into brackets: ${call.name}((A and B) | (C or D)).`,
        0,
      );
  return null;
}

function givenIn(call: Call, parts: readonly MathNode[]): Given {
  const draws: DrawnVariable[] = [];
  let event: Node | null = null;
  for (const part of parts) {
    const value = call.compile(part);
    if (isTruth(value)) {
      const holds = call.conditionOf(part);
      if (holds.axes.length > 0)
        call.fail(
          'several-readings',
          'a condition that is given holds as a whole',
          'Write prod(…) for all elements.',
          0,
        );
      event = event === null ? holds : call.graph.mul(event, holds);
      continue;
    }
    const node = call.tensorOf(part);
    const drawn = [...call.session.draws.values()].find(({ draw }) => draw.value === node);
    draws.push(
      drawn ??
        call.fail(
          'not-random',
          'this is no random variable, and no condition',
          'Give the name of a variable that is declared as Z: ~ p, or a condition such as Z > 0.',
          0,
        ),
    );
  }
  for (const drawn of draws) noteGiven(call.session, drawn, ancestorsOf(call, drawn));
  return { draws, event };
}

/**
 * The mean given the values of random variables, by the laws as they are declared, and given that a condition holds: E(X·1)/P of it.
 * @throws ExpressionError where a variable that is averaged over is one that a given one depends on: its law given that one is
 *   another than the declared one
 */
export function meanGiven(call: Call, body: Node, { draws, event }: Given): Node {
  const { graph } = call;
  if (event === null) return meanOverOthers(call, body, draws);
  const where = graph.map('select', event, body, graph.constant(0));
  return graph.div(meanOverOthers(call, where, draws), meanOverOthers(call, event, draws));
}

function meanOverOthers(call: Call, body: Node, given: readonly DrawnVariable[]): Node {
  const { graph, session } = call;
  const held = new Map<Node, Node>();
  for (const { draw } of given) {
    const { axes, isOpen } = draw.value;
    const symbol: InputSymbol = { name: session.freshName('given'), axes, domain: reals, ...(isOpen && { isOpen }) };
    held.set(draw.value, graph.input(symbol));
  }
  /** With every given value in place of its formula, wherever it is free. */
  const hold = (node: Node): Node => {
    const free = new Set(session.freeDraws(node));
    const apart = withOtherBinders(graph, node, free);
    const isFree = (each: Node): boolean => [...free].some((variable) => each.free.has(variable));
    return free.size === 0 ? node : rewrite(graph, [apart], (each) => held.get(each) ?? null, isFree)[0];
  };
  let mean = hold(body);
  for (let last = lastDrawn(call, mean); last !== undefined; last = lastDrawn(call, mean)) {
    requireForward(call, last, given);
    mean = hold(averageOver(call, mean, last));
  }
  const back = new Map([...held].map(([value, stand]) => [stand, value]));
  return graph.orderedLike(putIn(graph, mean, back), body);
}

function requireForward(call: Call, variable: InputSymbol, given: readonly DrawnVariable[]): void {
  const { session } = call;
  const against = given.find((drawn) => drawn.draw.variables.has(variable) || ancestorsOf(call, drawn).has(variable));
  if (against === undefined) return;
  const [name, by] = [session.draws.get(variable)?.declared ?? variable.name, against.declared ?? ''];
  const reason = against.draw.variables.has(variable)
    ? `this depends on more of ${by} than its value`
    : `${by} is drawn given ${name}: the law of ${name} given ${by} is a posterior, which is not worked out`;
  const next = `Give ${name} as well, or write its density given ${by} by Bayes' rule, p(z) * l(x, z) / integral(p(z) * l(x, z), z).`;
  call.fail('against-the-order', reason, next, 0);
}

/** All random variables that the law of one depends on, directly or by way of others. */
function ancestorsOf({ graph, session }: Call, { draw }: DrawnVariable): ReadonlySet<InputSymbol> {
  const found = new Set<InputSymbol>();
  const visit = (variable: InputSymbol): void => {
    const drawn = session.draws.get(variable);
    if (drawn === undefined) return;
    for (const parent of parentsOf(graph, drawn)) {
      if (found.has(parent)) continue;
      found.add(parent);
      visit(parent);
    }
  };
  for (const variable of draw.variables.keys()) visit(variable);
  return found;
}
