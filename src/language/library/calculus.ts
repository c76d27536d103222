import { type Axis, axisNames } from '../../tensor/axis';
import { differentiate } from '../../tensor/derivative';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { primedName, type Session, tensorValue } from '../scope';
import { matrixAxes } from '../transpose';

/** ∂f(x)/∂x at the point x for a named function f, with the axes of f(x) and then those of x, primed where they clash. */
function jacobianOfFunction(call: Call, point: Node): Node {
  const f = call.named(0);
  const of = (x: Node): Node => {
    if (!('call' in f)) return f.density(call.graph, x);
    const value = f.call([x]);
    return value.kind === 'tensor'
      ? value.node
      : call.fail('not-a-tensor', 'this function gives no tensor', 'Name a function with tensor values.', 0);
  };
  return jacobianAt(call.session, of, point, consumedAxes(call, point));
}

/** As `jacobianOfFunction`; `consumed` are the axes of one argument, the other axes of the point stay outside. */
export function jacobianAt(session: Session, f: (x: Node) => Node, point: Node, consumed: readonly Axis[]): Node {
  const { graph } = session;
  // Differentiate at a fresh variable, then put the point in.
  const isOpen = point.isOpen && consumed.length > 1;
  const variable = graph.input({ name: `jacobian:${session.freshName('x')}`, axes: consumed, isOpen, domain: reals });
  const derivative = substitute(graph, jacobianOfNode(graph, f(variable), variable as Node<'input'>), variable, point);
  return graph.orderedLike(derivative, { axes: derivative.axes, isOpen: derivative.isOpen || point.isOpen });
}

/** For a declared function the axes it consumes; for a formula all axes of the point. */
function consumedAxes(call: Call, point: Node): readonly Axis[] {
  const value = call.value(0);
  const declared =
    value.kind === 'function'
      ? value.declared?.inputs?.[0]
      : value.kind === 'distribution'
        ? value.distribution.event
        : undefined;
  return declared ?? (value.kind === 'function' && value.declared?.symbol.kind === 'elementwise' ? [] : point.axes);
}

export function jacobianOfNode(graph: Graph, node: Node, input: Node<'input'>): Node {
  const seeds: Axis[] = [];
  for (const axis of input.axes) seeds.push({ name: primedName(axis.name, [...node.axes, ...seeds]), size: axis.size });
  const derivative = derivativeOf(graph, node, input, axisNames(seeds));
  return graph.orderedLike(derivative, { axes: [...node.axes, ...seeds], isOpen: node.isOpen || input.isOpen });
}

/** As `differentiate`, and undefined wherever the expression itself is: the derivative 1/x of log x is for x > 0 alone. */
function derivativeOf(graph: Graph, node: Node, input: Node<'input'>, seeds: readonly string[]): Node {
  const derivative = differentiate(graph, node, input, seeds);
  const isTotal = !reachable([node]).some(isPartial);
  return isTotal ? derivative : graph.add(derivative, graph.mul(graph.constant(0), node));
}

/** Whether the operation has no value for some arguments. */
function isPartial(node: Node): boolean {
  if (node.kind === 'map') return ['div', 'log', 'sqrt', 'select'].includes(node.operation);
  return (node.kind === 'power' && node.exponent < 0) || (node.kind === 'matrix' && node.operation === 'inverse');
}

const substitute = (graph: Graph, node: Node, variable: Node, value: Node): Node =>
  rewrite(graph, [node], (each) => (each === variable ? value : null))[0] as Node;

function jacobian(call: Call): Node {
  if (call.count !== 2)
    return call.fail(
      'wrong-arity',
      `${call.name} takes two arguments, here are ${call.count}`,
      `Write ${call.name}(f, x) or ${call.name}(expression, x).`,
    );
  const point = call.tensor(1);
  const name = call.symbol(0);
  const first = call.value(0);
  if (name !== null && first.kind !== 'tensor') return jacobianOfFunction(call, point);
  if (point.kind !== 'input')
    return call.fail(
      'not-a-variable',
      'an expression can be differentiated only by a declared variable',
      'Declare the variable under given, or name a function: jacobian(f, point).',
      1,
    );
  if (first.kind !== 'tensor')
    return call.fail('not-a-tensor', 'this has no derivative', 'Give an expression or the name of a function.', 0);
  return jacobianOfNode(call.graph, first.node, point);
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
      const point = call.tensor(1);
      const value = call.value(0);
      if (value.kind !== 'function') return tensorValue(jacobian(call));
      const variable = call.graph.input({ name: call.session.freshName('x'), axes: [], domain: reals });
      const image = value.call([variable]);
      if (image.kind !== 'tensor')
        return call.fail('not-a-tensor', 'this function gives no number', 'Name a function with real values.', 0);
      const derivative = derivativeOf(call.graph, image.node, variable as Node<'input'>, []);
      const there = substitute(call.graph, derivative, variable, point);
      return tensorValue(there.axes.length === point.axes.length ? call.graph.orderedLike(there, point) : there);
    },
  },
  inverse: {
    signature: 'inverse(f, y)',
    summary: 'f⁻¹(y) for a declared bijection f',
    compile: (call) => {
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
      const point = call.tensor(1);
      if (point.kind !== 'input')
        return call.fail(
          'not-a-variable',
          'the Laplacian is taken by a declared variable',
          'Declare the variable under given.',
          1,
        );
      const gradient = jacobianOfNode(call.graph, call.tensor(0), point);
      const hessian = jacobianOfNode(call.graph, gradient, point);
      if (point.axes.length !== 1)
        return call.fail('not-a-vector', 'the Laplacian needs a vector variable', 'Merge its axes.', 1);
      const [rows, columns] = matrixAxes(hessian);
      return tensorValue(
        call.graph.sum(
          call.graph.move(hessian, { move: 'diagonal', axes: [rows.name, columns.name], into: rows.name }),
          [rows.name],
        ),
      );
    },
  },
} satisfies Record<string, Builtin>;
