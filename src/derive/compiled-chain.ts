import type { Problem, SizedClaim } from '../engine/engine';
import type { CompiledClaim } from '../language/compile-claim';
import { requireComparable } from '../language/compile-relation';
import type { Statement } from '../statement/statement';
import type { Node } from '../tensor/node';
import type { Chain, Line } from './read-chains';

/** A chain at one choice of the sizes. */
export interface SizedChain {
  readonly sizes: SizedClaim['sizes'];
  readonly compiled: CompiledClaim;
  /** The term of each line of a chain of terms. */
  readonly terms: readonly Node[];
  /** The statements of each line of a chain of statements. */
  readonly statements: readonly (readonly Statement[])[];
}

/**
 * Compiles the lines of a chain among the names of a claim, at every choice of its sizes.
 * @throws ExpressionError on the first line that is wrong
 */
export function compileChain({ kind, lines }: Chain, { cases }: Problem): SizedChain[] {
  return cases.map(({ sizes, compiled: compile }) => {
    const compiled = compile();
    const { names } = compiled;
    if (names === undefined) throw new Error('a derivation needs the names of its claim');
    if (kind === 'statements')
      return { sizes, compiled, terms: [], statements: lines.map(({ content }) => names.conjunction(content)) };
    const terms = lines.map(({ content }) => names.term(content));
    for (const [k, line] of lines.entries())
      if (k > 0)
        requireComparable(terms[k - 1] as Node, terms[k] as Node, names.jointSums, whole(line), line.content.path);
    return { sizes, compiled, terms, statements: [] };
  });
}

const whole = ({ content }: Line): { start: number; end: number } => ({ start: 0, end: content.text.length });

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
