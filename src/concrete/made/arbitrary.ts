import { showFraction } from '../../number/fraction';
import { rational } from '../../number/rational';
import { elementCount } from '../../tensor/axis';
import { type Domain, reals } from '../../tensor/domain';
import { evaluate } from '../../tensor/evaluate';
import { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { FunctionSymbol } from '../../tensor/symbol';
import { absolute, bounded, composed, constant, cube, type Formula, identity, relu, square, step } from './formula';
import type { Instance, Signature } from './instance';
import { constantAt, constantForm, constantRule, inputNames, linearForm, linearRule, linearText } from './linear-form';
import { formulasInto } from './range';

/** A linear form of all arguments, or a constant, passed through a formula. */
interface Shape {
  readonly outer: Formula;
  readonly constant: boolean;
}

const outers: readonly Formula[] = [identity, bounded, square, relu, cube, absolute];

/**
 * Functions from any number of tensors to a tensor: a formula of a linear form of all elements,
 * with other coefficients for each output element. `variant` makes the instances of two symbols differ.
 */
export function arbitraryInstances(symbol: FunctionSymbol, variant: number): Instance[] {
  const into = formulasInto(symbol.range);
  const [first = identity] = into;
  const shapes: Shape[] = [
    ...outers.map((outer) => ({ outer: composed(first, outer), constant: false })),
    ...into.slice(1).map((outer) => ({ outer, constant: false })),
    { outer: first, constant: true },
  ];
  const zero =
    symbol.range === reals ? instanceOf({ outer: constant(0), constant: true }, symbol.range, variant) : undefined;
  const simplest = instanceOf({ outer: first, constant: false }, symbol.range, variant, zero);
  return shapes.map((shape, i) => (i === 0 ? simplest : instanceOf(shape, symbol.range, variant, simplest)));
}

/** 1 or −1, changing once, where the linear form passes 1: for integrals of densities that are step functions. */
export const stepInstance = (symbol: FunctionSymbol, variant: number): Instance =>
  instanceOf(
    { outer: composed(formulasInto(symbol.range)[0] ?? identity, step), constant: false },
    symbol.range,
    variant,
  );

function instanceOf(shape: Shape, range: Domain, variant: number, simpler?: Instance): Instance {
  const { outer } = shape;
  const simplex = range.kind === 'simplex';
  const body = (graph: Graph, args: readonly Node[], signature: Signature): Node => {
    const inner = shape.constant
      ? constantForm(graph, signature, variant)
      : linearForm(graph, args, signature, variant);
    const value = outer.of(graph, inner);
    return simplex
      ? graph.div(
          value,
          graph.sum(
            value,
            signature.output.map((axis) => axis.name),
          ),
        )
      : value;
  };
  return {
    text: (args, signature) => textOf(shape, args, signature, variant),
    body,
    polynomial: (outer.polynomial || shape.constant) && !simplex,
    smooth: outer.smooth || shape.constant,
    ...(simpler === undefined ? {} : { simpler }),
  };
}

function textOf(shape: Shape, args: readonly Node[], signature: Signature, variant: number): string {
  const { parameters, elements } = inputNames(args, signature);
  const head = parameters.length === 1 ? parameters[0] : `(${parameters.join(', ')})`;
  const valueText = (inner: string): string => composed(shape.outer, { ...identity, text: () => inner }).text('');
  if (elements === null) return `${head} ↦ ${valueText(shape.constant ? constantRule(variant) : linearRule(variant))}`;
  const each = Array.from({ length: elementCount(signature.output) }, (_, j) =>
    shape.constant ? constantText(shape.outer, constantAt(j, variant)) : valueText(linearText(elements, j, variant)),
  );
  return `${head} ↦ ${signature.output.length === 0 ? each[0] : `[${each.join(', ')}]`}`;
}

/** The value of a formula at a whole number, as a fraction where it is one. */
function constantText(outer: Formula, n: number): string {
  const graph = new Graph();
  const node = outer.of(graph, graph.constant(n));
  const [value] = evaluate(plan([node]), rational, { input: () => [] })(node);
  return value === undefined || typeof value === 'string' ? outer.text(`${n}`) : showFraction(value);
}
