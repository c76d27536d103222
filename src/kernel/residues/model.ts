import { type Bounds, isNegative, isNonNegative, isNonPositive, isNonzero, isPositive } from '../../number/bounds';
import { hashKey } from '../../number/hash-key';
import type { NumberSystem } from '../../number/number-system';
import { type Degree, variableDegree } from '../../number/residue/degree';
import { randomOracle, residueStream } from '../../number/residue/random-residues';
import { oneResidue, type Residue, zeroResidue } from '../../number/residue/residue';
import { anySign, negative, positive, type Signs, zero } from '../../number/residue/signs';
import { type Axis, axisNames, elementCount, rowMajorStrides } from '../../tensor/axis';
import type { Domain } from '../../tensor/domain';
import { domainBounds } from '../../tensor/domain-bounds';
import { eliminate } from '../../tensor/elimination';
import type { Environment } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { signatureKey } from '../../tensor/signature';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import type { Fact, Functional } from './functionals';
import { symbolKeys } from './symbol-keys';

/** How values of a residue system are made and recognised. */
export interface Residues<V> {
  readonly system: NumberSystem<V>;
  /** A free variable (or derived input) with this residue. */
  leaf(residue: Residue, signs: Signs, degree: Degree): V;
  /** That of a leaf. */
  residueOf(leaf: V): Residue;
  /** Equal for equal residues only. */
  key(value: V): string;
}

/** The arguments of one application. */
interface Consumed<V> {
  readonly node: Node<'apply'>;
  readonly consumed: readonly V[];
  /** What has no value, or none that is known, has no image either: two such arguments need not be equal. */
  readonly bottom: V | undefined;
  readonly key: string;
}

/** The signs of the values of a node that applies a function, and the keys of the places in its output, as far as they were asked for. */
interface Applied {
  readonly signs: Signs;
  readonly places: string[];
}

/** What inputs and functions were given in one trial. */
interface Model<V> {
  readonly residues: Residues<V>;
  readonly field: NumberSystem<Residue>;
  readonly trial: string;
  readonly functionals: readonly Functional[];
  readonly keyOf: ReturnType<typeof symbolKeys>;
  readonly oracle: ReturnType<typeof randomOracle>;
  readonly inputs: Map<InputSymbol, readonly V[]>;
  readonly values: Map<string, V>;
  readonly preimages: Map<string, readonly V[]>;
  /** What all applications of a node have in common. */
  readonly applied: Map<Node<'apply'>, Applied>;
  /** The same array is asked for once for every place of the output. */
  latest: Consumed<V> | null;
}

/**
 * The meaning of inputs and unknown functions in one trial: inputs are fresh random residues, a
 * function is a random oracle on the residues of its arguments, a bijection a pair of such oracles,
 * the weights of a functional satisfy its facts.
 */
export function createModel<V>(
  residues: Residues<V>,
  field: NumberSystem<Residue>,
  trial: string,
  functionals: readonly Functional[],
): Environment<V> {
  const model: Model<V> = {
    residues,
    field,
    trial,
    functionals,
    keyOf: symbolKeys(),
    oracle: randomOracle(hashKey(trial, 'function')),
    inputs: new Map(),
    values: new Map(),
    preimages: new Map(),
    applied: new Map(),
    latest: null,
  };
  return {
    input: (symbol) => input(model, symbol),
    apply: (node, consumed, place) => apply(model, node, consumed, place),
  };
}

function input<V>(model: Model<V>, symbol: InputSymbol): readonly V[] {
  const known = model.inputs.get(symbol);
  if (known !== undefined) return known;
  const functional = model.functionals.find(({ weights }) => weights === symbol);
  const elements = functional === undefined ? drawn(model, symbol) : weightsOf(model, functional);
  model.inputs.set(symbol, elements);
  return elements;
}

