import { bitLength } from '../number/bit-length';
import { add, divide, type Fraction, fraction, multiply } from '../number/fraction';
import type { NamedConstant, NumberSystem } from '../number/number-system';
import { type Rational, rational } from '../number/rational';
import type { BinaryOperation, UnaryOperation } from '../number/scalar-operation';
import { forEachFunction } from '../operation/axiomatised';
import { type Instruction, operandsOf, type Program } from './program';

/** A value of the recorder: the place of the instruction that computes it. */
export type Place = number;

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

/** scale·base + shift, for a place that is no such form itself. */
interface Affine {
  readonly base: Place;
  readonly scale: Fraction;
  readonly shift: Fraction;
}

const zero = fraction(0n);
const one = fraction(1n);
/** Constants with more bits are computed when the program runs. */
const bitLimit = 256;

const isShort = ({ numerator, denominator }: Fraction): boolean =>
  bitLength(numerator < 0n ? -numerator : numerator) <= bitLimit && bitLength(denominator) <= bitLimit;
const isZeroFraction = (value: Fraction): boolean => value.numerator === 0n;
const isOneFraction = (value: Fraction): boolean => value.numerator === 1n && value.denominator === 1n;

/**
 * An empty recorder. Equal instructions are recorded once, exact arithmetic on constants and logarithms of
 * exponentials are done at once, and sums and multiples of one value are collected, so that (μ + σz − μ)/σ is z. A matrix is eliminated without
 * knowing its entries: the first entry that is no zero constant serves as pivot.
 */
