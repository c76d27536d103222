import type { Axis } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { inverseOfPermutation } from '../permutation';
import { primedName, type Session, tensorValue } from '../scope';
import type { NamedValue, Value } from '../value';
import { type Differentiable, differentiable, standIn } from './differentiation';

/** A named function at a variable of its own, which stands for the point; the other axes of the point stay outside. */
function functionAt(session: Session, f: (x: Node) => Node, point: Node, consumed: readonly Axis[]): Differentiable {
  const variable = standIn(session, point, consumed);
  return differentiable(session, () => f(variable), variable, new Map([[variable, point]]));
}

/** As `jacobian`; `consumed` are the axes of one argument. */
export function jacobianAt(session: Session, f: (x: Node) => Node, point: Node, consumed: readonly Axis[]): Node {
  const at = functionAt(session, f, point, consumed);
  return at.placed(jacobianOf(at, at.node));
}

/** For a declared function the axes it consumes; for a formula all axes of the point. */
function consumedAxes(value: Value, point: Node): readonly Axis[] {
  const declared =
    value.kind === 'function'
      ? value.declared?.inputs?.[0]
      : value.kind === 'distribution'
        ? value.distribution.event
        : undefined;
  return declared ?? (value.kind === 'function' && value.declared?.symbol.kind === 'elementwise' ? [] : point.axes);
}

/** With the axes of the node and then those of the variable, primed where they clash. */
function jacobianOf({ variable, by }: Differentiable, node: Node): Node {
  const seeds: Axis[] = [];
  for (const axis of variable.axes) seeds.push({ ...axis, name: primedName(axis.name, [...node.axes, ...seeds]) });
  return by(
    node,
    seeds.map((axis) => axis.name),
  );
}

/** The first argument as a function or distribution, if it is one by name. */
function namedFunction(call: Call): NamedValue | null {
  if (call.symbol(0) === null) return null;
  const value = call.value(0);
  return value.kind === 'function' || value.kind === 'distribution' ? value : null;
}

function imageOf(call: Call, f: NamedValue, x: Node): Node {
  if (f.kind === 'distribution') return f.distribution.density(call.graph, x);
  const value = f.call([x]);
  return value.kind === 'tensor'
    ? value.node
    : call.fail('not-a-tensor', 'this function gives no tensor', 'Name a function with tensor values.', 0);
}

/**
 * The first argument as an expression in the variable that the second names. Arguments of definitions are other
 * variables, whatever is put in for them: with g(x, t) for the derivative of x·t by t, g(m, m) is m.
 */
function expressionIn(call: Call): Differentiable {
  const { session, locals } = call;
  const name = call.symbol(1);
  const local = name === null ? undefined : locals.get(name);
  if (name !== null && local?.kind === 'tensor') {
    const variable = standIn(session, local.node);
    const inner = new Map([...locals, [name, tensorValue(variable)]]);
    return differentiable(session, () => call.tensorAmong(0, inner), variable, new Map([[variable, local.node]]));
  }
  const point = call.tensor(1);
  const isGivenBelow = point.kind === 'input' && symbolsBelow(session).has(point.symbol);
  if ((point.kind !== 'input' && !isDraw(session, point)) || isGivenBelow)
    return call.fail(
      'not-a-variable',
      'an expression can be differentiated only by a variable',
      'Declare the variable under given, or name a function: jacobian(f, point).',
      1,
    );
  const inner = new Map(locals);
  const replaced = new Map<Node, Node>();
  for (const [own, value] of locals) {
    if (value.kind !== 'tensor' || !reachable([value.node]).includes(point)) continue;
    const variable = standIn(session, value.node);
    replaced.set(variable, value.node);
    inner.set(own, tensorValue(variable));
  }
  const at = differentiable(session, () => call.tensorAmong(0, inner), point, replaced);
  const hidden = hidingAmong(session, at.node, point);
  if (hidden === null) return at;
  return call.fail(
    'any-size',
    `${hidden} may depend on what it is differentiated by, without having it as an argument`,
    'Make it an argument of the definition, or list the levels: sizes: { K: 1..4 }.',
    0,
  );
}

/** What stands for recursive definitions at the level below. */
const symbolsBelow = ({ level }: Session): ReadonlySet<object> =>
  new Set<object>([...(level?.of.previous.values() ?? [])].map(({ symbol }) => symbol));

