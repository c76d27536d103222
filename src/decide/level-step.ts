import type { LevelStep } from '../engine/engine';
import { askedOf, byInduction, type Step } from '../kernel/rules/induction';
import type { Theorem } from '../kernel/theorem';
import { ExpressionError } from '../language/expression-error';
import { boundedMemory } from '../number/memory';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Asking } from './every-size/at-points';

/** What is to be shown of a step from a level to the next, at every size, and what follows. */
export interface StepToLevel {
  readonly asking: Asking;
  /** The claim at every level, from it at the least one, and from what was asked; why not, as a text. */
  readonly conclude: (base: Theorem, premise: Theorem) => Theorem | string;
}

interface Asked {
  readonly graph: Graph;
  readonly statements: readonly Statement[];
  readonly assumptions: readonly [];
}

/**
 * A step as a template.
 * @throws ExpressionError from what is asked, where the language does not say it
 */
export function levelStep({ compiled, small }: LevelStep): StepToLevel {
  const steps = new Map<Graph, Step>();
  const known = boundedMemory<string, Asked>(64);
  const at = (supports: Readonly<Record<string, number>>): Asked => {
    const key = JSON.stringify(supports);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { graph, top, below, variables } = compiled(supports);
    const own: Step = { graph, sizes: supports, statements: top, below: { statements: below, variables } };
    const statements = askedOf(own);
    if (typeof statements === 'string')
      throw new ExpressionError('any-size', statements, 'List the levels: K: 1..4.', ['claim', 0], 0, 1);
    steps.set(graph, own);
    const asked: Asked = { graph, statements, assumptions: [] };
    known.set(key, asked);
    return asked;
  };
  const template = { sizes: {}, least: small, declared: small, indices: {}, compiled: at, at, covers: () => false };
  return {
    // One point of support does not tell an identity from ones.
    asking: { template, locals: [], stated: ({ statements }) => statements, fewest: 2 },
    conclude: (base, premise) => {
      const own = steps.get(premise.propositions[0]?.graph as Graph);
      return own === undefined ? 'something else was shown' : byInduction(base, own, premise);
    },
  };
}
