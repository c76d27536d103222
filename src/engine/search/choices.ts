import type { RandomStream } from '../../number/random-stream';
import { boundVariables } from '../../tensor/lower-expectations';
import type { Node } from '../../tensor/node';
import type { FunctionSymbol } from '../../tensor/symbol';
import { type DeclaredFunction, declaredFunctions, drawnDensities } from './declared-functions';
import { arbitraryInstances, stepInstance } from './instance/arbitrary';
import { bijectionInstances } from './instance/bijection';
import { type GaussianInstance, gaussianInstances } from './instance/density';
import { elementwiseInstances, elementwiseStep } from './instance/elementwise';
import type { Instance } from './instance/instance';
import type { Instances } from './instance/instantiate';
import { type StepDensity, stepDensities } from './instance/step-density';

/** One way of making all functions and densities of a claim concrete. */
export interface Choice {
  readonly functions: Instances;
  readonly gaussians: ReadonlyMap<FunctionSymbol, GaussianInstance>;
  /** Not empty only if `gaussians` is: densities that are step functions. */
  readonly steps: ReadonlyMap<FunctionSymbol, StepDensity>;
}

/** How many random combinations are tried after each instance had its turn. */
const randomRounds = 6;

/** Choices for the functions that `roots` depend on, the most telling first; a single empty one if there are none. */
export function* choicesFor(roots: readonly Node[], random: () => RandomStream): Generator<Choice> {
  const declared = declaredFunctions(roots);
  const functions = declared.filter(({ symbol }) => symbol.kind !== 'density');
  const densities = [...new Set([...declared.map(({ symbol }) => symbol).filter((symbol) => symbol.kind === 'density'), ...drawnDensities(roots)])];
  const averaged = boundVariables(roots).length > 0;
  const lists = functions.map((declaration, i) => instancesOf(declaration, i, averaged));
  const gaussians = densities.length === 0 ? [] : gaussianInstances();
  const rounds = Math.max(1, gaussians.length, ...lists.map((list) => list.length));
  const steps = densities.length === 0 ? [] : stepDensities();
  const stepped = functions.map((declaration, i) => steppedInstances(declaration, i, lists[i] as Instance[]));

  const choice = (pick: (length: number, i: number) => number, step: boolean): Choice => ({
    functions: new Map(functions.map(({ symbol }, i) => {
      const list = (step ? stepped : lists)[i] as readonly Instance[];
      return [symbol, list[pick(list.length, i)] as Instance];
    })),
    gaussians: step ? new Map() : new Map(densities.map((symbol, i) => [symbol, gaussians[pick(gaussians.length, i)] as GaussianInstance])),
    steps: step ? new Map(densities.map((symbol, i) => [symbol, steps[pick(steps.length, i)] as StepDensity])) : new Map(),
  });
  const inTurn = (round: number) => (length: number, i: number): number => (round + i) % length;

  for (let round = 0; round < rounds; round++) {
    yield choice(inTurn(round), false);
    if (round < steps.length) yield choice(inTurn(round), true);
  }
  if (functions.length + densities.length < 2) return;
  const stream = random();
  for (let round = 0; round < randomRounds; round++) yield choice((length) => stream.below(length), steps.length > 0 && round % 2 === 1);
}

/** The instances that fit a declaration, polynomials first where expectations are taken. */
function instancesOf({ symbol, space, differentiated }: DeclaredFunction, variant: number, averaged: boolean): Instance[] {
  const all = candidates(symbol, space, variant).filter((instance) => instance.smooth || !differentiated);
  return averaged ? [...all.filter((instance) => instance.polynomial), ...all.filter((instance) => !instance.polynomial)] : all;
}

function candidates(symbol: FunctionSymbol, space: DeclaredFunction['space'], variant: number): Instance[] {
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
function steppedInstances({ symbol, differentiated }: DeclaredFunction, variant: number, otherwise: readonly Instance[]): readonly Instance[] {
  if (differentiated || symbol.kind === 'bijection' || symbol.kind === 'density') return otherwise;
  const step = symbol.kind === 'elementwise' ? elementwiseStep(symbol) : stepInstance(symbol, variant);
  return [step, ...otherwise.slice(0, 1)];
}
