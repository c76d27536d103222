import type { Proposition, Theorem } from '../../../src/kernel/theorem';
import { trusting } from '../../../src/kernel/trusting';
import type { Statement } from '../../../src/statement/statement';
import { type ClaimParts, compiledClaim } from '../../claim-problem';

/** Statements in the graph of one claim, by their texts: propositions of them, and theorems on the word of a control. */
export function stated(
  claim: readonly string[],
  given: ClaimParts['given'] = { x: 'real', y: 'real', z: 'real' },
  sizes: Proposition['sizes'] = {},
) {
  const { graph, statements } = compiledClaim({ claim, given, sizes });
  const of = (text: string): Statement => {
    const found = statements.find((statement) => statement.text === text);
    if (found === undefined) throw new Error(`${text} was not claimed`);
    return found;
  };
  const proposition = (wanted: readonly string[], under: readonly string[] = []): Proposition => ({
    graph,
    sizes,
    statements: wanted.map(of),
    assumptions: under.map(of),
  });
  const theorem = (wanted: readonly string[], under: readonly string[] = [], oracle = 'a control'): Theorem =>
    trusting(oracle, [proposition(wanted, under)], { hypotheses: [`of ${oracle}`], errorBound: 2 ** -70 });
  return { graph, of, proposition, theorem };
}
