import { atEverySize } from '../../kernel/rules/by-sizes';
import { connection, consequence } from '../../kernel/rules/consequence';
import type { Proposition, Theorem } from '../../kernel/theorem';
import { flip, gives } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { canonicalVariables } from '../../tensor/canonical-variables';
import type { Node } from '../../tensor/node';
import type { DerivationContext } from '../derivation-context';
import { isProof } from '../line/established';
import { sameDifference } from '../line/same-difference';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import type { Arrow } from '../read/link';
import type { Conclusion } from './conclusion';

/** A chain all of whose lines are established, and what it comes to. */
export interface Conclusive {
  readonly chains: readonly SizedChain[];
  readonly conclusion: Conclusion;
  /** What its lines show, and those before it. */
  readonly theorems: readonly Theorem[];
  /** What they come to. */
  readonly lemma: Theorem;
}

/** A goal at each choice of the sizes, in the order of the chains. */
export type Goal = readonly Statement[];

/** A goal that follows from a chain, with what else it takes. */
export interface Reached {
  readonly premises: readonly Theorem[];
  /** Terms by which the sides of the goal are linked, at each choice of the sizes. */
  readonly through?: readonly (readonly Node[])[];
}

const exactly: Reached = { premises: [] };

/** What the kernel makes of it: from the lines, or from what they come to. */
export const goalTheorem = (
  goals: readonly Proposition[],
  { theorems, lemma }: Pick<Conclusive, 'theorems' | 'lemma'>,
  { premises, through = [] }: Reached,
): Theorem | null =>
  atEverySize(goals, (goal, i) => {
    const [lines, all] = [
      [...theorems, ...premises],
      [lemma, ...theorems, ...premises],
    ];
    return consequence(lines, goal, through[i]) ?? connection(lines, goal) ?? consequence(all, goal, through[i]);
  });

/** Whether a goal follows from the conclusion of a chain; null if that is not shown. */
export async function follows(
  goal: Goal,
  { chains, conclusion }: Conclusive,
  context: DerivationContext,
): Promise<Reached | null> {
  switch (conclusion.kind) {
    case 'terms':
      return followsFromTerms(goal, chains, conclusion.relation, context);
    case 'statements':
      return followsFromStatements(goal, chains, conclusion.connective, context);
    case 'fact':
      return isAmong(goal, chains, (chain) => chain.statements[0] ?? [], context);
  }
}

/** Whether a goal is one of the statements, or one of them rearranged. */
export function isAmong(
  goal: Goal,
  chains: readonly SizedChain[],
  statements: (chain: SizedChain) => readonly Statement[],
  context: DerivationContext,
): Reached | null {
  const goalOf = (chain: SizedChain): Statement => goal[chains.indexOf(chain)] as Statement;
  const isThere = chains.every((chain) => statements(chain).some((each) => sameStatement(chain, each, goalOf(chain))));
  if (isThere) return exactly;
  const count = Math.min(...chains.map((chain) => statements(chain).length));
  for (let i = 0; i < count; i++) {
    const rearranged = sameDifference(chains, (chain) => statements(chain)[i] as Statement, goalOf, gives, {
      ...context,
      seed: `${context.seed} part ${i}`,
    });
    if (rearranged !== null) return { premises: [rearranged.theorem] };
  }
  return null;
}

function followsFromTerms(
  goal: Goal,
  chains: readonly SizedChain[],
  relation: Statement['relation'],
  context: DerivationContext,
): Reached | null {
  const ends = chains.map(({ terms }) => [terms[0] as Node, terms.at(-1) as Node] as const);
  for (const isFlipped of [false, true]) {
    const isGiven = goal.every((statement) => gives(isFlipped ? flip[relation] : relation, statement.relation));
    if (!isGiven) continue;
    const sides = goal.map(({ left, right }) => (isFlipped ? ([right, left] as const) : ([left, right] as const)));
    const pairs = ends.map((own, i) => [own, sides[i] as readonly [Node, Node]] as const);
    if (pairs.every(([own, wanted], i) => same((chains[i] as SizedChain).compiled.graph, own, wanted))) return exactly;
    const bridge = problemAt(chains, (chain) => {
      const [own, wanted] = pairs[chains.indexOf(chain)] as (typeof pairs)[number];
      return own.map(
        (end, side): Statement => ({
          text: 'an end of the chain is a side of the claim',
          left: end,
          relation: '==',
          right: wanted[side] as Node,
        }),
      );
    });
    const proof = context.provers.prove(bridge, context);
    if (proof !== null && isProof(proof)) {
      const through = ends.map(([first, last]) => (isFlipped ? [last, first] : [first, last]));
      return { premises: [proof.theorem], through };
    }
  }
  return isAmong(goal, chains, ({ terms }) => [termsStatement(terms, relation)], context);
}

