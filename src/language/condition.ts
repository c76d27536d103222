import { showFraction } from '../number/fraction';
import { sameAxes } from '../tensor/axis';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { asTensor } from './as-tensor';
import type { MathNode, MathNodeOf } from './math-node';
import { refuse, type Scope, tensorValue } from './scope';
import { staticFraction, staticInteger } from './static-value';
import { isTruthValued } from './truth';
import type { Value } from './value';

/**
 * A condition: what holds or does not at every element, whatever the declared names stand for.
 * @throws ExpressionError for any other number
 */
export function compileCondition(node: MathNode, scope: Scope): Node {
  const condition = asTensor(scope.session.compile(node, scope), node, scope);
  if (isTruthValued(condition)) return condition;
  const decided = staticFraction(condition);
  const found = decided === null ? 'this is a number' : `this is the number ${showFraction(decided)}`;
  return refuse(
    scope,
    node,
    'not-a-condition',
    `a condition holds or does not, ${found}`,
    'Write a comparison, such as k != 0, or several joined by and, or, not; a variable may be declared in {0, 1}.',
  );
}

export const isJunction = ({ fn }: MathNodeOf<'OperatorNode'>): boolean => fn === 'and' || fn === 'or' || fn === 'not';

/** `and`, `or`, `not`, as products and complements of conditions. */
export function compileJunction({ fn, args }: MathNodeOf<'OperatorNode'>, scope: Scope): Node {
  const { graph } = scope.session;
  const conditions = args.map((arg) => compileCondition(arg, scope));
  const not = (a: Node): Node => graph.sub(graph.constant(1), a);
  const all = (parts: readonly Node[]): Node => parts.reduce((both, part) => graph.mul(both, part));
  if (fn === 'or') return not(all(conditions.map(not)));
  return fn === 'and' ? all(conditions) : not(conditions[0] as Node);
}

/** `c ? a : b`. Only the branch taken is compiled where the condition is known: that ends recursions. */
export function compileConditional(
  { condition, trueExpr, falseExpr }: MathNodeOf<'ConditionalNode'>,
  scope: Scope,
): Value {
  const { graph, compile } = scope.session;
  const holds = compileCondition(condition, scope);
  const decided = staticInteger(holds);
  if (decided !== null) return compile(decided === 1 ? trueExpr : falseExpr, scope);
  const [yes, no] = [trueExpr, falseExpr].map((branch) => asTensor(compile(branch, scope), branch, scope)) as [
    Node,
    Node,
  ];
  if (isDecidedElsewhere(holds, scope) && !(sameAxes(yes.axes, no.axes) && yes.isOpen === no.isOpen))
    refuse(
      scope,
      condition,
      'any-size',
      'this is decided at each size or level, and what is chosen has one shape where it holds, and another where not',
      'List the sizes: sizes: { n: 1..4 }.',
    );
  return tensorValue(graph.map('select', holds, yes, no));
}

/**
 * Whether a condition that is open here is known at given sizes and levels, where only the branch that is taken is read: it depends on
 * sizes, or is one of the arguments that recursive definitions are looked at for.
 */
function isDecidedElsewhere(condition: Node, { session }: Scope): boolean {
  if (condition.axes.length > 0) return false;
  if (session.level !== undefined) return true;
  return reachable([condition]).some((node) => node.kind === 'input' && node.symbol.sizeOf !== undefined);
}
