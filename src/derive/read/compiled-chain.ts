import type { Problem, SizedClaim } from '../../engine/engine';
import type { CompiledClaim } from '../../language/compile-claim';
import { requireComparable } from '../../language/compile-relation';
import type { JointSums } from '../../language/joint-sums';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Node } from '../../tensor/node';
import type { Line } from './line';
import type { Chain } from './read-chains';

/** A chain at one choice of the sizes. */
export interface SizedChain {
  readonly sizes: SizedClaim['sizes'];
  readonly compiled: CompiledClaim;
  /** The term of each line of a chain of terms. */
  readonly terms: readonly Node[];
  /** The statements of each line of a chain of statements. */
  readonly statements: readonly (readonly Statement[])[];
}

/** What lines mean: among the names of a claim, or among those that an answer may use. */
export interface Meaning {
  readonly jointSums: JointSums;
  /** Throws ExpressionError where the line is wrong, as `statements`. */
  term(line: Line): Node;
  statements(line: Line): readonly Statement[];
}

/**
 * Compiles the lines of a chain among the names of a claim, at every choice of its sizes.
 * @throws ExpressionError on the first line that is wrong
 */
export function compileChain(chain: Chain, { cases }: Problem): SizedChain[] {
  return cases.map(({ sizes, compiled: compile }) => {
    const compiled = compile();
    const { names } = compiled;
    if (names === undefined) throw new Error('a derivation needs the names of its claim');
    const meaning: Meaning = {
      jointSums: names.jointSums,
      term: ({ content }) => names.term(content),
      statements: ({ content }) => names.conjunction(content),
    };
    return { sizes, compiled, ...compileLines(chain, meaning) };
  });
}

/**
 * Compiles the lines of a chain.
 * @throws ExpressionError on the first line that is wrong
 */
export function compileLines({ kind, lines }: Chain, meaning: Meaning): Pick<SizedChain, 'terms' | 'statements'> {
  if (kind === 'statements') return { terms: [], statements: lines.map((line) => meaning.statements(line)) };
  const terms = lines.map((line) => meaning.term(line));
  for (const [k, line] of lines.entries())
    if (k > 0)
      requireComparable(terms[k - 1] as Node, terms[k] as Node, meaning.jointSums, whole(line), line.content.path);
  return { terms, statements: [] };
}

const whole = ({ content, start }: Line): { start: number; end: number } => ({ start, end: content.text.length });

/** A problem made of statements at each choice of the sizes, under the assumptions of the claim and further ones. */
export function problemAt(
  chains: readonly SizedChain[],
  statements: (chain: SizedChain) => readonly Statement[],
  premises: (chain: SizedChain) => readonly Statement[] = () => [],
): Problem {
  return {
    cases: chains.map((chain) => {
      const assumptions = [...chain.compiled.assumptions, ...premises(chain)];
      const compiled: CompiledClaim = { ...chain.compiled, statements: statements(chain), assumptions };
      return { sizes: chain.sizes, compiled: () => compiled };
    }),
  };
}

/** Whether term k is to the term before what a line says. */
export const stepProblem = (chains: readonly SizedChain[], k: number, text: string, relation: Relation): Problem =>
  problemAt(chains, ({ terms }): Statement[] => [
    { text, left: terms[k - 1] as Node, relation, right: terms[k] as Node },
  ]);
