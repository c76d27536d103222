import { divide, type Fraction, minusOne, multiply, one } from '../number/fraction';
import type { NumberSystem } from '../number/number-system';
import type { BinaryOperation, UnaryOperation } from '../number/scalar-operation';
import { forEachFunction } from '../operation/axiomatised';
import { combined, scaled } from './affine-places';
import { type Instruction, operandsOf, type Program } from './program';
import {
  constant,
  constantOf,
  emit,
  folded,
  isShort,
  isZeroFraction,
  type Place,
  plain,
  type Recording,
} from './recording';

/** A number system whose values are instructions: evaluating a graph in it writes the graph out as a program. */
export interface Recorder extends NumberSystem<Place> {
  /** A number. */
  input(index: number): Place;
  /** A number, or perhaps nothing: 0 times it is not 0. */
  doubtfulInput(index: number): Place;
  constant(value: Fraction | number): Place;
  readonly instructions: readonly Instruction[];
  /** The instructions that these places need. */
  program(outputs: readonly Place[]): Program;
}

/**
 * An empty recorder. Equal instructions are recorded once, exact arithmetic on constants and logarithms of
 * exponentials are done at once, and sums and multiples of one value are collected, so that (μ + σz − μ)/σ is z. A matrix is eliminated without
 * knowing its entries: the first entry that is no zero constant serves as pivot.
 */
export function createRecorder(): Recorder {
  const recording: Recording = { instructions: [], known: new Map(), affine: new Map(), numbers: new Set() };
  const unary =
    (op: UnaryOperation, simplified: (a: Place) => Place | null = () => null) =>
    (a: Place): Place =>
      folded(recording, op, a, a) ?? simplified(a) ?? emit(recording, { op, a }, `${op} ${a}`);
  const binary =
    (op: BinaryOperation, simplified: (a: Place, b: Place) => Place | null = () => null) =>
    (a: Place, b: Place): Place =>
      folded(recording, op, a, b) ?? simplified(a, b) ?? plain(recording, op, a, b);

  return {
    name: 'recorder',
    input: (index) => {
      const place = emit(recording, { op: 'input', index }, `input ${index}`);
      recording.numbers.add(place);
      return place;
    },
    doubtfulInput: (index) => emit(recording, { op: 'input', index }, `input ${index}`),
    constant: (value) => constant(recording, value),
    instructions: recording.instructions,
    neg: unary('neg', (a) => scaled(recording, a, minusOne)),
    abs: unary('abs'),
    ...forEachFunction((_, name) => unary(name)),
    log: unary('log', (a) => logarithm(recording, a)),
    add: binary('add', (a, b) => combined(recording, a, b, one)),
    sub: binary('sub', (a, b) => combined(recording, a, b, minusOne)),
    mul: binary('mul', (a, b) => byConstant(recording, a, b)),
    div: binary('div', (a, b) => {
      const y = constantOf(recording, b);
      return y === null || isZeroFraction(y) ? null : scaled(recording, a, divide(one, y));
    }),
    max: binary('max', (a, b) => (a === b ? a : null)),
    min: binary('min', (a, b) => (a === b ? a : null)),
    less: binary('less'),
    lessEqual: binary('lessEqual'),
    equal: binary('equal'),
    select: (a, b, c) => {
      const condition = constantOf(recording, a);
      if (condition !== null) return isZeroFraction(condition) ? c : b;
      return emit(recording, { op: 'select', a, b, c }, `select ${a} ${b} ${c}`);
    },
    rational: (numerator, denominator) => constant(recording, { numerator, denominator }),
    named: (name) => emit(recording, { op: 'named', constant: name }, name),
    power: (a, exponent) => power(recording, a, exponent),
    standing: () => 'value',
    isZero: (a) => isZero(recording, a),
    pivotQuality: (a) => (isZero(recording, a) ? 0 : 1),
    program: (outputs) => needed(recording.instructions, outputs),
  };
}

function isZero(recording: Recording, a: Place): boolean {
  const value = constantOf(recording, a);
  return value !== null && isZeroFraction(value);
}

/** Of a short constant at once. */
function power(recording: Recording, a: Place, exponent: number): Place {
  const value = constantOf(recording, a);
  if (exponent === 1) return a;
  if (value !== null && exponent > 1 && exponent < 32) {
    const exact = Array.from({ length: exponent - 1 }).reduce<Fraction>((product) => multiply(product, value), value);
    if (isShort(exact)) return constant(recording, exact);
  }
  return emit(recording, { op: 'power', a, exponent }, `power ${a} ${exponent}`);
}

const byConstant = (recording: Recording, a: Place, b: Place): Place | null => {
  const [x, y] = [constantOf(recording, a), constantOf(recording, b)];
  if (x !== null) return scaled(recording, b, x);
  return y === null ? null : scaled(recording, a, y);
};

const emitLogarithm = (recording: Recording, a: Place): Place =>
  folded(recording, 'log', a, a) ?? emit(recording, { op: 'log', a }, `log ${a}`);
const difference = (recording: Recording, a: Place, b: Place): Place =>
  folded(recording, 'sub', a, b) ?? combined(recording, a, b, minusOne) ?? plain(recording, 'sub', a, b);

/** log e^x = x; log(e^x/b) = x − log b and log(p/b) = log p − log b for p > 0: either side needs b > 0. */
function logarithm(recording: Recording, a: Place): Place | null {
  const instruction = recording.instructions[a] as Instruction;
  if (instruction.op === 'exp') return instruction.a;
  if (instruction.op !== 'div') return null;
  const numerator = recording.instructions[instruction.a] as Instruction;
  if (numerator.op === 'exp') return difference(recording, numerator.a, emitLogarithm(recording, instruction.b));
  if (numerator.op !== 'constant' || numerator.value.numerator <= 0n) return null;
  return difference(recording, emitLogarithm(recording, instruction.a), emitLogarithm(recording, instruction.b));
}

/** The instructions that `outputs` depend on, renumbered in their order. */
function needed(instructions: readonly Instruction[], outputs: readonly Place[]): Program {
  const isNeeded = new Array<boolean>(instructions.length).fill(false);
  for (const output of outputs) isNeeded[output] = true;
  for (let place = instructions.length - 1; place >= 0; place--) {
    if (isNeeded[place]) for (const operand of operandsOf(instructions[place] as Instruction)) isNeeded[operand] = true;
  }
  const renumbered = new Map<Place, Place>();
  const kept: Instruction[] = [];
  const at = (place: Place): Place => renumbered.get(place) as Place;
  instructions.forEach((instruction, place) => {
    if (!isNeeded[place]) return;
    renumbered.set(place, kept.length);
    if (instruction.op === 'select') {
      kept.push({ op: 'select', a: at(instruction.a), b: at(instruction.b), c: at(instruction.c) });
    } else if ('b' in instruction) kept.push({ ...instruction, a: at(instruction.a), b: at(instruction.b) });
    else kept.push('a' in instruction ? { ...instruction, a: at(instruction.a) } : instruction);
  });
  return { instructions: kept, outputs: outputs.map(at) };
}
