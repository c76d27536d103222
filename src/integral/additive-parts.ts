import { type Fraction, fraction, multiply, negate } from '../number/fraction';
import { type Instruction, operandsOf } from '../program/program';
import type { Recorder } from '../program/recorder';
import type { Place } from '../program/recording';
import type { ElementMeasure } from './elements';

/** A part of a sum, and the inputs it depends on. */
export interface Part {
  readonly place: Place;
  readonly inputs: readonly number[];
}

/** The inputs that are integrated over; the others are known. */
export const variablesOf = ({ inputs }: Part, measures: readonly ElementMeasure[]): number[] =>
  inputs.filter((input) => input < measures.length);

interface Term {
  readonly place: Place;
  readonly factor: Fraction;
}

/** Terms beyond this many are left together. */
const termLimit = 256;

/**
 * A value as a sum of parts that depend on different sets of inputs: the expectation of each part needs only its own
 * variables.
 * @param always inputs that every part is said to depend on
 */
export function additiveParts(recorder: Recorder, place: Place, always: readonly number[]): Part[] {
  const dependencies = inputSets(recorder.instructions, place);
  const groups = new Map<string, { readonly inputs: readonly number[]; readonly terms: Term[] }>();
  for (const term of termsOf(recorder.instructions, place)) {
    const inputs = [...new Set([...(dependencies.get(term.place) ?? []), ...always])].sort((a, b) => a - b);
    const group = groups.get(inputs.join()) ?? { inputs, terms: [] };
    group.terms.push(term);
    groups.set(inputs.join(), group);
  }
  return [...groups.values()].map(({ inputs, terms }) => ({
    inputs,
    place: terms.map((term) => recorder.mul(recorder.constant(term.factor), term.place)).reduce(recorder.add),
  }));
}

function termsOf(instructions: readonly Instruction[], place: Place): Term[] {
  const terms: Term[] = [];
  const waiting: Term[] = [{ place, factor: fraction(1n) }];
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    const instruction = instructions[term.place] as Instruction;
    const factor = term.factor;
    if (terms.length + waiting.length >= termLimit) terms.push(term);
    else if (instruction.op === 'add') waiting.push({ place: instruction.b, factor }, { place: instruction.a, factor });
    else if (instruction.op === 'sub')
      waiting.push({ place: instruction.b, factor: negate(factor) }, { place: instruction.a, factor });
    else if (instruction.op === 'neg') waiting.push({ place: instruction.a, factor: negate(factor) });
    else if (instruction.op === 'mul') {
      const scale = instructions[instruction.a] as Instruction;
      if (scale.op === 'constant') waiting.push({ place: instruction.b, factor: multiply(factor, scale.value) });
      else terms.push(term);
    } else terms.push(term);
  }
  return terms;
}

/** For each place that `root` needs, the inputs it depends on. */
function inputSets(instructions: readonly Instruction[], root: Place): ReadonlyMap<Place, ReadonlySet<number>> {
  const sets = new Map<Place, ReadonlySet<number>>();
  const needed = new Set<Place>([root]);
  for (let place = root; place >= 0; place--) {
    if (needed.has(place)) for (const operand of operandsOf(instructions[place] as Instruction)) needed.add(operand);
  }
  for (let place = 0; place <= root; place++) {
    if (!needed.has(place)) continue;
    const instruction = instructions[place] as Instruction;
    const own = instruction.op === 'input' ? [instruction.index] : [];
    sets.set(place, new Set([...own, ...operandsOf(instruction).flatMap((operand) => [...(sets.get(operand) ?? [])])]));
  }
  return sets;
}