function drawn<V>(model: Model<V>, symbol: InputSymbol): V[] {
  const { axes, domain } = symbol;
  const next = residueStream(hashKey(model.trial, 'input', model.keyOf(symbol)));
  const n = elementCount(axes);
  const signs = signsOfBounds(domainBounds(domain));
  if (domain.kind !== 'simplex')
    return Array.from({ length: n }, () => model.residues.leaf(next(), signs, variableDegree));
  // Positive numbers divided by their sum.
  const { system } = model.residues;
  const positives = Array.from({ length: n }, () => model.residues.leaf(next(), positive, variableDegree));
  const total = positives.reduce(system.add);
  return positives.map((value) => system.div(value, total));
}

function apply<V>(model: Model<V>, node: Node<'apply'>, consumed: readonly V[], place: number): V {
  const { bottom, key: args } = read(model, node, consumed);
  if (bottom !== undefined) return bottom;
  const { symbol } = node;
  if (symbol.kind === 'bijection' && node.derivatives.length === 0)
    return bijectionValue(model, node, symbol, consumed, args, place);
  const { signs, places } = appliedOf(model, node);
  places[place] ??= placeKey(node, place);
  return functionValue(model, symbol, args, places[place], signs);
}

function appliedOf<V>({ applied }: Model<V>, node: Node<'apply'>): Applied {
  const known = applied.get(node);
  if (known !== undefined) return known;
  const signs = node.derivatives.length === 0 ? domainSigns(node.symbol.range) : anySign;
  const made = { signs, places: [] };
  applied.set(node, made);
  return made;
}

/** The same array is asked for once for every place of the output. */
function read<V>(model: Model<V>, node: Node<'apply'>, consumed: readonly V[]): Consumed<V> {
  if (model.latest?.node !== node || model.latest.consumed !== consumed) {
    const args = consumed.map(model.residues.key).join(' ');
    // The other kinds are declared with the axes of their one argument.
    const key = node.symbol.kind === 'arbitrary' ? `${signatureKey(node)} ${args}` : args;
    model.latest = { node, consumed, bottom: bottomOf(model, consumed), key };
  }
  return model.latest;
}

function bottomOf<V>(model: Model<V>, consumed: readonly V[]): V | undefined {
  const { standing } = model.residues.system;
  return (
    consumed.find((value) => standing(value) === 'undefined') ?? consumed.find((value) => standing(value) === 'unknown')
  );
}

function functionValue<V>(model: Model<V>, symbol: FunctionSymbol, args: string, place: string, signs: Signs): V {
  const key = `${functionKey(model, symbol)} at ${place} of ${args}`;
  const known = model.values.get(key);
  if (known !== undefined) return known;
  const value = model.residues.leaf(model.oracle(key), signs, variableDegree);
  model.values.set(key, value);
  return value;
}

const functionKey = <V>(model: Model<V>, symbol: FunctionSymbol): string =>
  symbol.inverseOf === undefined ? model.keyOf(symbol) : `${model.keyOf(symbol.inverseOf)}⁻¹`;

/** f and f⁻¹ remember each other's values. */
function bijectionValue<V>(
  model: Model<V>,
  node: Node<'apply'>,
  symbol: FunctionSymbol,
  consumed: readonly V[],
  args: string,
  place: number,
): V {
  const own = functionKey(model, symbol);
  const partner = symbol.inverseOf === undefined ? `${own}⁻¹` : functionKey(model, symbol.inverseOf);
  const known = model.preimages.get(`${own} ${args}`);
  if (known !== undefined) return known[place] as V;
  const size = elementCount(node.axes.filter((axis) => !node.batch.includes(axis.name)));
  const images = Array.from({ length: size }, (_, i) => functionValue(model, symbol, args, `${i}`, anySign));
  model.preimages.set(`${own} ${args}`, images);
  model.preimages.set(`${partner} ${images.map(model.residues.key).join(' ')}`, consumed);
  return images[place] as V;
}

