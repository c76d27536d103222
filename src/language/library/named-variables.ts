import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import type { InputSymbol } from '../../tensor/symbol';
import type { Call } from '../call';
import type { DrawnVariable } from '../scope';

/**
 * The random variables that E(…, X, …) names. What else is random is held fixed, so no other variable may depend on
 * them: the expectation given such a one is not taken by the distribution of X.
 * @throws ExpressionError if an argument is no random variable, or another variable depends on one
 */
export function namedVariables(call: Call): InputSymbol[] {
  const { graph, session } = call;
  const over = new Set<InputSymbol>();
  for (let i = 1; i < call.count; i++) for (const variable of variablesOf(call, i)) over.add(variable);
  for (const [variable, drawn] of session.draws) {
    if (drawn.declared === null || over.has(variable)) continue;
    const cause = parentsOf(graph, drawn).find((parent) => over.has(parent));
    if (cause !== undefined) refuse(call, drawn.declared, session.draws.get(cause)?.declared ?? cause.name);
  }
  return [...over];
}

function refuse(call: Call, dependent: string, cause: string): never {
  return call.fail(
    'dependent-variable',
    `${dependent} depends on ${cause}, so an expectation over ${cause} alone, with ${dependent} held fixed, is not taken by the distribution of ${cause}`,
    `Average over both: E(…), or E(…, ${cause}, ${dependent}).`,
  );
}

function variablesOf(call: Call, i: number): readonly InputSymbol[] {
  const argument = call.tensor(i);
  const drawn = [...call.session.draws.values()].find(({ draw }) => draw.value === argument);
  if (drawn !== undefined) return [...drawn.draw.variables.keys()];
  return call.fail(
    'not-random',
    'this is no random variable',
    'Declare it under given as X: ~ p, and name it here.',
    i,
  );
}

/** What the value and the probabilities of a variable depend on. */
export function parentsOf(graph: Graph, { draw, support }: DrawnVariable): InputSymbol[] {
  const nodes = [draw.value, ...(support === null ? [] : supportOf(() => support(graph, 'outcomes')))];
  return nodes.flatMap((node) => [...node.free]).filter((variable) => !draw.variables.has(variable));
}

/** No nodes where there are too many outcomes: such a variable has no expectation here. */
function supportOf(outcomes: () => { readonly points: Node; readonly weights: Node }): Node[] {
  try {
    const { points, weights } = outcomes();
    return [points, weights];
  } catch (error) {
    if (error instanceof ShapeError) return [];
    throw error;
  }
}
