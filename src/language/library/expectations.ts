import type { Node } from '../../tensor/node';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import type { MathNode } from '../math-node';
import { tensorValue } from '../scope';
import { average, expectation } from './averages';
import { conditional, type Given, meanGiven } from './conditional';
import { namedVariables } from './named-variables';

/** What is averaged, and how: given others, over some random variables alone, or over all. */
function averaged(call: Call, bodyOf: (syntax: MathNode) => Node): { readonly body: Node; mean(node: Node): Node } {
  const found = conditional(call);
  if (found !== null) {
    const given: Given = found.given();
    return { body: bodyOf(found.body), mean: (node) => meanGiven(call, node, given) };
  }
  const body = bodyOf(call.syntax(0));
  if (call.count === 1) return { body, mean: (node) => average(call, node) };
  const over = namedVariables(call);
  return { body, mean: (node) => expectation(call, node, over) };
}

/** What holds or does not as a whole. */
const eventOf =
  (call: Call) =>
  (syntax: MathNode): Node => {
    const event = call.conditionOf(syntax);
    if (event.axes.length === 0) return event;
    return call.fail(
      'several-readings',
      'the probability of a condition on tensors may be meant of each element, or of all at once',
      `Write E(…) for each element, ${call.name}(prod(…)) for all at once.`,
      0,
    );
  };

/** Expectations, variances and probabilities. */
export const expectations = {
  E: {
    signature: 'E(expression), E(expression, X, …), E(expression | Z, …)',
    summary:
      'expectation over all random variables in the expression, over X alone given those that it depends on, or given Z; also given that a condition holds',
    compile: (call) => {
      const { body, mean } = averaged(call, call.tensorOf);
      return tensorValue(mean(body));
    },
  },
  Var: {
    signature: 'Var(expression), Var(expression, X, …), Var(expression | Z, …)',
    summary: 'E (x − E x)², of which both are as in E',
    compile: (call) => {
      const { body, mean } = averaged(call, call.tensorOf);
      return tensorValue(mean(call.graph.power(call.graph.sub(body, mean(body)), 2)));
    },
  },
  P: {
    signature: 'P(condition), P(condition, X, …), P(condition | Z, …)',
    summary: 'probability that a condition holds: the expectation of 1 where it does and 0 elsewhere',
    yields: true,
    compile: (call) => {
      const { body, mean } = averaged(call, eventOf(call));
      return tensorValue(mean(body));
    },
  },
} satisfies Record<string, Builtin>;
