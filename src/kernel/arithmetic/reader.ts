import { anySign, negative, nonNegative, positive, zero } from '../../number/residue/signs';
import type { Statement } from '../../statement/statement';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';
import { reachable } from '../../tensor/rewrite';
import { symbolKeys } from '../residues/symbol-keys';
import { falsity, isQuotient, type Quotient, type Value } from './case-system';
import { type Facts, withFact } from './facts';
import { withoutIntegrals } from './integrals';
import { leavesIn } from './leaves';
import { atomOf, onePolynomial } from './polynomial';

/** A case in which an element of a statement fails. */
export interface Case {
  /** All that is known in it. */
  readonly facts: Facts;
  /** Whether the element fails, as a truth value; undefined where it has no value. */
  readonly denial: Value;
  /** What holds besides, of which some may still be questions. */
  readonly truths: readonly Value[];
}

/** Reads a statement in cases. */
export interface Reader {
  /** How many elements the statement has. */
  readonly count: number;
  /** The case in which an element fails and the facts hold; null where that is impossible. */
  within(element: number, facts: Facts): Case | null;
}

/** What it says of a difference of two sides that they are in a relation. */
const signsOfRelation = {
  '==': zero,
  '!=': negative | positive,
  '<': negative,
  '<=': negative | zero,
  '>': positive,
  '>=': nonNegative,
} as const;

/**
 * Reads a statement under assumptions, with integrals as numbers of which nothing is known.
 * Null where one of them is no number.
 */
export function readerOf(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
  spend: (cost: number) => void,
): Reader | null {
  const all = [statement, ...assumptions];
  const sides = all.map(({ left, right }) => graph.sub(left, right));
  const differences = withoutIntegrals(graph, sides);
  if (reachable(differences).some(({ kind }) => kind === 'expect')) return null;
  const steps = plan(differences);
  const cost = planCost(steps);
  const keyOfSymbol = symbolKeys();
  const atoms = new Map<string, Quotient>();
  const atom = (...key: readonly unknown[]): Quotient => {
    const text = JSON.stringify(key);
    const value = atoms.get(text) ?? { numerator: atomOf(atoms.size), denominator: onePolynomial };
    atoms.set(text, value);
    return value;
  };

  function read(element: number, facts: Facts): Case {
    const { system, environment, truths } = leavesIn(facts, atom, keyOfSymbol);
    const elements = evaluate(steps, system, environment);
    const [claimed, ...assumed] = all.map(({ relation }, i) => {
      const signs = i === 0 ? anySign & ~signsOfRelation[relation] : signsOfRelation[relation];
      return elements(differences[i] as Node).map((difference) => system.hasSigns(difference, signs));
    }) as [Value[], ...Value[][]];
    // What has no value does not hold.
    const held = assumed.flat().map((truth) => (truth === 'undefined' ? falsity : truth));
    return { facts, denial: claimed[element] ?? 'unknown', truths: [...held, ...truths()] };
  }

  return {
    count: elementCount((differences[0] as Node).axes),
    within: (element, start) => {
      for (let facts = start; ; ) {
        spend(cost);
        const found = read(element, facts);
        const more = withTruths(facts, [found.denial, ...found.truths]);
        if (more === null || more === facts) return more && found;
        facts = more;
      }
    },
  };
}

/** Null where one of them is false. */
function withTruths(facts: Facts, truths: readonly Value[]): Facts | null {
  let found: Facts | null = facts;
  for (const each of truths) {
    if (typeof each !== 'object') continue;
    if (isQuotient(each) && each.numerator.size === 0) return null;
    if (!isQuotient(each) && each.isAnswer) found = withFact(found, each);
    if (found === null) return null;
  }
  return found;
}
