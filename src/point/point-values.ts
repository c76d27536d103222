import type { Interval } from '../number/enclosure';
import { float64 } from '../number/float64';
import { interval } from '../number/interval';
import type { NumberSystem } from '../number/number-system';
import { type Rational, rational } from '../number/rational';
import { isUnary } from '../operation/arity';
import type { Node } from '../tensor/node';
import { nodeMemory } from '../tensor/node-memory';
import type { InputSymbol } from '../tensor/symbol';
import type { Point } from './point';

/** The values of scalar expressions at fixed points. What expressions have in common is evaluated once. */
export interface PointValues {
  readonly points: readonly Point[];
  /** As a fraction, or why not, at one point. */
  exact(node: Node, point: number): Rational;
  /** Enclosed, at one point. */
  enclosed(node: Node, point: number): Interval;
}

/** Whether an expression is made of numbers and operations on numbers alone. */
export function isScalar(node: Node): boolean {
  if (node.axes.length > 0) return false;
  return (
    node.kind === 'map' ||
    node.kind === 'power' ||
    node.kind === 'input' ||
    node.kind === 'literal' ||
    node.kind === 'named'
  );
}

/** Nodes whose values are remembered, at all points and at each. */
const remembered = 512;

const inputAt = (points: readonly Point[], symbol: InputSymbol, k: number) => (points[k] as Point).get(symbol)?.[0];

export function pointValues(points: readonly Point[]): PointValues {
  const at = <V>(system: NumberSystem<V>): ((node: Node, k: number) => V) => {
    const valueAt = points.map((_, k) => {
      const input = (symbol: InputSymbol): V => {
        const { numerator, denominator } = inputAt(points, symbol, k)?.exact ?? { numerator: 0n, denominator: 1n };
        return system.rational(numerator, denominator);
      };
      return nodeMemory<V>(remembered, (node, of) => nodeValue(node, system, (i) => of(node.args[i] as Node), input));
    });
    return (root, k) => (valueAt[k] as (root: Node) => V)(root);
  };
  return { points, exact: at(rational), enclosed: at(interval) };
}

/** An expression in doubles, a value for each of some points; null for what is no scalar expression. */
export type Row = readonly number[] | null;

/** Values of expressions in doubles at fixed points, hints only. What expressions have in common is evaluated once. */
export function approximations(points: readonly Point[]): (node: Node) => Row {
  /** Copied for each row: it has room for all values, as doubles, from the start. */
  const empty: readonly number[] = points.map(() => 0.5);
  return nodeMemory<Row>(remembered, (node, of) => {
    if (!isScalar(node)) return null;
    const a = node.args[0] === undefined ? empty : of(node.args[0]);
    const b = node.args[1] === undefined ? a : of(node.args[1]);
    const c = node.args[2] === undefined ? b : of(node.args[2]);
    if (a === null || b === null || c === null) return null;
    const row = empty.slice();
    if (node.kind === 'input') {
      const { symbol } = node;
      for (let k = 0; k < row.length; k++) row[k] = inputAt(points, symbol, k)?.approx ?? Number.NaN;
    } else if (node.kind === 'power')
      for (let k = 0; k < row.length; k++) row[k] = float64.power(a[k] as number, node.exponent);
    else if (node.kind === 'map') mapRow(node, a, b, c, row);
    else row.fill(constantValue(node));
    return row;
  });
}

const notANumber = (): number => Number.NaN;
const constantValue = (node: Node): number => nodeValue(node, float64, notANumber, notANumber);

/** Puts the values of an operation at all points into a row. */
function mapRow(
  { operation }: Node<'map'>,
  a: readonly number[],
  b: readonly number[],
  c: readonly number[],
  row: number[],
): void {
  if (operation === 'select') {
    for (let k = 0; k < row.length; k++) row[k] = float64.select(a[k] as number, b[k] as number, c[k] as number);
    return;
  }
  if (isUnary(operation)) {
    const apply = float64[operation];
    for (let k = 0; k < row.length; k++) row[k] = apply(a[k] as number);
    return;
  }
  const apply = float64[operation];
  for (let k = 0; k < row.length; k++) row[k] = apply(a[k] as number, b[k] as number);
}

function nodeValue<V>(
  node: Node,
  system: NumberSystem<V>,
  arg: (i: number) => V,
  input: (symbol: InputSymbol) => V,
): V {
  switch (node.kind) {
    case 'input':
      return input(node.symbol);
    case 'literal': {
      const { numerator, denominator } = node.values[0] ?? { numerator: 0n, denominator: 1n };
      return system.rational(numerator, denominator);
    }
    case 'named':
      return system.named(node.constant);
    case 'power':
      return system.power(arg(0), node.exponent);
    case 'map':
      return mapped(node, system, arg);
    default:
      throw new Error(`a ${node.kind} is no scalar operation`);
  }
}

function mapped<V>({ operation }: Node<'map'>, system: NumberSystem<V>, arg: (i: number) => V): V {
  if (operation === 'select') return system.select(arg(0), arg(1), arg(2));
  return isUnary(operation) ? system[operation](arg(0)) : system[operation](arg(0), arg(1));
}
