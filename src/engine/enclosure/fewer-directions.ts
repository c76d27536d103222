import { type Part, variablesOf } from '../../integral/additive-parts';
import type { ElementMeasure } from '../../integral/elements';
import { add, divide, type Fraction, minusOne, multiply, negate, one, zero } from '../../number/fraction';
import { type Instruction, operandsOf, type Program } from '../../program/program';
import type { Recorder } from '../../program/recorder';
import type { Place } from '../../program/recording';
import { replay } from '../../program/replay';

/** shift + Σ coefficientsᵢ·zᵢ. */
interface Affine {
  readonly coefficients: Vector;
  readonly shift: Fraction;
}

type Vector = readonly Fraction[];

const isZero = ({ numerator }: Fraction): boolean => numerator === 0n;
const dot = (a: Vector, b: Vector): Fraction => a.map((x, i) => multiply(x, b[i] as Fraction)).reduce(add, zero);
const scaled = (a: Vector, factor: Fraction): Fraction[] => a.map((x) => multiply(x, factor));
const sum = (a: Vector, b: Vector): Fraction[] => a.map((x, i) => add(x, b[i] as Fraction));

/**
 * A function of independent standard normal variables that depends on them only through a few linear combinations has
 * the expectation of a function of as few variables: along orthogonal directions d the d·Z/|d| are again independent
 * and standard normal.
 * @returns the part in fewer variables, or as it is
 */
export function inFewerDirections(recorder: Recorder, part: Part, measures: readonly ElementMeasure[]): Part {
  const variables = variablesOf(part, measures);
  if (variables.length < 2 || variables.some((variable) => measures[variable] !== 'normal')) return part;
  const program = recorder.program([part.place]);
  const affine = affinePlaces(program, variables);
  const basis = orthogonalBasis(outermost(program, affine));
  if (basis.length === 0 || basis.length >= variables.length) return part;
  const units = basis.map((direction, i) =>
    recorder.mul(recorder.sqrt(recorder.constant(dot(direction, direction))), recorder.input(variables[i] as number)),
  );
  const [place] = replay(recorder, program, recorder.doubtfulInput, (index) => {
    const own = affine[index];
    if (own == null || own.coefficients.every(isZero)) return null;
    return basis
      .map((direction, i) => {
        const along = divide(dot(own.coefficients, direction), dot(direction, direction));
        return recorder.mul(recorder.constant(along), units[i] as Place);
      })
      .reduce(recorder.add, recorder.constant(own.shift));
  }) as [Place];
  const kept = variables.slice(0, basis.length);
  return { place, inputs: part.inputs.filter((input) => input >= measures.length || kept.includes(input)) };
}

/** Each instruction as an affine function of the variables; null where it is none, or not known to be one. */
function affinePlaces({ instructions }: Program, variables: readonly number[]): (Affine | null)[] {
  const nothing = variables.map(() => zero);
  const found: (Affine | null)[] = [];
  const affineOf = (instruction: Instruction): Affine | null => {
    const [x, y] = operandsOf(instruction).map((operand) => found[operand] ?? null);
    switch (instruction.op) {
      case 'constant':
        return { coefficients: nothing, shift: instruction.value };
      case 'input': {
        const own = variables.indexOf(instruction.index);
        return own < 0 ? null : { coefficients: nothing.with(own, one), shift: zero };
      }
      case 'neg':
        return x ? times(x, minusOne) : null;
      case 'add':
        return x && y ? plus(x, y) : null;
      case 'sub':
        return x && y ? plus(x, times(y, minusOne)) : null;
      case 'mul':
        if (!x || !y) return null;
        return isConstant(x) ? times(y, x.shift) : isConstant(y) ? times(x, y.shift) : null;
      case 'div':
        return x && y && isConstant(y) && !isZero(y.shift) ? times(x, divide(one, y.shift)) : null;
      default:
        return null;
    }
  };
  for (const instruction of instructions) found.push(affineOf(instruction));
  return found;
}

const isConstant = ({ coefficients }: Affine): boolean => coefficients.every(isZero);
const times = ({ coefficients, shift }: Affine, factor: Fraction): Affine => ({
  coefficients: scaled(coefficients, factor),
  shift: multiply(shift, factor),
});
const plus = (a: Affine, b: Affine): Affine => ({
  coefficients: sum(a.coefficients, b.coefficients),
  shift: add(a.shift, b.shift),
});

/** The coefficients of the affine places that something else than an affine place is made of, or that are the whole. */
function outermost({ instructions, outputs }: Program, affine: readonly (Affine | null)[]): Vector[] {
  const used = new Set(outputs);
  instructions.forEach((instruction, place) => {
    if (affine[place] === null) for (const operand of operandsOf(instruction)) used.add(operand);
  });
  return [...used].flatMap((place) => {
    const own = affine[place];
    return own == null || isConstant(own) ? [] : [own.coefficients];
  });
}

/** Orthogonal vectors that span the same space (Gram and Schmidt). */
function orthogonalBasis(vectors: readonly Vector[]): Vector[] {
  const basis: Vector[] = [];
  for (const vector of vectors) {
    const rest = basis.reduce<Vector>(
      (left, direction) =>
        sum(left, scaled(direction, negate(divide(dot(left, direction), dot(direction, direction))))),
      vector,
    );
    if (!rest.every(isZero)) basis.push(rest);
  }
  return basis;
}
