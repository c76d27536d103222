import type { Fraction } from '../number/fraction';
import type { NumberSystem } from '../number/number-system';
import { isBinary, isUnary } from '../operation/arity';
import { rowMajorStrides } from './axis';
import { combinedBy } from './combined-by';
import { eliminate } from './elimination';
import { axisNamed, axisPosition } from './movement';
import type { Node } from './node';
import { type Plan, placesIn, type Step } from './plan';
import type { InputSymbol } from './symbol';

/** What gives meaning to the leaves of a graph in one number system. */
export interface Environment<V> {
  /** The elements of an input, row-major in the order of its axes. */
  input(symbol: InputSymbol): readonly V[];
  /** One value of an uninterpreted function (or derivative): its consumed arguments, flattened in order, and the place in its output. */
  apply?(node: Node<'apply'>, consumed: readonly V[], place: number): V;
  /** Called with every computed tensor. */
  observe?(node: Node, elements: readonly V[]): void;
}

/** The elements of a planned node, row-major. */
export type Elements<V> = (node: Node) => readonly V[];

/** Evaluates a plan in a number system. Expectations must have been lowered (`lowerExpectations`). */
export function evaluate<V>(plan: Plan, system: NumberSystem<V>, environment: Environment<V>): Elements<V> {
  const results: (readonly V[])[] = [];
  for (const step of plan) {
    const computed = compute(step, system, environment, results);
    environment.observe?.(step.node, computed);
    results.push(computed);
  }
  return (node) => {
    const known = results[placesIn(plan).get(node.id) ?? -1];
    if (known === undefined) throw new Error(`node ${node.id} (${node.kind}) was not planned`);
    return known;
  };
}

/** The elements of what has been computed, by the places of the steps. */
type Results<V> = readonly (readonly V[])[];

function compute<V>(
  step: Step,
  system: NumberSystem<V>,
  environment: Environment<V>,
  results: Results<V>,
): readonly V[] {
  const { node } = step;
  switch (node.kind) {
    case 'input':
      return environment.input(node.symbol);
    case 'literal':
      return computeLiteral(node, system);
    case 'named':
      return [system.named(node.constant)];
    case 'map':
      return computeMap(step, node, system, results);
    case 'power':
      return first(step, results).map((a) => system.power(a, node.exponent));
    case 'reduce':
      return step.isContraction
        ? computeContraction(step, system, results)
        : computeReduction(step, node, system, first(step, results));
    case 'move':
      return computeMovement(step, first(step, results), system);
    case 'concat':
      return computeConcat(step, node, results);
    case 'matrix':
      return computeMatrix(node, system, first(step, results));
    case 'apply':
      return computeApply(step, node, environment, results);
    case 'expect':
      throw new Error('an expectation reached evaluation without being lowered');
  }
}

const first = <V>(step: Step, results: Results<V>): readonly V[] => results[step.sources[0] as number] as readonly V[];

/** Equal constants are mostly one object: each is converted once. */
function computeLiteral<V>(node: Node<'literal'>, system: NumberSystem<V>): V[] {
  const only = node.values[0];
  if (only !== undefined && node.values.length === 1) return [system.rational(only.numerator, only.denominator)];
  const converted = new Map<Fraction, V>();
  return node.values.map((value) => {
    const known = converted.get(value);
    if (known !== undefined) return known;
    const fresh = system.rational(value.numerator, value.denominator);
    converted.set(value, fresh);
    return fresh;
  });
}

function computeMovement<V>(step: Step, source: readonly V[], system: NumberSystem<V>): readonly V[] {
  const places = step.maps[0];
  if (!places) return source;
  const zero = system.rational(0n, 1n);
  const out = new Array<V>(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    out[i] = place < 0 ? zero : (source[place] as V);
  }
  return out;
}

function computeMap<V>(step: Step, node: Node<'map'>, system: NumberSystem<V>, results: Results<V>): V[] {
  const out = new Array<V>(step.count);
  // By index: taking lists apart makes an iterator each time.
  const a = results[step.sources[0] as number];
  const b = step.sources.length > 1 ? results[step.sources[1] as number] : undefined;
  const c = step.sources.length > 2 ? results[step.sources[2] as number] : undefined;
  const mapA = step.maps[0];
  const mapB = step.maps[1];
  const mapC = step.maps[2];
  const at = (source: readonly V[] | undefined, map: Int32Array | null | undefined, i: number): V =>
    (source as readonly V[])[map ? (map[i] as number) : i] as V;
  const { operation } = node;
  if (isUnary(operation)) {
    const apply = system[operation];
    for (let i = 0; i < step.count; i++) out[i] = apply(at(a, mapA, i));
  } else if (isBinary(operation)) {
    const apply = system[operation];
    for (let i = 0; i < step.count; i++) out[i] = apply(at(a, mapA, i), at(b, mapB, i));
  } else {
    const apply = system[operation];
    for (let i = 0; i < step.count; i++) out[i] = apply(at(a, mapA, i), at(b, mapB, i), at(c, mapC, i));
  }
  return out;
}