/** Random weights but for the last few, which the facts determine (by elimination). */
function weightsOf<V>(model: Model<V>, functional: Functional): V[] {
  const { size, facts, points, variable } = functional;
  const at = input(model, points);
  const next = residueStream(hashKey(model.trial, 'weights', functional.axis));
  const free = Array.from({ length: size - facts.length }, next);
  const rows = facts.map((fact) =>
    Array.from({ length: size }, (_, i) => factAt(model, fact, at, i, elementCount(variable.axes))),
  );
  const solved = solveFacts(
    rows,
    facts.map((fact) => factValue(model, fact)),
    free,
    model.field,
  );
  const degree = weightDegree(facts);
  const leaf = (residue: Residue, own: Degree): V => model.residues.leaf(residue, anySign, own);
  return [...free.map((residue) => leaf(residue, variableDegree)), ...solved.map((residue) => leaf(residue, degree))];
}

function factAt<V>(model: Model<V>, fact: Fact, at: readonly V[], i: number, elements: number): Residue {
  const point = at.slice(i * elements, (i + 1) * elements);
  if (fact.kind === 'mass')
    return model.residues.residueOf(
      functionValue(model, fact.density, point.map(model.residues.key).join(' '), '0', positive),
    );
  return fact.powers
    .map((n, k) => model.field.power(model.residues.residueOf(point[k] as V), n))
    .reduce(model.field.mul, oneResidue);
}

const factValue = <V>(model: Model<V>, fact: Fact): Residue =>
  fact.kind === 'mass' ? oneResidue : model.field.rational(fact.value.numerator, fact.value.denominator);

/** Cramer's rule: quotients of determinants of as many rows as there are facts. */
export function weightDegree(facts: readonly Fact[]): Degree {
  const each = Math.max(1, ...facts.map((fact) => (fact.kind === 'mass' ? 1 : fact.powers.reduce((a, b) => a + b, 0))));
  const n = facts.length;
  const bits = Math.ceil(n * Math.log2(n + 1)) + 8 * n;
  return { numerator: n * each + 1, denominator: n * each, numeratorBits: bits, denominatorBits: bits };
}

const domainSigns = (domain: Domain): Signs => signsOfBounds(domainBounds(domain));

export function signsOfBounds(b: Bounds): Signs {
  const possible =
    (isNonNegative(b) ? 0 : negative) |
    (isNonPositive(b) ? 0 : positive) |
    (isNonzero(b) || isPositive(b) || isNegative(b) ? 0 : zero);
  return possible === 0 ? zero : possible;
}

/** Output index, then the differentiated argument elements in a fixed order: partial derivatives commute. */
function placeKey(node: Node<'apply'>, place: number): string {
  if (node.derivatives.length === 0) return `${place}`;
  const own = node.axes.filter((axis) => !node.batch.includes(axis.name));
  const strides = rowMajorStrides(own);
  const index = own.map((axis, i) => Math.floor(place / (strides[i] as number)) % axis.size);
  const names = axisNames(own);
  const coordinates = node.derivatives.map(
    ({ argument, axes }) => `${argument}:${axes.map((name) => index[names.indexOf(name)]).join('.')}`,
  );
  const fresh = new Set(node.derivatives.flatMap((derivative) => derivative.axes));
  const output = own.flatMap((axis: Axis, i) => (fresh.has(axis.name) ? [] : [index[i]]));
  return `${output.join('.') || 0} d ${coordinates.sort().join(' ')}`;
}

/** The last weights from Σ wᵢ φ(xᵢ) = value for each fact φ; no residues if the points are unlucky. */
function solveFacts(
  rows: readonly (readonly Residue[])[],
  values: readonly Residue[],
  free: readonly Residue[],
  field: NumberSystem<Residue>,
): Residue[] {
  const solved = rows.map((row, k) => {
    const known = free.map((w, i) => field.mul(w, row[i] as Residue)).reduce(field.add, zeroResidue);
    return field.sub(values[k] as Residue, known);
  });
  eliminate(
    field,
    rows.flatMap((row) => row.slice(free.length)),
    solved,
    rows.length,
  );
  return solved;
}
