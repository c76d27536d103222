import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Certificate } from './certificate';

/** Statements under assumptions, at one choice of the sizes. */
export interface Proposition {
  readonly graph: Graph;
  readonly sizes: Readonly<Record<string, number>>;
  readonly statements: readonly Statement[];
  readonly assumptions: readonly Statement[];
}

/** What the cases of a problem state. */
export const propositionsOf = (
  cases: readonly {
    readonly sizes: Proposition['sizes'];
    readonly compiled: () => Omit<Proposition, 'sizes'>;
  }[],
): Proposition[] =>
  cases.map(({ sizes, compiled }) => {
    const { graph, statements, assumptions } = compiled();
    return { graph, sizes, statements, assumptions };
  });

interface Parts {
  readonly propositions: readonly Proposition[];
  /** What is taken for granted that the language cannot say: an integral exists, a function is differentiable. */
  readonly hypotheses: readonly string[];
  /** A bound on the probability that it is false; null where nothing was left to chance. */
  readonly errorBound: number | null;
  /** Whose word was taken for it: what this folder did not check itself. */
  readonly oracles: readonly string[];
  /** From which it can be established again; null where an oracle's word is all there is. */
  readonly certificate: Certificate | null;
  /** It holds where these hold: what the declarations do not grant of denominators, logarithms, distributions. */
  readonly conditions: readonly string[];
}

/**
 * What was established for all values of the declared kinds. Evidence that says "proved" holds one, and only this folder makes
 * one (test/architecture.test.ts).
 */
export class Theorem {
  /** Makes the class differ from every object that looks like one. */
  readonly #isEstablished = true;
  readonly propositions: Parts['propositions'];
  readonly hypotheses: Parts['hypotheses'];
  readonly errorBound: Parts['errorBound'];
  readonly oracles: Parts['oracles'];
  readonly certificate: Parts['certificate'];
  readonly conditions: Parts['conditions'];

  private constructor({ propositions, hypotheses, errorBound, oracles, certificate, conditions }: Parts) {
    this.propositions = propositions;
    this.hypotheses = hypotheses;
    this.errorBound = errorBound;
    this.oracles = oracles;
    this.certificate = certificate;
    this.conditions = conditions;
  }

  /** For this folder alone. */
  static established(parts: Parts): Theorem {
    return new Theorem(parts);
  }

  /** Whether this is one indeed, whatever its type says. */
  static isOne(theorem: Theorem): boolean {
    return #isEstablished in theorem && theorem.#isEstablished;
  }

  /** As text: the graphs that it speaks of have none. */
  toJSON(): object {
    const { propositions, certificate, ...rest } = this;
    return { texts: propositions.map(({ statements }) => statements.map(({ text }) => text)), ...rest };
  }

  /** The same, resting on more. */
  assuming(hypotheses: readonly string[]): Theorem {
    return new Theorem({ ...this, hypotheses: [...new Set([...this.hypotheses, ...hypotheses])] });
  }

  /** The same where more conditions hold, and perhaps nowhere else. */
  where(conditions: readonly string[]): Theorem {
    return new Theorem({ ...this, conditions: [...new Set([...this.conditions, ...conditions])] });
  }

  /** The same everywhere, on the word of whoever showed that the conditions hold. */
  everywhere(oracle: string): Theorem {
    return new Theorem({ ...this, conditions: [], oracles: [...new Set([...this.oracles, oracle])] });
  }
}