/** What a recursive definition gives at the level below knows of variables that are the same at all levels. */
function hidingAmong(session: Session, node: Node, point: Node): string | null {
  const { level } = session;
  const isShared = [...(level?.of.shared.values() ?? [])].some(
    (value) => value.kind === 'tensor' && value.node === point,
  );
  const symbols = symbolsBelow(session);
  const found = reachable([node]).find(
    (each) => (each.kind === 'input' || each.kind === 'apply') && symbols.has(each.symbol),
  );
  return isShared && found !== undefined && 'symbol' in found ? found.symbol.name : null;
}

const isDraw = ({ draws }: Session, node: Node): boolean => [...draws.values()].some(({ draw }) => draw.value === node);

function jacobian(call: Call): Node {
  if (call.count !== 2)
    return call.fail(
      'wrong-arity',
      `${call.name} takes two arguments, here are ${call.count}`,
      `Write ${call.name}(f, x) or ${call.name}(expression, x).`,
    );
  const at = differentiableIn(call);
  return at.placed(jacobianOf(at, at.node));
}

/** The first argument by the second: a function at a point, or an expression in a variable. */
function differentiableIn(call: Call): Differentiable {
  const f = namedFunction(call);
  if (f === null) return expressionIn(call);
  const point = call.tensor(1);
  return functionAt(call.session, (x) => imageOf(call, f, x), point, consumedAxes(f, point));
}

/** Derivatives, exact and as formulas. */
export const calculus = {
  jacobian: {
    signature: 'jacobian(f, x)',
    summary:
      "∂f(x)/∂x with the axes of f(x), then those of x (primed where they clash); f is a function's name or an expression in the variable x",
    compile: (call) => tensorValue(jacobian(call)),
  },
  gradient: {
    signature: 'gradient(f, x)',
    summary: 'as jacobian, with the axes of x, for a number f',
    compile: (call) => {
      const point = call.tensor(1);
      const full = jacobian(call);
      const primes = full.axes.filter((axis) => !point.axes.some((own) => own.name === axis.name));
      const back = Object.fromEntries(primes.map((axis) => [axis.name, axis.name.replace(/'$/, '')]));
      return tensorValue(
        primes.every((axis) => !full.axes.some((own) => own.name === back[axis.name]))
          ? call.graph.rename(full, back)
          : full,
      );
    },
  },
  derivative: {
    signature: 'derivative(f, x)',
    summary:
      'f′(x), element by element, for a function of one number; or the derivative of an expression by the number x',
    compile: (call) => {
      const f = namedFunction(call);
      if (f?.kind !== 'function') return tensorValue(jacobian(call));
      const at = functionAt(call.session, (x) => imageOf(call, f, x), call.tensor(1), []);
      return tensorValue(at.placed(at.by(at.node, [])));
    },
  },
  inverse: {
    signature: 'inverse(f, y), inverse(sigma)',
    summary: 'f⁻¹(y) for a declared bijection f; the inverse of a declared permutation',
    compile: (call) => {
      const permutation = call.count === 1 ? inverseOfPermutation(call.session, call.value(0)) : null;
      if (permutation !== null) return permutation;
      const value = call.value(0);
      const inverse = value.kind === 'function' ? value.declared?.inverse : undefined;
      return (
        inverse ??
        call.fail(
          'not-a-bijection',
          'only a declared bijection has an inverse',
          'Declare f: bijection on R; for a matrix write inv(A).',
          0,
        )
      ).call([call.tensor(1)]);
    },
  },
  laplacian: {
    signature: 'laplacian(f, x)',
    summary: 'Σᵢ ∂²f/∂xᵢ²',
    compile: (call) => {
      const at = differentiableIn(call);
      if (at.variable.axes.length !== 1)
        return call.fail('not-a-vector', 'the Laplacian needs a vector variable', 'Merge its axes.', 1);
      const [row, column] = ['∂row', '∂column'];
      const hessian = at.placed(at.by(at.by(at.node, [row]), [column]));
      return tensorValue(
        call.graph.sum(call.graph.move(hessian, { move: 'diagonal', axes: [row, column], into: row }), [row]),
      );
    },
  },
} satisfies Record<string, Builtin>;
