import { differentiate } from '../../tensor/derivative';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { FunctionSymbol } from '../../tensor/symbol';
import { withAxes } from '../../tensor/with-axes';
import { type Body, consumedAxes, type Instance, type Signature } from './instance';

/** The function that stands for each declared one; the inverse of a bijection goes with the bijection. */
export type Instances = ReadonlyMap<FunctionSymbol, Instance>;

/** The symbol under which the instance of a function is known. */
export const principal = (symbol: FunctionSymbol): FunctionSymbol => symbol.inverseOf ?? symbol;

/** Axes of one value of an application, and those over which it is applied. */
export function signatureOf(node: Node<'apply'>): Signature {
  const fresh = new Set(node.derivatives.flatMap((derivative) => derivative.axes));
  return {
    batch: node.batch,
    output: node.axes.filter((axis) => !node.batch.includes(axis.name) && !fresh.has(axis.name)),
  };
}

/** Puts instances in for the functions of `roots`; functions without an instance stay. */
export function instantiate(graph: Graph, roots: readonly Node[], instances: Instances): Node[] {
  return rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'apply') return null;
    const instance = instances.get(principal(node.symbol));
    const body = node.symbol.inverseOf === undefined ? instance?.body : instance?.inverse;
    return body === undefined ? null : applied(graph, node, node.args.map(now), body);
  });
}

function applied(graph: Graph, node: Node<'apply'>, args: readonly Node[], body: Body): Node {
  const signature = signatureOf(node);
  if (node.derivatives.length === 0) return withAxes(graph, body(graph, args, signature), node.axes);
  // ∂f(x): differentiate f at fresh variables with the consumed axes alone, then put the arguments in.
  const variables = args.map(
    (arg, i) =>
      graph.input({
        name: `§${node.symbol.name}.${i}`,
        axes: consumedAxes(arg, node.batch),
        domain: reals,
      }) as Node<'input'>,
  );
  const value = withAxes(graph, body(graph, variables, { batch: [], output: signature.output }), signature.output);
  const derivative = node.derivatives.reduce(
    (whole, { argument, axes }) => differentiate(graph, whole, variables[argument] as Node<'input'>, axes),
    value,
  );
  const [placed] = rewrite(graph, [derivative], (each) => args[variables.indexOf(each as Node<'input'>)] ?? null);
  return withAxes(graph, placed, node.axes);
}
