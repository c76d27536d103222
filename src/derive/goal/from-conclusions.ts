import { atEverySize } from '../../kernel/rules/by-sizes';
import { byCases as conclusionByCases, connection, consequence } from '../../kernel/rules/consequence';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import { onWordOf } from '../../kernel/trusting';
import { connected, truthOf } from '../../language/connective';
import type { Statement } from '../../statement/statement';
import type { DerivationContext } from '../derivation-context';
import { isProof } from '../line/established';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import type { Conclusion } from './conclusion';
import { type Conclusive, type Goal, isAmong, type Reached, termsStatement } from './reach-goal';

/** What an established chain comes to, as statements, at the choice of the sizes with this index. */
export function lemmaOf(
  { chains, conclusion }: Pick<Conclusive, 'chains' | 'conclusion'>,
  index: number,
): readonly Statement[] {
  const { compiled, terms, statements } = chains[index] as SizedChain;
  const [first, last] = [statements[0] ?? [], statements.at(-1) ?? []];
  switch (conclusion.kind) {
    case 'terms':
      return [termsStatement(terms, conclusion.relation)];
    case 'fact':
      return first;
    case 'statements': {
      const { connective } = conclusion;
      const text = 'what a chain comes to';
      if (connective === 'implied') return [connected(compiled.graph, 'implies', last, first, text)];
      return [connected(compiled.graph, connective, first, last, text)];
    }
  }
}

/** The same as a theorem, from those of its lines. */
function lemmaTheorem(chain: Pick<Conclusive, 'chains' | 'conclusion'>, lines: readonly Theorem[]): Theorem | null {
  const lemmas = problemAt(chain.chains, (sized) => lemmaOf(chain, chain.chains.indexOf(sized)));
  return atEverySize(propositionsOf(lemmas.cases), (lemma, i) => {
    const through = chain.chains[i]?.terms.slice(1, -1);
    return chain.conclusion.kind === 'statements' ? connection(lines, lemma) : consequence(lines, lemma, through);
  });
}

/**
 * A chain with what it comes to, from the theorems of its lines, and of the chains before it only where those take them; null where that
 * gives nothing.
 */
export function concluded(
  chains: readonly SizedChain[],
  conclusion: Conclusion | null,
  lines: readonly Theorem[],
  earlier: readonly Conclusive[],
): Conclusive | null {
  if (conclusion === null) return null;
  for (const theorems of [lines, [...earlier.map(({ lemma }) => lemma), ...lines]]) {
    const lemma = lemmaTheorem({ chains, conclusion }, theorems);
    if (lemma !== null) return { chains, conclusion, theorems, lemma };
  }
  return null;
}

/** The same chains, with what earlier ones come to among the assumptions. */
export const withLemmas = (chains: readonly SizedChain[], earlier: readonly Conclusive[]): SizedChain[] =>
  chains.map((chain, i) => {
    const assumptions = [...chain.compiled.assumptions, ...earlier.flatMap((each) => lemmaOf(each, i))];
    return { ...chain, compiled: { ...chain.compiled, assumptions } };
  });

export const withoutAssumptions = (chains: readonly SizedChain[]): SizedChain[] =>
  chains.map((chain) => ({ ...chain, compiled: { ...chain.compiled, assumptions: [] } }));

/** A case in which a goal holds, at each choice of the sizes. */
type Case = readonly (readonly Statement[])[];

interface ByCases {
  /** What it takes beside the chains. */
  readonly premises: readonly Theorem[];
  readonly theorem: Theorem;
}

/** From A ⇒ G, B ⇒ G, … if one of A, B, … holds at every point. */
export async function byCases(
  goal: Goal,
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<ByCases | null> {
  const shown: Theorem[] = [];
  const premises: Theorem[] = [];
  const cases: Case[] = [];
  for (const [i, { chains, conclusion, theorems }] of conclusive.entries()) {
    if (conclusion.kind !== 'statements') continue;
    for (const isBackward of [false, true]) {
      if (conclusion.connective !== 'equivalent' && isBackward !== (conclusion.connective === 'implied')) continue;
      const at = (chain: SizedChain, isLast: boolean): readonly Statement[] =>
        chain.statements.at(isLast ? -1 : 0) ?? [];
      const own = { ...context, seed: `${context.seed} case ${i} ${isBackward ? 'backward' : 'forward'}` };
      const reached = isAmong(goal, chains, (chain) => at(chain, !isBackward), own);
      if (reached === null) continue;
      shown.push(...theorems);
      premises.push(...reached.premises);
      cases.push(chains.map((chain) => at(chain, isBackward)));
    }
  }
  if (cases.length === 0) return null;
  const covering = problemAt(sized, (chain) => [coverage(chain, sized.indexOf(chain), cases)]);
  const { deciding } = await context.provers.decide(covering, { ...context, seed: `${context.seed} cases` });
  if (deciding === null || !isProof(deciding)) return null;
  const goals = propositionsOf(problemAt(sized, (chain) => [goal[indexOf(sized, chain)] as Statement]).cases);
  premises.push(deciding.theorem);
  const all = [...shown, ...premises];
  const theorem =
    atEverySize(goals, (each, i) =>
      conclusionByCases(
        all,
        each,
        cases.map((at) => at[i] ?? []),
      ),
    ) ?? onWordOf('cases that cover everything', all, goals);
  return theorem === null ? null : { premises, theorem };
}

/** That not all cases fail. */
function coverage({ compiled: { graph } }: SizedChain, index: number, cases: readonly Case[]): Statement {
  const one = graph.constant(1);
  const none = cases.map((each) => graph.sub(one, truthOf(graph, each[index] ?? []))).reduce((a, b) => graph.mul(a, b));
  return { text: 'one of the cases holds', left: none, relation: '==', right: graph.constant(0) };
}

/** From all that the chains come to, together, by the engines. */
export async function byLemmas(
  goal: Goal,
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<Reached | null> {
  const problem = problemAt(withLemmas(sized, conclusive), (chain) => [goal[indexOf(sized, chain)] as Statement]);
  // What is established holds wherever the assumptions do: it makes nothing vacuous.
  const own = { ...context, seed: `${context.seed} lemmas`, allowVacuous: true };
  const { deciding } = await context.provers.decide(problem, own);
  return deciding !== null && isProof(deciding) ? { premises: [deciding.theorem] } : null;
}

const indexOf = (sized: readonly SizedChain[], { sizes }: SizedChain): number =>
  sized.findIndex((chain) => chain.sizes === sizes);

/** All that chains and their lines show. */
export const shownBy = (conclusive: readonly Conclusive[]): Theorem[] =>
  conclusive.flatMap(({ theorems, lemma }) => [...theorems, lemma]);
