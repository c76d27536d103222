import { type Interval, isBounded } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { PhiloxKey } from '../../number/philox';
import type { ScalarOperation } from '../../number/scalar-operation';
import { type ChangesAtTies, changesAtTies, isComparison, isContinuous } from '../../operation/smoothness';
import { operations } from '../../operation/table';
import { loopKernel } from '../../program/loop-kernel';
import { fillNoise } from '../../program/noise';
import { compileProgram, type Instruction, operandsOf, type Program } from '../../program/program';
import type { Support } from '../../tensor/noise/family';
import { noiseFamilies, type StandardFamily } from '../../tensor/noise/table';
import type { Integrand } from './integrand';

/** What a mean may owe to events that a sample is unlikely to meet. */
export interface Rarity {
  /** How far the integrand reaches, or where it has no bounds, those parts of it that have. */
  readonly reach: number;
  /** Draws from which on every branch of the other parts is met often enough; Infinity where one was hardly met at all. */
  readonly leastDraws: number;
}

/** Draws on which branches are looked at, apart from those that decide. */
const pilotDraws = 32_768;
/** How often a branch must be met, in units of ln(1/α): with fewer, its share is as good as unknown. */
const meetings = 2;

const everywhere: { readonly [S in Support]: Interval } = {
  line: { lo: -Infinity, hi: Infinity, maybeUndefined: false },
  'half-line': { lo: 0, hi: Infinity, maybeUndefined: false },
  unit: { lo: 0, hi: 1, maybeUndefined: false },
};

/**
 * For each output of an integrand: an event of a probability below ln(1/α)/n is met by none of n draws with a probability
 * above α, and what the integrand is there does not show in the sample. A part with values in [a, b] then adds at most
 * (b − a)·ln(1/α)/n to the mean. Of a part without bounds that has branches (comparisons, maxima, minima), each branch must
 * have been met; one without branches is judged by its tail alone. For bounded integrands there are intervals that hold.
 */
export function rarityOf({ program, families, bounds }: Integrand, alpha: number, key: PhiloxKey): Rarity[] {
  const values = enclosures(program, families);
  const parts = program.outputs.map((output) => termsOf(program.instructions, output));
  const isOpen = (place: number): boolean => !isBounded(values[place] as Interval);
  const branches = parts.map((own) => {
    const unbounded = own.filter(({ place }) => isOpen(place)).map(({ place }) => place);
    return branchesUnder(program.instructions, unbounded).filter((place) => !isDecided(program, values, place));
  });
  /** A step of a function without bounds may be rare wherever it is. */
  const hasSteps = program.instructions.some(({ op }, place) => isStep(op) && !isPoint(values[place] as Interval));
  const watched = [...new Set(branches.flat())];
  const shares = sharesOf(program, families, watched, key);
  const needed = meetings * Math.log(1 / alpha);
  return parts.map((own, k): Rarity => {
    const reach = own.reduce((sum, { place, factor }) => {
      const { lo, hi } = values[place] as Interval;
      return isOpen(place) ? sum : sum + Math.abs(factor) * (hi - lo);
    }, 0);
    const whole = bounds[k] ?? null;
    if (whole !== null) return { reach: whole[1] - whole[0], leastDraws: 0 };
    const rarest = Math.min(1, ...(branches[k] ?? []).map((place) => shares.get(place) ?? 0));
    const isUnseen = hasSteps && own.some(({ place }) => isOpen(place));
    const leastDraws = isUnseen
      ? Infinity
      : rarest === 1
        ? 0
        : rarest * pilotDraws < needed
          ? Infinity
          : needed / rarest;
    return { reach, leastDraws };
  });
}

const isStep = (op: Instruction['op']): boolean =>
  op in operations && !isContinuous(op as ScalarOperation) && !isComparison(op as ScalarOperation) && op !== 'select';

const isPoint = ({ lo, hi, maybeUndefined }: Interval): boolean => lo === hi && !maybeUndefined;

/** What every instruction can be, over all values of the noise. */
function enclosures(program: Program, families: readonly StandardFamily[]): readonly Interval[] {
  const all: Program = { ...program, outputs: program.instructions.map((_, place) => place) };
  return compileProgram(all, interval)(families.map((family) => everywhere[noiseFamilies[family].support]));
}

type Branch = Instruction & {
  readonly op: ChangesAtTies;
  readonly a: number;
  readonly b: number;
};

interface Term {
  readonly place: number;
  readonly factor: number;
}

/** A sum as its terms. */
function termsOf(instructions: readonly Instruction[], root: number): Term[] {
  const terms: Term[] = [];
  const waiting: Term[] = [{ place: root, factor: 1 }];
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    const { place, factor } = term;
    const instruction = instructions[place] as Instruction;
    if (instruction.op === 'add') waiting.push({ place: instruction.a, factor }, { place: instruction.b, factor });
    else if (instruction.op === 'sub')
      waiting.push({ place: instruction.a, factor }, { place: instruction.b, factor: -factor });
    else if (instruction.op === 'neg') waiting.push({ place: instruction.a, factor: -factor });
    else terms.push(term);
  }
  return terms;
}

/** Comparisons, maxima and minima that some places depend on. */
function branchesUnder(instructions: readonly Instruction[], roots: readonly number[]): number[] {
  const seen = new Set<number>();
  const waiting = [...roots];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    waiting.push(...operandsOf(instructions[place] as Instruction));
  }
  const isBranch = (instruction: Instruction): boolean => 'b' in instruction && changesAtTies(instruction.op);
  return [...seen].filter((place) => isBranch(instructions[place] as Instruction));
}

/** Whether a branch is the same for all values of the noise. */
function isDecided({ instructions }: Program, values: readonly Interval[], place: number): boolean {
  const instruction = instructions[place] as Branch;
  if (isComparison(instruction.op)) return isPoint(values[place] as Interval);
  const [a, b] = [values[instruction.a] as Interval, values[instruction.b] as Interval];
  return a.lo >= b.hi || b.lo >= a.hi;
}

/** For each branch the share of draws that take the way that is taken less often. */
function sharesOf(
  { instructions }: Program,
  families: readonly StandardFamily[],
  branches: readonly number[],
  key: PhiloxKey,
): ReadonlyMap<number, number> {
  if (branches.length === 0) return new Map();
  const noise = families.map((family, stream) => {
    const draws = new Float64Array(pilotDraws);
    fillNoise(draws, pilotDraws, family, key, stream, 0);
    return draws;
  });
  const truths = branches.map((place): Instruction => {
    const instruction = instructions[place] as Branch;
    return { op: isComparison(instruction.op) ? instruction.op : 'less', a: instruction.a, b: instruction.b };
  });
  const outputs = truths.map(() => new Float64Array(pilotDraws));
  const watching: Program = {
    instructions: [...instructions, ...truths],
    outputs: truths.map((_, i) => instructions.length + i),
  };
  loopKernel(watching)(noise, pilotDraws, outputs);
  return new Map(
    branches.map((place, i) => {
      const taken = (outputs[i] as Float64Array).reduce((sum, value) => sum + (value === 1 ? 1 : 0), 0) / pilotDraws;
      return [place, Math.min(taken, 1 - taken)] as const;
    }),
  );
}
