import type { Interval } from '../number/enclosure';
import { float64 } from '../number/float64';
import { interval } from '../number/interval';
import type { NumberSystem } from '../number/number-system';
import { type Rational, rational } from '../number/rational';
import { isUnary } from '../operation/arity';
import type { Node } from '../tensor/node';
import type { InputSymbol } from '../tensor/symbol';
import { unknownBelow } from '../tensor/unknown-below';
import type { Point } from './point';

/** The values of scalar expressions at fixed points. What expressions have in common is evaluated once. */
export interface PointValues {
  readonly points: readonly Point[];
  /** In doubles, at every point; hints only. */
  approximate(node: Node): readonly number[];
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

export function pointValues(points: readonly Point[]): PointValues {
  const rows = new Map<number, readonly number[]>();
  const input = (symbol: InputSymbol, k: number) => (points[k] as Point).get(symbol)?.[0];

  function approximate(root: Node): readonly number[] {
    for (const node of unknownBelow(root, ({ id }) => rows.has(id))) {
      rows.set(
        node.id,
        computeRow(
          node,
          node.args.map((arg) => rows.get(arg.id) ?? []),
        ),
      );
    }
    return rows.get(root.id) ?? [];
  }

  function computeRow(node: Node, [a = [], b = [], c = []]: readonly (readonly number[])[]): readonly number[] {
    const row: number[] = [];
    const fill = (value: (k: number) => number): readonly number[] => {
      for (let k = 0; k < points.length; k++) row.push(value(k));
      return row;
    };
    if (node.kind === 'input') return fill((k) => input(node.symbol, k)?.approx ?? Number.NaN);
    if (node.kind === 'power') {
      const { exponent } = node;
      return fill((k) => float64.power(a[k] as number, exponent));
    }
    if (node.kind !== 'map') {
      const constant = nodeValue(
        node,
        float64,
        () => Number.NaN,
        () => Number.NaN,
      );
      return fill(() => constant);
    }
    const { operation } = node;
    if (operation === 'select') return fill((k) => float64.select(a[k] as number, b[k] as number, c[k] as number));
    if (isUnary(operation)) {
      const apply = float64[operation];
      return fill((k) => apply(a[k] as number));
    }
    const apply = float64[operation];
    return fill((k) => apply(a[k] as number, b[k] as number));
  }

  const at = <V>(system: NumberSystem<V>): ((node: Node, k: number) => V) => {
    const known = points.map(() => new Map<number, V>());
    return (root, k) => {
      const values = known[k] as Map<number, V>;
      for (const node of unknownBelow(root, ({ id }) => values.has(id))) {
        const arg = (i: number): V => values.get((node.args[i] as Node).id) as V;
        const computed = nodeValue(node, system, arg, (symbol) => {
          const { numerator, denominator } = input(symbol, k)?.exact ?? { numerator: 0n, denominator: 1n };
          return system.rational(numerator, denominator);
        });
        values.set(node.id, computed);
      }
      return values.get(root.id) as V;
    };
  };

  return { points, approximate, exact: at(rational), enclosed: at(interval) };
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
