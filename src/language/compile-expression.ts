import { fraction } from '../number/fraction';
import type { BinaryOperation } from '../number/scalar-operation';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import { lengthOf, positionIn } from '../tensor/sizes-in-formulas';
import { arrayLiteral, nestedArray } from './array-literal';
import { asTensor } from './as-tensor';
import type { Builtin } from './builtin';
import { callOf } from './call';
import { closest } from './closest';
import { compileConditional, compileJunction, isJunction } from './condition';
import { compilationSteps } from './expression-budget';
import { compileIndexing } from './indexing';
import { requireOneReading } from './joint-sums';
import { powerAt } from './level';
import type { MathNode, MathNodeOf } from './math-node';
import { mostArguments } from './most-arguments';
import { numberOf } from './number-of';
import { methodCall } from './opened-code';
import { powerOf } from './power';
import { isTruth, refuse, type Scope, type Session, spanNamed, tensorValue, truthValue } from './scope';
import { staticInteger } from './static-value';
import { transposeOf } from './transpose';
import type { FunctionValue, Value } from './value';

/** What an expression means in a scope. Throws ExpressionError at the smallest part that is wrong. */
export function compileExpression(node: MathNode, scope: Scope): Value {
  const { effort } = scope.session;
  if (effort.depth === 0) [effort.steps, effort.parts] = [0, 0];
  if (++effort.steps > compilationSteps) {
    const reason = `this has more than ${compilationSteps} parts when sums and definitions are written out`;
    return refuse(scope, node, 'budget', reason, 'Use smaller sizes, or sums over axes.');
  }
  effort.depth++;
  try {
    return meaningOf(node, scope);
  } catch (error) {
    if (error instanceof ShapeError) return refuse(scope, node, error.code, error.reason, error.next);
    if (effort.depth > 1 || !(error instanceof RangeError)) throw error;
    return refuse(
      scope,
      node,
      'nesting-too-deep',
      'definitions are nested too deeply here',
      'Use fewer levels of recursion.',
    );
  } finally {
    effort.depth--;
  }
}

function meaningOf(node: MathNode, scope: Scope): Value {
  switch (node.type) {
    case 'ParenthesisNode':
      return compileExpression(node.content, scope);
    case 'ConstantNode':
      return constantOf(node, scope);
    case 'SymbolNode':
      return nameValue(node, scope);
    case 'OperatorNode':
      return operatorOf(node, scope);
    case 'ConditionalNode':
      return compileConditional(node, scope);
    case 'FunctionNode':
      return functionCall(node, scope);
    case 'AccessorNode':
      return compileIndexing(node, scope);
    case 'ArrayNode':
      return arrayOf(node, scope);
    case 'RelationalNode':
      return truthValue(chainOf(node, scope));
    case 'RangeNode':
      return refuse(
        scope,
        node,
        'range',
        'a range a:b stands only in an index or as the range of a sum',
        'Write x[1:3] or sum(x[i], i, 1:3).',
      );
  }
}

/** As `compileExpression`, for places where only a number or tensor makes sense. */
function compileTensor(node: MathNode, scope: Scope): Node {
  return asTensor(compileExpression(node, scope), node, scope);
}

function constantOf(node: MathNodeOf<'ConstantNode'>, scope: Scope): Value {
  const { graph } = scope.session;
  if (node.of === 'word' && (node.value === 'true' || node.value === 'false'))
    return truthValue(graph.constant(node.value === 'true' ? 1 : 0));
  return tensorValue(graph.constant(numberOf(node, scope)));
}

function nameValue(node: MathNodeOf<'SymbolNode'>, scope: Scope): Value {
  const { session } = scope;
  const { builtins } = session;
  const known = scope.locals.get(node.name) ?? session.resolve(node.name);
  if (known !== null && known !== undefined) return known;
  const indexed = spanNamed(session, session.indices.get(node.name) ?? '');
  if (indexed !== undefined) return tensorValue(positionIn(session.graph, { ...indexed, name: node.name }));
  const { level } = session;
  if (level?.of.name === node.name) return tensorValue(level.isTop ? level.of.top : level.of.below);
  const span = session.sizes.has(node.name) ? spanNamed(session, node.name) : undefined;
  if (span !== undefined) return tensorValue(lengthOf(session.graph, span));
  if (node.name === 'pi') return tensorValue(session.graph.named('pi'));
  if (node.name === 'e') return tensorValue(session.graph.unary('exp', session.graph.constant(1)));
  return (
    session.resolveFunction(node.name) ??
    functionNamed(node.name, session) ??
    unknownName(node.name, node, scope, builtins.has(node.name) ? [] : session.knownNames())
  );
}