/** What a chain of terms comes to. */
export const termsStatement = (terms: readonly Node[], relation: Statement['relation']): Statement => ({
  text: 'what the chain comes to',
  left: terms[0] as Node,
  relation,
  right: terms.at(-1) as Node,
});

async function followsFromStatements(
  goal: Goal,
  chains: readonly SizedChain[],
  connective: Arrow,
  context: DerivationContext,
): Promise<Reached | null> {
  const directions = connective === 'equivalent' ? [false, true] : [connective === 'implied'];
  for (const isBackward of directions) {
    const ends = chains.map((chain) => {
      const [first, last] = [chain.statements[0] ?? [], chain.statements.at(-1) ?? []];
      return isBackward ? { chain, from: last, to: first } : { chain, from: first, to: last };
    });
    const isConnection = ends.every(({ chain, from, to }, i) => {
      const connects = goal[i]?.connects;
      if (connects === undefined || (connects.connective === 'equivalent' && connective !== 'equivalent')) return false;
      return sameAll(chain, from, connects.from) && sameAll(chain, to, connects.to);
    });
    if (isConnection) return exactly;
    const to = new Map(ends.map((end) => [end.chain, end.to]));
    const reached = isAmong(goal, chains, (chain) => to.get(chain) ?? [], {
      ...context,
      seed: `${context.seed} ${isBackward ? 'first' : 'last'}`,
    });
    const start = reached === null ? null : await startOf(ends, context);
    if (reached !== null && start !== null) return { premises: [...reached.premises, ...start.premises] };
  }
  return null;
}

interface Ends {
  readonly chain: SizedChain;
  readonly from: readonly Statement[];
}

/** What the statements that a chain starts from rest on: they are assumed, or hold anyway. */
async function startOf(ends: readonly Ends[], context: DerivationContext): Promise<Reached | null> {
  if (ends.every(({ chain, from }) => isAssumed(chain, from))) return exactly;
  const from = new Map(ends.map((end) => [end.chain, end.from]));
  const decision = await context.provers.decide(
    problemAt([...from.keys()], (chain) => from.get(chain) ?? []),
    { ...context, seed: `${context.seed} start` },
  );
  return decision.deciding !== null && isProof(decision.deciding) ? { premises: [decision.deciding.theorem] } : null;
}

/** Whether each of the statements is an assumption. */
export const isAssumed = (chain: SizedChain, statements: readonly Statement[]): boolean =>
  statements.every((statement) =>
    chain.compiled.assumptions.some((assumption) => sameStatement(chain, assumption, statement)),
  );

function same(graph: SizedChain['compiled']['graph'], a: readonly Node[], b: readonly Node[]): boolean {
  const canonical = canonicalVariables(graph, [...a, ...b]);
  return a.every((_, i) => canonical[i] === canonical[a.length + i]);
}

const sameStatement = ({ compiled }: SizedChain, a: Statement, b: Statement): boolean =>
  (a.relation === b.relation && same(compiled.graph, [a.left, a.right], [b.left, b.right])) ||
  (flip[a.relation] === b.relation && same(compiled.graph, [a.left, a.right], [b.right, b.left]));

const sameAll = (chain: SizedChain, a: readonly Statement[], b: readonly Statement[]): boolean =>
  a.length === b.length && a.every((statement, i) => sameStatement(chain, statement, b[i] as Statement));
