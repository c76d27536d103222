import type { RandomStream } from '../number/random-stream';
import { boundVariables } from '../tensor/lower-expectations';
import type { Node } from '../tensor/node';
import type { FunctionSymbol } from '../tensor/symbol';
import { type DeclaredFunction, declaredFunctions, drawnDensities } from './declared-functions';
import { arbitraryInstances, stepInstance } from './made/arbitrary';
import { bijectionInstances } from './made/bijection';
import { classInstances } from './made/class-members';
import { type GaussianInstance, gaussianInstances } from './made/density';
import { elementwiseInstances, elementwiseStep } from './made/elementwise';
import type { Instance } from './made/instance';
import type { Instances } from './made/instantiate';
import { type StepDensity, stepDensities } from './made/step-density';

/** One way of making all functions and densities of a claim concrete. */
export interface Choice {
  readonly functions: Instances;
  readonly gaussians: ReadonlyMap<FunctionSymbol, GaussianInstance>;
  /** Not empty only if `gaussians` is: densities that are step functions. */
  readonly steps: ReadonlyMap<FunctionSymbol, StepDensity>;
}

/** Whether the instances of two symbols are the same. */
const isPlain = ({ kind, classes }: FunctionSymbol): boolean => kind === 'elementwise' || classes !== undefined;

/** How many random combinations are tried after each instance had its turn. */
const randomRounds = 6;

/**
 * Choices for the functions that `roots` depend on, the most telling first; a single empty one if there are none, and no choice where
 * none is known for the classes of one.
 */
export function* choicesFor(roots: readonly Node[], random: () => RandomStream): Generator<Choice> {
  const declared = declaredFunctions(roots);
  const functions = declared.filter(({ symbol }) => symbol.kind !== 'density');
  const densities = [
    ...new Set([
      ...declared.flatMap(({ symbol }) => (symbol.kind === 'density' ? [symbol] : [])),
      ...drawnDensities(roots),
    ]),
  ];
  const averaged = boundVariables(roots).length > 0;
  const variants = functions.map(
    ({ symbol }, i) => functions.slice(0, i).filter((other) => other.symbol.kind === symbol.kind).length,
  );
  const smooth = functions.map((declaration, i) => instancesOf(declaration, variants[i] as number, averaged));
  const stepped = functions.map((declaration, i) =>
    steppedInstances(declaration, variants[i] as number, smooth[i] as Instance[]),
  );
  if (smooth.some((list) => list.length === 0)) return;
  const gaussians = densities.length === 0 ? [] : gaussianInstances();
  const steps = densities.length === 0 ? [] : stepDensities();

  /** `pick(n, k)` chooses one of n; k tells apart functions whose instances are the same. */
  const choice = (pick: (n: number, k: number) => number, step: boolean): Choice => {
    const chosen = functions.map(({ symbol }, i): [FunctionSymbol, Instance] => {
      const list = (step ? stepped : smooth)[i] as readonly Instance[];
      return [symbol, list[pick(list.length, isPlain(symbol) ? (variants[i] as number) : 0)] as Instance];
    });
    const densitiesFrom = <T>(list: readonly T[]): Map<FunctionSymbol, T> =>
      new Map(densities.map((symbol, i) => [symbol, list[pick(list.length, i)] as T]));
    return {
      functions: new Map(chosen),
      gaussians: step ? new Map() : densitiesFrom(gaussians),
      steps: step ? densitiesFrom(steps) : new Map(),
    };
  };

  const rounds = Math.max(1, gaussians.length, ...smooth.map((list) => list.length));
  for (let round = 0; round < rounds; round++) {
    const inTurn = (n: number, k: number): number => (round + k) % n;
    yield choice(inTurn, false);
    if (round < steps.length) yield choice(inTurn, true);
  }
  if (functions.length + densities.length < 2) return;
  const stream = random();
  for (let round = 0; round < randomRounds; round++)
    yield choice((n) => stream.below(n), steps.length > 0 && round % 2 === 1);
}

/** The instances that fit a declaration, polynomials first where expectations are taken. */
function instancesOf(
  { symbol, space, differentiated }: DeclaredFunction,
  variant: number,
  averaged: boolean,
): Instance[] {
  const all = candidates(symbol, space, variant).filter((instance) => instance.smooth || !differentiated);
  return averaged
    ? [...all.filter((instance) => instance.polynomial), ...all.filter((instance) => !instance.polynomial)]
    : all;
}

function candidates(symbol: FunctionSymbol, space: DeclaredFunction['space'], variant: number): Instance[] {
  if (symbol.classes !== undefined) return classInstances(symbol, space.length > 0);
  switch (symbol.kind) {
    case 'elementwise':
      return elementwiseInstances(symbol);
    case 'bijection':
      return bijectionInstances(space, variant);
    case 'arbitrary':
    case 'density':
      return arbitraryInstances(symbol, variant);
  }
}

/** For integrals over step functions: functions that jump where the densities do, or what else there is. */
function steppedInstances(
  { symbol, differentiated }: DeclaredFunction,
  variant: number,
  otherwise: readonly Instance[],
): readonly Instance[] {
  const isOpen = symbol.kind === 'arbitrary' || symbol.kind === 'elementwise';
  if (differentiated || !isOpen || symbol.classes !== undefined) return otherwise;
  const step = symbol.kind === 'elementwise' ? elementwiseStep(symbol) : stepInstance(symbol, variant);
  return [step, ...otherwise.slice(0, 1)];
}
