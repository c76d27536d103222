import { type Relation, relations } from '../statement/relation';
import type { Statement } from '../statement/statement';
import { type Axis, axisNames, sameAxes, unionAxes } from '../tensor/axis';
import { sameSpan, spanKey } from '../tensor/extent';
import type { Node } from '../tensor/node';
import { repeatedAlong } from '../tensor/with-axes';
import type { ClaimText } from './claim-source';
import { compileExpression } from './compile-expression';
import { isJunction } from './condition';
import { ExpressionError } from './expression-error';
import { atGivenValues } from './given-values';
import { type JointSums, requireOneReading } from './joint-sums';
import { disjunction, isDisjunction, type WhereUndefined } from './junction';
import type { MathNode } from './math-node';
import { parseStated } from './plus-minus';
import { relationFunctions } from './relation-functions';
import type { Scope, Session } from './scope';
import type { Value } from './value';

const relationOf: Readonly<Record<string, Relation>> = Object.fromEntries(
  relations.map((relation) => [relationFunctions[relation], relation]),
);

/**
 * One relation.
 * @throws ExpressionError if the text is none
 */
export function compileRelation({ text, path }: ClaimText, scope: Scope): Statement {
  return relationIn(parseStated(text, path), text.trim(), { ...scope, path });
}

/** Relations joined by `and`; what is joined by `or`, or denied, is one of them. */
export function compileConjunction(
  { text, path }: ClaimText,
  scope: Scope,
  whereUndefined: WhereUndefined = 'fails',
): Statement[] {
  const conjuncts = (node: MathNode): MathNode[] => {
    if (node.type === 'ParenthesisNode') return conjuncts(node.content);
    return node.type === 'OperatorNode' && node.fn === 'and' ? node.args.flatMap(conjuncts) : [node];
  };
  const inside = { ...scope, path };
  const read = (node: MathNode): Statement => relationIn(node, text.slice(node.start, node.end), inside);
  return conjuncts(parseStated(text, path)).map((node) =>
    isDisjunction(node)
      ? disjunction(node, text.slice(node.start, node.end), inside, whereUndefined, read)
      : read(node),
  );
}

/** One relation, or relations joined by `and`, `or` and `not`, which stand alone. */
export function compileAlone(text: ClaimText, scope: Scope): Statement[] {
  const parsed = parseStated(text.text, text.path);
  const isJoined = isDisjunction(parsed) || (parsed.type === 'OperatorNode' && parsed.fn === 'and');
  return isJoined ? compileConjunction(text, scope, 'undefined') : [compileRelation(text, scope)];
}

/** Whether a text is a relation (or several joined by `and`, `or`, `not`) rather than a term. */
export function isRelationText({ text, path }: ClaimText): boolean {
  const isRelation = (node: MathNode): boolean => {
    if (node.type === 'ParenthesisNode') return isRelation(node.content);
    return node.type === 'OperatorNode' && (isJunction(node) ? node.args.every(isRelation) : node.fn in relationOf);
  };
  return isRelation(parseStated(text, path));
}

function relationIn(parsed: MathNode, text: string, scope: Scope): Statement {
  const { path } = scope;
  const relation = parsed.type === 'OperatorNode' ? relationOf[parsed.fn] : undefined;
  if (parsed.type !== 'OperatorNode' || relation === undefined) {
    throw new ExpressionError(
      'no-relation',
      'a claim compares two expressions',
      `Write left == right (or ${relations.slice(1).join(', ')}).`,
      path,
      parsed.start,
      parsed.end,
    );
  }
  const sides = parsed.args.map((arg) => sideOf(arg, scope));
  const [left, right] = atEachIndex(scope.session, sides) as [Node, Node];
  requireComparable(left, right, scope.session.jointSums, parsed, path);
  return { text, left, relation, right };
}

/** Sides that speak of any index of an axis have an axis for it, both of them, in front. */
function atEachIndex({ graph, indices }: Session, sides: readonly Node[]): readonly Node[] {
  const axes = sides.flatMap((side) => side.axes.filter(({ name }) => indices.has(name)));
  if (axes.length === 0 || sides.some((side) => side.axes.length === 0)) return sides;
  const names = [...new Set(axes.map(({ name }) => name))].sort();
  return sides.map((side) => {
    const whole = repeatedAlong(graph, side, unionAxes([{ axes }]));
    return graph.move(whole, { move: 'permute', order: names });
  });
}

/** A number or tensor without free random variables. */
export const sideOf = (node: MathNode, scope: Scope): Node => boundSide(compileExpression(node, scope), node, scope);

/** As `sideOf`, of what `node` is known to mean. */
export function boundSide(value: Value, node: MathNode, scope: Scope): Node {
  if (value.kind === 'tensor') return requireBound(value.node, node, scope);
  throw new ExpressionError(
    'not-a-tensor',
    `this side is a ${value.kind}, only numbers and tensors can be compared`,
    'Apply it to an argument.',
    scope.path,
    node.start,
    node.end,
  );
}

/** A random variable has a value only inside an expectation, or where another is taken given it: then it is any. */
function requireBound(node: Node, syntax: MathNode, scope: Scope): Node {
  if (scope.session.freeDraws(node).length === 0) return node;
  const at = atGivenValues(scope.session, node);
  if (!('reason' in at)) return at;
  const { variable, reason } = at;
  throw new ExpressionError(
    'free-random-variable',
    reason,
    `Write E(…), or declare ${variable.name} as a plain variable to speak of each of its values.`,
    scope.path,
    syntax.start,
    syntax.end,
  );
}

/** Refuses sides whose elements cannot be told to belong together. */
export function requireComparable(
  left: Node,
  right: Node,
  sums: JointSums,
  node: Pick<MathNode, 'start' | 'end'>,
  path: readonly (string | number)[],
): void {
  requireOneReading(left, right, sums, node, path);
  const known = new Map<string, Axis>(left.axes.map((axis) => [axis.name, axis]));
  for (const axis of right.axes) {
    const other = known.get(axis.name);
    if (other !== undefined && !sameSpan(other, axis)) {
      throw new ExpressionError(
        'axis-mismatch',
        `axis ${axis.name} has ${spanKey(other)} elements on the left and ${spanKey(axis)} on the right`,
        'Both sides must have the same axes.',
        path,
        node.start,
        node.end,
      );
    }
  }
  const names = (side: Node): string =>
    side.axes
      .map((axis) => axis.name)
      .sort()
      .join(', ');
  if (left.axes.length > 0 && right.axes.length > 0 && names(left) !== names(right)) {
    throw new ExpressionError(
      'axis-mismatch',
      `the left side has the axes ${names(left)}, the right side ${names(right)}`,
      "Both sides must have the same axes, or one must be a number; rename an axis with rename(x, n, n').",
      path,
      node.start,
      node.end,
    );
  }
  if (left.isOpen || right.isOpen || left.axes.length < 2 || right.axes.length < 2 || sameAxes(left.axes, right.axes))
    return;
  const inOrder = (side: Node): string => axisNames(side.axes).join(', ');
  throw new ExpressionError(
    'axis-order',
    `the left side has its axes in the order ${inOrder(left)}, the right side in the order ${inOrder(right)}`,
    `Transpose one side, or say that elements are compared by the names of axes alone: permute(…, ${inOrder(left)}).`,
    path,
    node.start,
    node.end,
  );
}
