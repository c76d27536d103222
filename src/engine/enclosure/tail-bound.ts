import { type ElementMeasure, supportOf } from '../../integral/elements';
import { addUp } from '../../number/directed-rounding';
import type { Interval } from '../../number/enclosure';
import { compileProgram, type Program } from '../../program/program';
import type { Quadratic, Ray, Region } from './growth';
import { exponentialIntegral } from './growth-integral';
import type { Tactic } from './growth-space';
import { growthSystem } from './growth-system';

/** Tried in turn. */
const tactics: readonly Tactic[] = [false, true].flatMap((bold) =>
  [1, 2, 0.5, 4, 0.25].map((tilt) => ({ tilt, bold })),
);

/** A bound |f| ≤ e^size on a region in which one variable is far out; null where f vanishes there. */
interface Tail {
  readonly region: Region;
  readonly far: number;
  readonly size: Quadratic | null;
}

/** Where the variables are first taken to be far out, tried in turn. */
const starts = [7, 20, 80] as const;

/** How far out the boxes must reach, and a bound of the integral beyond. */
export interface Reach {
  readonly beyond: number;
  readonly bound: number;
}

/** The farthest reach; beyond it boxes would have to be too wide. */
const farthest = 256;

/**
 * The nearest reach beyond which ∫|f| is at most `small`, or else the one with the least bound; null where none is
 * found.
 * @param program f with the density of the measures; its inputs are the variables and then the constants
 */
export function nearestReach(
  program: Program,
  measures: readonly ElementMeasure[],
  constants: readonly Interval[],
  small: number,
): Reach | null {
  if (measures.every((measure) => supportOf(measure) === 'unit')) return { beyond: 1, bound: 0 };
  for (const start of starts) {
    const tails = tailsFrom(start, program, measures, constants);
    if (tails === null) continue;
    let best: Reach | null = null;
    for (let beyond: number = start; beyond <= farthest; beyond = Math.ceil(beyond * 1.25)) {
      const bound = tails.reduce((sum, tail) => addUp(sum, beyondIntegral(tail, beyond)), 0);
      if (bound < (best?.bound ?? Infinity)) best = { beyond, bound };
      if (bound <= small) break;
    }
    if (best !== null) return best;
  }
  return null;
}

/** The bound on a region holds all the more farther out. */
const beyondIntegral = ({ region, far, size }: Tail, beyond: number): number =>
  size === null ? 0 : exponentialIntegral(size, region.with(far, { from: beyond, to: Infinity }));

/** Bounds on regions that together are all places where some variable is beyond ±start; null where one is missing. */
function tailsFrom(
  start: number,
  program: Program,
  measures: readonly ElementMeasure[],
  constants: readonly Interval[],
): Tail[] | null {
  const tails: Tail[] = [];
  for (const [far, measure] of measures.entries()) {
    if (supportOf(measure) === 'unit') continue;
    for (const signs of signChoices(measures)) {
      const onEach = (isCut: boolean): Tail[] | null =>
        allOrNone(regions(measures, far, start, isCut), (region) => tailOn(program, region, far, signs, constants));
      const own = onEach(false) ?? (measures.length === 2 ? onEach(true) : null);
      if (own === null) return null;
      tails.push(...own);
    }
  }
  return tails;
}

/** What is found for every item, or null as soon as there is nothing for one. */
function allOrNone<A, B>(items: readonly A[], find: (item: A) => B | null): B[] | null {
  const found: B[] = [];
  for (const item of items) {
    const own = find(item);
    if (own === null) return null;
    found.push(own);
  }
  return found;
}

/** One variable far out, the others anywhere on one side; cut into short pieces, in which less can happen, if asked. */
function regions(measures: readonly ElementMeasure[], far: number, beyond: number, isCut: boolean): Region[] {
  return measures.reduce<Ray[][]>(
    (found, measure, i) => {
      const rays = i === far ? [{ from: beyond, to: Infinity }] : nearRays(measure, beyond, isCut);
      return found.flatMap((region) => rays.map((ray) => [...region, ray]));
    },
    [[]],
  );
}

function nearRays(measure: ElementMeasure, beyond: number, isCut: boolean): Ray[] {
  if (supportOf(measure) === 'unit') return [{ from: 0, to: 1 }];
  if (!isCut) return [{ from: 0, to: Infinity }];
  const pieces = Array.from({ length: Math.ceil(beyond) }, (_, k): Ray => ({ from: k, to: k + 1 }));
  // Where everything is far out a bound is hardest to find.
  return [{ from: Math.ceil(beyond), to: Infinity }, ...pieces];
}

function signChoices(measures: readonly ElementMeasure[]): (1 | -1)[][] {
  return measures.reduce<(1 | -1)[][]>(
    (choices, measure) =>
      choices.flatMap((choice) =>
        supportOf(measure) === 'line'
          ? [
              [...choice, 1],
              [...choice, -1],
            ]
          : [[...choice, 1]],
      ),
    [[]],
  );
}

function tailOn(
  program: Program,
  region: Region,
  far: number,
  signs: readonly (1 | -1)[],
  constants: readonly Interval[],
): Tail | null {
  for (const tactic of region.length > 1 ? tactics : tactics.slice(0, 1)) {
    const system = growthSystem(region, tactic);
    const [integrand] = compileProgram(
      program,
      system,
    )([...signs.map((sign, i) => system.variable(i, sign)), ...constants.map(system.constant)]);
    if (integrand === undefined || integrand.lost) continue;
    if (system.isZero(integrand)) return { region, far, size: null };
    if (integrand.size === null) continue;
    if (exponentialIntegral(integrand.size, region) < Infinity) return { region, far, size: integrand.size };
  }
  return null;
}