function computeReduction<V>(step: Step, node: Node<'reduce'>, system: NumberSystem<V>, source: readonly V[]): V[] {
  const offsets = step.maps[0] as Int32Array;
  const bases = step.bases[0] as Int32Array;
  const combine = system[combinedBy[node.reduction]];
  const out = new Array<V>(bases.length);
  for (let i = 0; i < bases.length; i++) {
    const base = bases[i] as number;
    let total = source[base + (offsets[0] as number)] as V;
    for (let k = 1; k < offsets.length; k++) total = combine(total, source[base + (offsets[k] as number)] as V);
    out[i] = total;
  }
  return out;
}

function computeContraction<V>(step: Step, system: NumberSystem<V>, results: Results<V>): V[] {
  const a = results[step.sources[0] as number] as readonly V[];
  const b = results[step.sources[1] as number] as readonly V[];
  const indexA = step.maps[0] as Int32Array;
  const indexB = step.maps[1] as Int32Array;
  const basesA = step.bases[0] as Int32Array;
  const basesB = step.bases[1] as Int32Array;
  const count = indexA.length;
  const out = new Array<V>(step.count);
  for (let i = 0; i < step.count; i++) {
    const startA = basesA[i] as number;
    const startB = basesB[i] as number;
    out[i] =
      system.dot === undefined
        ? sumOfProducts(system, a, indexA, startA, b, indexB, startB)
        : system.dot(a, indexA, startA, b, indexB, startB, count);
  }
  return out;
}

function sumOfProducts<V>(
  system: NumberSystem<V>,
  a: readonly V[],
  indexA: Int32Array,
  startA: number,
  b: readonly V[],
  indexB: Int32Array,
  startB: number,
): V {
  let total = system.mul(a[startA + (indexA[0] as number)] as V, b[startB + (indexB[0] as number)] as V);
  for (let k = 1; k < indexA.length; k++) {
    total = system.add(
      total,
      system.mul(a[startA + (indexA[k] as number)] as V, b[startB + (indexB[k] as number)] as V),
    );
  }
  return total;
}

function computeConcat<V>(step: Step, node: Node<'concat'>, results: Results<V>): V[] {
  const out = new Array<V>(step.count);
  const stride = rowMajorStrides(node.axes)[axisPosition(node.axes, node.axis)] as number;
  let start = 0;
  node.args.forEach((arg, part) => {
    const places = step.maps[part] as Int32Array;
    (results[step.sources[part] as number] as readonly V[]).forEach((value, i) => {
      out[(places[i] as number) + start * stride] = value;
    });
    start += axisNamed(arg.axes, node.axis).size;
  });
  return out;
}

function computeMatrix<V>(node: Node<'matrix'>, system: NumberSystem<V>, source: readonly V[]): V[] {
  const n = node.args[0].axes.at(-1)?.size ?? 1;
  const out: V[] = [];
  for (let start = 0; start < source.length; start += n * n) {
    const matrix = source.slice(start, start + n * n);
    if (node.operation === 'det') {
      out.push(eliminate(system, matrix, [], n));
    } else {
      const right = Array.from({ length: n * n }, (_, i) => system.rational(i % (n + 1) === 0 ? 1n : 0n, 1n));
      eliminate(system, matrix, right, n);
      out.push(...right);
    }
  }
  return out;
}

function computeApply<V>(step: Step, node: Node<'apply'>, environment: Environment<V>, results: Results<V>): V[] {
  if (environment.apply === undefined)
    throw new Error(`the function ${node.symbol.name} has no meaning in this evaluation`);
  const { apply } = environment;
  const order = step.maps[0] as Int32Array;
  const sources = step.sources.map((place) => results[place] as readonly V[]);
  const batch = step.bases[0]?.length ?? 1;
  const places = order.length / batch;
  const out = new Array<V>(order.length);
  for (let i = 0; i < batch; i++) {
    const consumed: V[] = [];
    for (let k = 0; k < sources.length; k++) {
      const source = sources[k] as readonly V[];
      const base = (step.bases[k] as Int32Array)[i] as number;
      const offsets = step.maps[k + 1] as Int32Array;
      for (let j = 0; j < offsets.length; j++) consumed.push(source[base + (offsets[j] as number)] as V);
    }
    for (let place = 0; place < places; place++)
      out[order[i * places + place] as number] = apply(node, consumed, place);
  }
  return out;
}