export function createRecorder(): Recorder {
  const instructions: Instruction[] = [];
  const known = new Map<string, Place>();
  const affine = new Map<Place, Affine>();
  const numbers = new Set<Place>();

  const emit = (instruction: Instruction, key: string): Place => {
    const place = known.get(key);
    if (place !== undefined) return place;
    known.set(key, instructions.length);
    return instructions.push(instruction) - 1;
  };
  const constantOf = (place: Place): Fraction | null => {
    const instruction = instructions[place] as Instruction;
    return instruction.op === 'constant' ? instruction.value : null;
  };
  const constant = (value: Fraction | number): Place => {
    const exact = typeof value === 'number' ? fraction(BigInt(value)) : value;
    return emit({ op: 'constant', value: exact }, `constant ${exact.numerator}/${exact.denominator}`);
  };
  const plain = (op: BinaryOperation, a: Place, b: Place): Place => emit({ op, a, b }, `${op} ${a} ${b}`);

  const formOf = (place: Place): Affine => affine.get(place) ?? { base: place, scale: one, shift: zero };
  /** scale·base + shift in one canonical way; null where the constants grow too long. */
  const ofForm = ({ base, scale, shift }: Affine): Place | null => {
    if (!isShort(scale) || !isShort(shift)) return null;
    const complementary = complement({ base, scale, shift });
    if (complementary !== null) return complementary;
    if (isZeroFraction(scale) && numbers.has(base)) return constant(shift);
    const scaled = isOneFraction(scale) ? base : plain('mul', constant(scale), base);
    const place = isZeroFraction(shift) ? scaled : plain('add', scaled, constant(shift));
    if (place !== base) affine.set(place, { base, scale, shift });
    if (scaled !== base) affine.set(scaled, { base, scale, shift: zero });
    return place;
  };
  /** shift + scale·p/(w·k + m), for numbers p, k, m with shift·m + scale·p = 0: shift·k·w/(w·k + m), as 1 − 1/(1 + w) = w/(1 + w). */
  const complement = ({ base, scale, shift }: Affine): Place | null => {
    const quotient = instructions[base] as Instruction;
    if (quotient.op !== 'div') return null;
    const [p, denominator] = [constantOf(quotient.a), formOf(quotient.b)];
    if (p === null || isZeroFraction(shift) || isZeroFraction(denominator.shift)) return null;
    if (!isZeroFraction(add(multiply(shift, denominator.shift), multiply(scale, p)))) return null;
    const numerator = scaled(denominator.base, multiply(shift, denominator.scale));
    return numerator === null ? null : plain('div', numerator, quotient.b);
  };
  const scaled = (place: Place, factor: Fraction): Place | null => {
    const { base, scale, shift } = formOf(place);
    return ofForm({ base, scale: multiply(scale, factor), shift: multiply(shift, factor) });
  };
  const combined = (a: Place, b: Place, sign: Fraction): Place | null => {
    const [x, y] = [constantOf(a), constantOf(b)];
    const [p, q] = [formOf(a), formOf(b)];
    if (y !== null) return ofForm({ ...p, shift: add(p.shift, multiply(sign, y)) });
    if (x !== null)
      return ofForm({ base: q.base, scale: multiply(q.scale, sign), shift: add(x, multiply(q.shift, sign)) });
    if (p.base !== q.base) return null;
    return ofForm({
      base: p.base,
      scale: add(p.scale, multiply(sign, q.scale)),
      shift: add(p.shift, multiply(sign, q.shift)),
    });
  };

  const exactly = (op: UnaryOperation | BinaryOperation, x: Fraction, y: Fraction): Fraction | null => {
    const apply: (x: Rational, y: Rational) => Rational = rational[op];
    const value = apply(x, y);
    return typeof value === 'string' ? null : value;
  };
  const folded = (op: UnaryOperation | BinaryOperation, a: Place, b: Place): Place | null => {
    const [x, y] = [constantOf(a), constantOf(b)];
    const value = x === null || y === null ? null : exactly(op, x, y);
    return value === null || !isShort(value) ? null : constant(value);
  };

  const unary =
    (op: UnaryOperation, simplified: (a: Place) => Place | null = () => null) =>
    (a: Place): Place =>
      folded(op, a, a) ?? simplified(a) ?? emit({ op, a }, `${op} ${a}`);
  const binary =
    (op: BinaryOperation, simplified: (a: Place, b: Place) => Place | null = () => null) =>
    (a: Place, b: Place): Place =>
      folded(op, a, b) ?? simplified(a, b) ?? plain(op, a, b);

  const byConstant = (a: Place, b: Place): Place | null => {
    const [x, y] = [constantOf(a), constantOf(b)];
    if (x !== null) return scaled(b, x);
    return y === null ? null : scaled(a, y);
  };
  const minusOne = fraction(-1n);

  const emitLogarithm = (a: Place): Place => folded('log', a, a) ?? emit({ op: 'log', a }, `log ${a}`);
  const difference = (a: Place, b: Place): Place =>
    folded('sub', a, b) ?? combined(a, b, minusOne) ?? plain('sub', a, b);
  /** log e^x = x; log(e^x/b) = x − log b and log(p/b) = log p − log b for p > 0: either side needs b > 0. */
  function logarithm(a: Place): Place | null {
    const instruction = instructions[a] as Instruction;
    if (instruction.op === 'exp') return instruction.a;
    if (instruction.op !== 'div') return null;
    const numerator = instructions[instruction.a] as Instruction;
    if (numerator.op === 'exp') return difference(numerator.a, emitLogarithm(instruction.b));
    if (numerator.op !== 'constant' || numerator.value.numerator <= 0n) return null;
    return difference(emitLogarithm(instruction.a), emitLogarithm(instruction.b));
  }

  return {
    name: 'recorder',
    input: (index) => {
      const place = emit({ op: 'input', index }, `input ${index}`);
      numbers.add(place);
      return place;
    },
    doubtfulInput: (index) => emit({ op: 'input', index }, `input ${index}`),
    constant,
    instructions,
    neg: unary('neg', (a) => scaled(a, minusOne)),
    abs: unary('abs'),
    ...forEachFunction((_, name) => unary(name)),
    log: unary('log', logarithm),
    add: binary('add', (a, b) => combined(a, b, one)),
    sub: binary('sub', (a, b) => combined(a, b, minusOne)),
    mul: binary('mul', byConstant),
    div: binary('div', (a, b) => {
      const y = constantOf(b);
      return y === null || isZeroFraction(y) ? null : scaled(a, divide(one, y));
    }),
    max: binary('max', (a, b) => (a === b ? a : null)),
    min: binary('min', (a, b) => (a === b ? a : null)),
    less: binary('less'),
    lessEqual: binary('lessEqual'),
    equal: binary('equal'),
    select: (a, b, c) => {
      const condition = constantOf(a);
      if (condition !== null) return isZeroFraction(condition) ? c : b;
      return emit({ op: 'select', a, b, c }, `select ${a} ${b} ${c}`);
    },
    rational: (numerator, denominator) => constant({ numerator, denominator }),
    named: (name: NamedConstant) => emit({ op: 'named', constant: name }, name),
    power: (a, exponent) => {
      const value = constantOf(a);
      if (exponent === 1) return a;
      if (value !== null && exponent > 1 && exponent < 32) {
        const power = Array.from({ length: exponent - 1 }).reduce<Fraction>(
          (product) => multiply(product, value),
          value,
        );
        if (isShort(power)) return constant(power);
      }
      return emit({ op: 'power', a, exponent }, `power ${a} ${exponent}`);
    },
    standing: () => 'value',
    isZero: (a) => {
      const value = constantOf(a);
      return value !== null && isZeroFraction(value);
    },
    pivotQuality: (a) => {
      const value = constantOf(a);
      return value !== null && isZeroFraction(value) ? 0 : 1;
    },
    program: (outputs) => needed(instructions, outputs),
  };
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
