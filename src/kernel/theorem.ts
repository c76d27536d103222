import { sumOfErrors } from '../statement/error-bound';
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

interface Sized {
  readonly sizes: Proposition['sizes'];
  readonly compiled: () => Omit<Proposition, 'sizes'>;
}

/** What the cases of a problem state, each compiled when it is asked for. */
export function* propositionsIn(cases: readonly Sized[]): Generator<Proposition> {
  for (const { sizes, compiled } of cases) {
    const { graph, statements, assumptions } = compiled();
    yield { graph, sizes, statements, assumptions };
  }
}

export const propositionsOf = (cases: readonly Sized[]): Proposition[] => [...propositionsIn(cases)];

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
  /** The errors of what it was established from, and makes the class differ from every object that looks like one. */
  readonly #chances: ReadonlyMap<object, number | null>;
  readonly propositions: Parts['propositions'];
  readonly hypotheses: Parts['hypotheses'];
  readonly errorBound: Parts['errorBound'];
  readonly oracles: Parts['oracles'];
  readonly certificate: Parts['certificate'];
  readonly conditions: Parts['conditions'];

  /**
   * Whether what it says of a template, which stands for all sizes, it says of all of them, and not of its points of support
   * alone. What follows from theorems that do, by rules that know nothing of sizes, does so too.
   */
  readonly #isGeneral: boolean;

  private constructor(
    { propositions, hypotheses, errorBound, oracles, certificate, conditions }: Parts,
    chances: ReadonlyMap<object, number | null>,
    isGeneral: boolean,
  ) {
    this.propositions = propositions;
    this.hypotheses = hypotheses;
    this.errorBound = errorBound;
    this.oracles = oracles;
    this.certificate = certificate;
    this.conditions = conditions;
    this.#chances = chances;
    this.#isGeneral = isGeneral;
  }

  get isGeneral(): boolean {
    return this.#isGeneral;
  }

  /** For this folder alone. */
  static established(parts: Parts): Theorem {
    return new Theorem(parts, new Map([[parts, parts.errorBound]]), false);
  }

  /** For this folder alone: of a template, at every size. */
  static establishedInGeneral(parts: Parts): Theorem {
    return new Theorem(parts, new Map([[parts, parts.errorBound]]), true);
  }

  /**
   * For this folder alone: what follows from theorems, and rests on all that they rest on; an error that several share counts once.
   * Null where one of them holds only under conditions: of the points at which these fail it says nothing.
   */
  static inferred(
    premises: readonly Theorem[],
    propositions: Parts['propositions'],
    { hypotheses = [], oracles = [], conditions = [] }: Partial<Parts> = {},
  ): Theorem | null {
    if (!premises.every((premise) => Theorem.isOne(premise) && premise.conditions.length === 0)) return null;
    const chances = new Map(premises.flatMap((premise) => [...premise.#chances]));
    const parts: Parts = {
      propositions,
      hypotheses: [...new Set([...hypotheses, ...premises.flatMap((premise) => premise.hypotheses)])],
      errorBound: sumOfErrors([...chances.values()]),
      oracles: [...new Set([...premises.flatMap((premise) => premise.oracles), ...oracles])],
      certificate: null,
      conditions,
    };
    return new Theorem(
      parts,
      chances,
      premises.every((premise) => premise.#isGeneral),
    );
  }

  /** Whether this is one indeed, whatever its type says. */
  static isOne(theorem: Theorem): boolean {
    return #chances in theorem;
  }

  /** As text: the graphs that it speaks of have none. */
  toJSON(): object {
    const { propositions, certificate, ...rest } = this;
    return { texts: propositions.map(({ statements }) => statements.map(({ text }) => text)), ...rest };
  }

  /** The same, resting on more. */
  assuming(hypotheses: readonly string[]): Theorem {
    return new Theorem(
      { ...this, hypotheses: [...new Set([...this.hypotheses, ...hypotheses])] },
      this.#chances,
      this.#isGeneral,
    );
  }

  /** The same where more conditions hold, and perhaps nowhere else. */
  where(conditions: readonly string[]): Theorem {
    return new Theorem(
      { ...this, conditions: [...new Set([...this.conditions, ...conditions])] },
      this.#chances,
      this.#isGeneral,
    );
  }

  /** The same everywhere, on the word of whoever showed that the conditions hold. */
  everywhere(oracle: string): Theorem {
    return new Theorem(
      { ...this, conditions: [], oracles: [...new Set([...this.oracles, oracle])] },
      this.#chances,
      this.#isGeneral,
    );
  }

  /** The same with a certificate, which is not believed: whoever replays it sees whether it gives a theorem. */
  certifiedBy(certificate: Certificate | null): Theorem {
    return new Theorem({ ...this, certificate }, this.#chances, this.#isGeneral);
  }
}
