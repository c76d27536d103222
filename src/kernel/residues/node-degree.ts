import {
  constantDegree,
  type Degree,
  manyDegree,
  powerDegree,
  productDegree,
  reciprocalDegree,
  sumDegree,
  variableDegree,
  worstDegree,
} from '../../number/residue/degree';
import { axisNamed } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';

/**
 * A bound on the degree of every element of a node as a rational function of the free variables,
 * for graphs of field operations; `inputs` gives those of derived inputs.
 */
export function nodeDegrees(
  roots: readonly Node[],
  inputs: ReadonlyMap<InputSymbol, Degree>,
): ReadonlyMap<number, Degree> {
  const degrees = new Map<number, Degree>();
  for (const node of reachable(roots))
    degrees.set(
      node.id,
      degreeOf(node, inputs, (arg) => degrees.get(arg.id) as Degree),
    );
  return degrees;
}

function degreeOf(node: Node, inputs: ReadonlyMap<InputSymbol, Degree>, of: (arg: Node) => Degree): Degree {
  const [a, b] = node.args.map(of) as [Degree, Degree];
  switch (node.kind) {
    case 'input':
      return inputs.get(node.symbol) ?? variableDegree;
    case 'literal':
      return node.values.map((value) => constantDegree(value.numerator, value.denominator)).reduce(worstDegree);
    case 'map':
      switch (node.operation) {
        case 'add':
        case 'sub':
          return sumDegree(a, b);
        case 'mul':
          return productDegree(a, b);
        case 'div':
          return productDegree(a, reciprocalDegree(b));
        case 'neg':
          return a;
        default:
          throw new RangeError(`${node.operation} is no field operation`);
      }
    case 'power':
      return powerDegree(a, node.exponent);
    case 'reduce': {
      const { axes } = node.args[0] as Node;
      const count = node.over.reduce((n, name) => n * axisNamed(axes, name).size, 1);
      return node.reduction === 'prod' ? powerDegree(a, count) : manyDegree(a, count);
    }
    case 'concat':
      return node.args.map(of).reduce(worstDegree);
    case 'matrix': {
      const n = (node.args[0] as Node).axes.at(-1)?.size ?? 1;
      const determinant = determinantDegree(a, n);
      return node.operation === 'det'
        ? determinant
        : productDegree(determinantDegree(a, n - 1), reciprocalDegree(determinant));
    }
    case 'apply':
    case 'named':
      return variableDegree;
    case 'move':
    case 'expect':
      return a;
  }
}

/** n! products of n entries over the common denominator of all n² entries. */
function determinantDegree(entry: Degree, n: number): Degree {
  const entries = n * n;
  return {
    numerator: n * entry.numerator + entries * entry.denominator,
    denominator: entries * entry.denominator,
    numeratorBits: n * entry.numeratorBits + entries * entry.denominatorBits + Math.ceil(n * Math.log2(Math.max(1, n))),
    denominatorBits: entries * entry.denominatorBits,
  };
}
