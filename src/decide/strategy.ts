import type { Problem } from '../engine/engine';

/** What is asked: whether the claim is true, or how far it holds where everything is concrete. */
export type Aim = 'truth' | 'enclosures' | 'samples';

/**
 * Ways of finding something out: proofs for every size, proofs by the engines that need no other process, the solver, a counterexample that is
 * easy to find or any, instances on which expectations are proposed to fail, concrete cases, and what was known before; and
 * each relation by itself.
 */
export type Step = 'generalise' | 'prove' | 'ask' | 'divide' | 'glance' | 'look' | 'attack' | 'show' | 'recall';

/** How a problem is gone about: in which order the ways are gone, each only while nothing is settled. */
export interface Strategy<S extends Step = Step> {
  /** Concrete cases are looked at in the end anyway. */
  readonly steps: readonly S[];
  /** The same where the file gives instances. */
  readonly withInstances: readonly S[];
  /** Whether the problem is thought to hold: then nothing is taken for a failure at first sight. */
  readonly isBelieved: boolean;
  /** Whether what takes longer than most questions is left for the end. */
  readonly isQuick: boolean;
  /** Whether proofs were sought in vain: then a counterexample is looked for before they are again. What is found is the same. */
  readonly isSuspect?: boolean;
  /** Nobody may read the witness of a refutation: then it need not be small. */
  readonly witness: 'small' | 'any';
}

const doubtedWithInstances = ['glance', 'show', 'prove', 'look', 'attack', 'ask', 'divide'] as const;
const atOnce = ['prove', 'look', 'attack'] as const;
const quickFirst = [...atOnce, 'ask', 'divide'] as const;

export const strategies = {
  believed: {
    steps: ['generalise', 'prove', 'ask', 'divide', 'look', 'attack'],
    /** Only a failure that is easy to find is looked for before the instances. */
    withInstances: ['generalise', 'prove', 'ask', 'divide', 'glance', 'show', 'look', 'attack'],
    isBelieved: true,
    isQuick: false,
    witness: 'small',
  },
  doubted: {
    steps: ['look', 'prove', 'attack', 'show', 'ask', 'divide'],
    withInstances: doubtedWithInstances,
    isBelieved: false,
    isQuick: false,
    witness: 'small',
  },
  /** For many small questions: the solver takes a while to start. */
  quick: {
    steps: quickFirst,
    withInstances: doubtedWithInstances,
    isBelieved: false,
    isQuick: true,
    witness: 'small',
  },
  /** The same for the lines of answers. */
  graded: { steps: quickFirst, withInstances: quickFirst, isBelieved: true, isQuick: true, witness: 'small' },
  /** Where only what is known otherwise counts. */
  recalled: { steps: ['recall'], withInstances: ['recall'], isBelieved: true, isQuick: true, witness: 'small' },
  /** Where no other process is waited for. */
  atOnce: { steps: atOnce, withInstances: atOnce, isBelieved: false, isQuick: true, witness: 'small' },
} as const satisfies Readonly<Record<string, Strategy>>;

/** Where the concrete cases are meant, the claim may be false of others. */
const concrete: readonly Step[] = ['recall', 'show'];

/** The ways that are gone for a problem, in their order. */
export function stepsFor({ instances = [] }: Problem, { steps, withInstances }: Strategy, aim: Aim): readonly Step[] {
  const isGiven = instances.length > 0;
  if (aim === 'samples' || (aim === 'enclosures' && isGiven)) return concrete;
  return isGiven ? withInstances : steps;
}
