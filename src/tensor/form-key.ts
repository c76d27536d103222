import { type Fraction, minusOne, multiply, negate, one, showFraction } from '../number/fraction';
import { operations } from '../operation/table';
import { showAxes } from './axis';
import type { Node } from './node';
import { signedTerms } from './signed-terms';
import type { InputSymbol } from './symbol';

/**
 * Equal for expressions that are written alike but for the order and the brackets of sums and products, signs and constant factors
 * in front. Two forms of one value, such as (a + b)² and a² + 2ab + b², have different keys. The names of bound variables
 * do not matter, which of several it is does.
 */
export function formKey(root: Node): string {
  const within = (bound: readonly InputSymbol[]): KeyOf => {
    const keys = new Map<number, string>();
    const of = (node: Node): string => {
      // What has no variable of an integral around it is the same anywhere.
      if (bound.length > 0 && node.free.size === 0) return top.of(node);
      const known = keys.get(node.id) ?? termsKey(node, keyOf);
      keys.set(node.id, known);
      return known;
    };
    const keyOf: KeyOf = { of, bound, inside: (variable) => within([...bound, variable]) };
    return keyOf;
  };
  const top = within([]);
  return top.of(root);
}

/** Keys of the parts of an expression in which some variables are bound, the outermost first. */
interface KeyOf {
  of(node: Node): string;
  readonly bound: readonly InputSymbol[];
  inside(variable: InputSymbol): KeyOf;
}

function termsKey(node: Node, keyOf: KeyOf): string {
  const terms = signedTerms(node).map(({ term, sign }) => productKey(term, sign === 1 ? one : minusOne, keyOf));
  return terms.length === 1 ? (terms[0] as string) : `(${terms.sort().join(' + ')})`;
}

/** A product as its constant and its other factors. */
function productKey(node: Node, sign: Fraction, keyOf: KeyOf): string {
  let coefficient = sign;
  const factors: string[] = [];
  const collect = (factor: Node): void => {
    const [value] = factor.kind === 'literal' && factor.axes.length === 0 ? factor.values : [];
    if (value !== undefined) coefficient = multiply(coefficient, value);
    else if (factor.kind !== 'map') factors.push(otherKey(factor, keyOf));
    else if (factor.operation === 'mul') factor.args.forEach(collect);
    else if (factor.operation === 'neg') {
      coefficient = negate(coefficient);
      collect(factor.args[0]);
    } else if (factor.operation === 'div') {
      collect(factor.args[0]);
      factors.push(`1/${keyOf.of(factor.args[1])}`);
    } else if (factor.operation === 'add' || factor.operation === 'sub') factors.push(keyOf.of(factor));
    else factors.push(otherKey(factor, keyOf));
  };
  collect(node);
  return [showFraction(coefficient), ...factors.sort()].join('*');
}

/** What a bound variable is drawn from. */
function lawKey({ measure, axes }: InputSymbol): string {
  const own =
    measure?.kind === 'standard' ? measure.family : measure?.kind === 'density' ? measure.density.name : measure?.kind;
  return `~${own} ${showAxes(axes)}`;
}

function otherKey(node: Node, keyOf: KeyOf): string {
  if (node.kind === 'expect') {
    const { variable } = node;
    return `E ${lawKey(variable)}[${keyOf.inside(variable).of(node.args[0])}]`;
  }
  const args = node.args.map(keyOf.of);
  switch (node.kind) {
    case 'map':
      return `${node.operation}[${(operations[node.operation].commutative ? args.sort() : args).join(', ')}]`;
    case 'power':
      return `${args[0]}^${node.exponent}`;
    case 'reduce':
      return `${node.reduction} over ${[...node.over].sort().join()}[${args.join()}]`;
    case 'move':
      return `${JSON.stringify(node.movement)}[${args.join()}]`;
    case 'concat':
      return `concat ${node.axis}[${args.join()}]`;
    case 'matrix':
      return `${node.operation} ${node.rows} ${node.columns}[${args.join()}]`;
    case 'apply':
      return `${node.symbol.name} ${JSON.stringify(node.derivatives)}[${args.join()}]`;
    case 'input':
      return node.symbol.measure === undefined
        ? `#${node.id}`
        : `${lawKey(node.symbol)} ${keyOf.bound.lastIndexOf(node.symbol)}`;
    case 'literal':
    case 'named':
      return `#${node.id}`;
  }
}
