import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { compileCondition } from './condition';
import type { MathNode, MathNodeOf } from './math-node';
import { refuse, type Scope, type Session, withLocal } from './scope';
import { staticInteger } from './static-value';
import type { Distribution, FunctionValue, Value } from './value';

/** One call of a built-in function: its arguments, each read as what the function needs. */
export interface Call {
  readonly name: string;
  readonly count: number;
  readonly graph: Graph;
  readonly session: Session;
  tensor(i: number): Node;
  /** What holds or does not at every element. */
  condition(i: number): Node;
  /** A part of an argument as a number or tensor, and as a condition. */
  tensorOf(part: MathNode): Node;
  conditionOf(part: MathNode): Node;
  /** A whole number known while compiling; `otherwise` if the argument is missing. */
  integer(i: number, otherwise?: number): number;
  /** The name of an axis, as written: `C`, `n'`, `3`. */
  axis(i: number): string;
  /** The axes named from argument i on; all axes of `whole` if none is named. */
  axesFrom(i: number, whole: Node): string[];
  /** A function or distribution given by name. */
  named(i: number): FunctionValue | Distribution;
  value(i: number): Value;
  /** Any other part of the call. */
  compile(node: MathNode): Value;
  /** The argument if it is a plain name, null otherwise. */
  symbol(i: number): string | null;
  /** The argument as written. */
  syntax(i: number): MathNode;
  /** Argument i, compiled with a local name. */
  tensorWith(i: number, name: string, value: Value): Node;
  /** The local names of the call: arguments of a definition, variables of integration. */
  readonly locals: Scope['locals'];
  /** Argument i, compiled with these local names. */
  tensorAmong(i: number, locals: Scope['locals']): Node;
  fail(code: string, reason: string, next: string, i?: number): never;
}

const tooFew = (node: MathNodeOf<'FunctionNode'>, i: number, { builtins }: Session) =>
  [
    'wrong-arity',
    `${node.name} needs at least ${i + 1} argument${i === 0 ? '' : 's'}, here are ${node.args.length}`,
    `Write ${builtins.get(node.name)?.signature ?? node.name}.`,
  ] as const;

export function callOf(node: MathNodeOf<'FunctionNode'>, scope: Scope): Call {
  const { session } = scope;
  const fail = (code: string, reason: string, next: string, i?: number): never =>
    refuse(scope, (i === undefined ? undefined : node.args[i]) ?? node, code, reason, next);
  const syntax = (i: number): MathNode => node.args[i] ?? fail(...tooFew(node, i, session));
  const tensorFrom = (part: MathNode, inner: Scope): Node => {
    const value = session.compile(part, inner);
    if (value.kind === 'tensor') return value.node;
    const reason = `${node.name} needs a number or tensor here, this is a ${value.kind}`;
    return refuse(scope, part, 'not-a-tensor', reason, 'Apply the function to an argument first.');
  };
  const tensorIn = (i: number, inner: Scope): Node => tensorFrom(syntax(i), inner);
  const call: Call = {
    name: node.name,
    count: node.args.length,
    graph: session.graph,
    session,
    syntax,
    fail,
    value: (i) => session.compile(syntax(i), scope),
    compile: (part) => session.compile(part, scope),
    tensor: (i) => tensorIn(i, scope),
    condition: (i) => compileCondition(syntax(i), scope),
    tensorOf: (part) => tensorFrom(part, scope),
    conditionOf: (part) => compileCondition(part, scope),
    tensorWith: (i, name, value) => tensorIn(i, withLocal(scope, name, value)),
    locals: scope.locals,
    tensorAmong: (i, locals) => tensorIn(i, { ...scope, locals }),
    symbol: (i) => {
      const argument = syntax(i);
      return argument.type === 'SymbolNode' ? argument.name : null;
    },
    integer: (i, otherwise) => {
      if (i >= node.args.length && otherwise !== undefined) return otherwise;
      return (
        staticInteger(tensorIn(i, scope)) ??
        fail(
          'not-an-integer',
          `${node.name} needs a whole number known in advance here`,
          'Write a number or the name of a size.',
          i,
        )
      );
    },
    axis: (i) =>
      axisName(syntax(i)) ??
      fail('not-an-axis', `${node.name} needs the name of an axis here`, "Write an axis such as C or n'.", i),
    axesFrom: (i, whole) => {
      if (i >= node.args.length) return whole.axes.map((axis) => axis.name);
      return node.args.slice(i).map((_, k) => call.axis(i + k));
    },
    named: (i) => {
      const value = session.compile(syntax(i), scope);
      if (value.kind === 'function') return value;
      if (value.kind === 'distribution') return value.distribution;
      return fail(
        'not-a-function',
        `${node.name} needs a function or distribution here`,
        'Give its name, without arguments.',
        i,
      );
    },
  };
  return call;
}

/** The axis an argument names, or null. */
export function axisName(node: MathNode): string | null {
  if (node.type === 'SymbolNode') return node.name;
  if (node.type === 'ConstantNode' && node.of === 'number') return node.value;
  if (node.type !== 'OperatorNode' || node.fn !== 'ctranspose') return null;
  const inner = node.args[0] === undefined ? null : axisName(node.args[0]);
  return inner === null ? null : `${inner}'`;
}