/** The function of a number that a name of the library stands for, as `sigmoid` in `derivative(sigmoid, x)`. */
function functionNamed(name: string, { builtins, graph }: Session): FunctionValue | null {
  const build = builtins.get(name)?.ofNumber;
  if (build === undefined) return null;
  return { kind: 'function', name, arity: 1, call: (args) => tensorValue(build(graph, ...(args as [Node]))) };
}

function unknownName(name: string, node: MathNode, scope: Scope, known: readonly string[]): never {
  if (scope.session.builtins.has(name))
    return refuse(scope, node, 'not-a-tensor', `${name} is a function`, `Apply it to an argument: ${name}(x).`);
  const guess = closest(name, [...known, ...scope.locals.keys()]);
  return refuse(
    scope,
    node,
    'unknown-name',
    `the name ${name} is not declared`,
    guess === null ? 'Declare it under given, let or sizes.' : `Did you mean ${guess}?`,
  );
}

function functionCall(node: MathNodeOf<'FunctionNode'>, scope: Scope): Value {
  const { session } = scope;
  const { builtins } = session;
  if (node.name === '') return methodCall(node, scope);
  const local = scope.locals.get(node.name);
  const known = local ?? session.resolveFunction(node.name) ?? undefined;
  if (known === undefined) {
    const builtin = builtins.get(node.name);
    if (builtin !== undefined && builtin.yields !== true) return builtinCall(builtin, node, scope);
    if (session.resolve(node.name)?.kind === 'tensor' || session.sizes.has(node.name)) return noFunction(node, scope);
    if (builtin !== undefined) return builtinCall(builtin, node, scope);
    return unknownName(node.name, node.fn, scope, [...session.knownNames(), ...builtins.keys()]);
  }
  const args = node.args.map((arg) => compileTensor(arg, scope));
  if (known.kind === 'tensor') return noFunction(node, scope);
  if (known.kind === 'distribution') {
    const [x] = args;
    if (args.length !== 1 || x === undefined)
      return refuse(
        scope,
        node,
        'wrong-arity',
        `the density of ${node.name} takes one argument, here are ${args.length}`,
        `Write ${node.name}(x).`,
      );
    return tensorValue(known.distribution.density(session.graph, x));
  }
  return known.call(args);
}

function noFunction(node: MathNodeOf<'FunctionNode'>, scope: Scope): never {
  const { name } = node;
  return refuse(scope, node, 'not-a-function', `${name} is no function`, `For a product write ${name} * (…).`);
}

function builtinCall(builtin: Builtin, node: MathNodeOf<'FunctionNode'>, scope: Scope): Value {
  const most = mostArguments(builtin);
  if (node.args.length <= most) return builtin.compile(callOf(node, scope));
  const reason = `${node.name} takes at most ${most} argument${most === 1 ? '' : 's'}, here are ${node.args.length}`;
  return refuse(scope, node, 'wrong-arity', reason, `Write ${builtin.signature}.`);
}

const binaryOperators: Readonly<Record<string, BinaryOperation>> = {
  add: 'add',
  subtract: 'sub',
  multiply: 'mul',
  dotMultiply: 'mul',
  divide: 'div',
  dotDivide: 'div',
  smaller: 'less',
  smallerEq: 'lessEqual',
  equal: 'equal',
};

export const comparisons: ReadonlySet<string> = new Set([
  'smaller',
  'smallerEq',
  'equal',
  'larger',
  'largerEq',
  'unequal',
]);

/** Sums, differences and comparisons: what is compared or added is of one kind. */
const setsSideBySide = (operator: string): boolean =>
  operator === 'add' || operator === 'subtract' || comparisons.has(operator);

function operatorOf(node: MathNodeOf<'OperatorNode'>, scope: Scope): Value {
  if (isJunction(node)) return truthValue(compileJunction(node, scope));
  const result = operationOf(node, scope);
  return comparisons.has(node.fn) ? truthValue(result) : tensorValue(result);
}

function operationOf(node: MathNodeOf<'OperatorNode'>, scope: Scope): Node {
  const { graph, jointSums } = scope.session;
  const args: Node[] = [];
  for (let i = 0; i < node.args.length; i++) args.push(compileTensor(node.args[i] as MathNode, scope));
  const a = args[0] as Node;
  const b = args[1] as Node;
  const operation = binaryOperators[node.fn];
  if (jointSums.size > 0 && setsSideBySide(node.fn))
    for (let i = 1; i < args.length; i++) requireOneReading(a, args[i] as Node, jointSums, node, scope.path);
  if (operation !== undefined && args.length === 2) return graph.binary(operation, a, b);
  if (operation !== undefined) return args.reduce((total, arg) => graph.binary(operation, total, arg));
  switch (node.fn) {
    case 'unaryMinus':
      return graph.neg(a);
    case 'unaryPlus':
      return a;
    case 'pow':
    case 'dotPow': {
      const { level } = scope.session;
      const length = level === undefined ? null : powerAt(level.of, staticInteger(a), b);
      return length === null ? powerOf(graph, a, b) : lengthOf(graph, length);
    }
    case 'larger':
      return graph.binary('less', b, a);
    case 'largerEq':
      return graph.binary('lessEqual', b, a);
    case 'unequal':
      return graph.sub(graph.constant(1), graph.binary('equal', a, b));
    case 'ctranspose':
    case 'transpose':
      return transposeOf(graph, a);
    case 'factorial':
      return factorialOf(a, node, scope);
    default:
      return refuse(
        scope,
        node,
        'unknown-operator',
        `the operator ${node.op} has no meaning here`,
        node.op === '|'
          ? 'A bar stands in E(X | Z), Var(X | Z) and P(A | B); the absolute value is abs(x), one of two conditions is A or B.'
          : 'Use + - * / ^ and comparisons.',
      );
  }
}

function factorialOf(a: Node, node: MathNode, scope: Scope): Node {
  const n = staticInteger(a);
  if (n === null || n < 0 || n > 170)
    return refuse(scope, node, 'factorial', 'a factorial needs a whole number from 0 to 170', 'Write the product out.');
  let product = 1n;
  for (let k = 2n; k <= BigInt(n); k++) product *= k;
  return scope.session.graph.constant(fraction(product, 1n));
}

/** `a < b <= c` holds where each comparison does. */
function chainOf(node: MathNodeOf<'RelationalNode'>, scope: Scope): Node {
  const { graph } = scope.session;
  const params = node.params.map((param) => compileTensor(param, scope));
  const links = node.conditionals.map((relation, i) => {
    const [a, b] = [params[i] as Node, params[i + 1] as Node];
    const operation = binaryOperators[relation];
    if (operation !== undefined) return graph.binary(operation, a, b);
    if (relation === 'unequal') return graph.sub(graph.constant(1), graph.binary('equal', a, b));
    return graph.binary(relation === 'larger' ? 'less' : 'lessEqual', b, a);
  });
  return links.reduce((all, link) => graph.mul(all, link));
}

function arrayOf(node: MathNodeOf<'ArrayNode'>, scope: Scope): Value {
  if (node.items.length === 0)
    return refuse(scope, node, 'empty-array', 'an array needs at least one element', 'Write [a, b].');
  const values = node.items.map((item) => compileExpression(item, scope));
  const items = values.map((value, i) => asTensor(value, node.items[i] as MathNode, scope));
  const isNested = node.items.every((item) => item.type === 'ArrayNode');
  const array = isNested ? nestedArray(scope.session.graph, items) : arrayLiteral(scope.session.graph, items);
  const truths = values.filter(isTruth).length;
  if (truths === 0) return tensorValue(array);
  if (truths === values.length) return truthValue(array);
  const odd = node.items[values.findIndex(isTruth)] ?? node;
  const reason = 'this element is a truth value, others are numbers';
  return refuse(
    scope,
    odd,
    'truth-value',
    reason,
    'For 1 where it holds and 0 elsewhere write where(condition, 1, 0).',
  );
}
