import type { EngineContext, Problem, SizedClaim, WaitingEngine } from '../engine/engine';
import { glance } from '../engine/search';
import { smt } from '../engine/smt';
import { stoppableWaiting } from '../engine/stoppable';
import type { ByTaylor } from '../kernel/certificate';
import { type Evidence, type Proved, proved } from '../kernel/evidence';
import { together } from '../kernel/rules/by-sizes';
import { byTaylor, taylorTerms } from '../kernel/rules/taylor';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import type { Relation } from '../statement/relation';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';
import { reachable } from '../tensor/rewrite';
import { expansionsOf, orderLimit } from './expansions';
import { proveUnlessFalse } from './provers';
import { casesApart } from './relations-apart';

/** Nodes of a claim beyond which its derivatives are too large. */
const sizeLimit = 60;

/** Inequalities in a single number by Taylor's theorem: no term of an expansion is negative. */
export const taylor: WaitingEngine = stoppableWaiting({ name: 'taylor', decide });

type Expanded = ByTaylor['expansions'][number];

interface Found {
  readonly theorem: Theorem;
  readonly expanded: Expanded | null;
  readonly laws: readonly string[];
  readonly told: string;
}

async function decide({ cases }: Problem, context: EngineContext): Promise<Evidence | null> {
  const found: Found[] = [];
  for (const sized of cases) {
    const own = await ofCase(sized, context);
    if (own === null) return null;
    found.push(own);
  }
  const theorem = together(found.map((each) => each.theorem));
  if (theorem === null || found.length === 0) return null;
  const expansions = found.map(({ expanded }) => expanded).filter((each) => each !== null);
  const certificate: ByTaylor | null = expansions.length === found.length ? { by: 'taylor', expansions } : null;
  const told = {
    engine: taylor.name,
    summary: `no term is negative in the expansion ${[...new Set(found.map((each) => each.told))].join('; ')}`,
    scope: showSizes(cases.map(({ sizes }) => sizes)),
    laws: [...new Set(['Taylor’s theorem with Lagrange’s remainder', ...found.flatMap(({ laws }) => laws)])],
  };
  return proved(told, theorem.certifiedBy(certificate));
}

async function ofCase(sized: SizedClaim, context: EngineContext): Promise<Found | null> {
  const [proposition] = propositionsOf([sized]);
  const [statement, ...others] = proposition?.statements ?? [];
  if (proposition === undefined || statement === undefined || others.length > 0) return null;
  if (reachable([statement.left, statement.right]).length > sizeLimit) return null;
  for (const { variable, variableNumber, centre, centreNumber } of expansionsOf(proposition)) {
    for (let order = 1; order <= orderLimit; order++) {
      if (context.isOver()) return null;
      const expansion = { variable, centre, order };
      const terms = taylorTerms(proposition.graph, statement, expansion);
      if (terms === null) break;
      const asked = terms.map((term) => alone(sized, term));
      // Where a term at the centre is negative, so it is at all orders.
      if (asked.slice(0, -1).some((each) => seemsFalse(each, context))) break;
      const proofs = seemsFalse(asked.at(-1) as SizedClaim, context) ? null : await allShown(asked, context);
      const theorem =
        proofs &&
        byTaylor(
          proofs.map(({ proof }) => proof.theorem),
          proposition,
          expansion,
        );
      if (proofs === null || theorem === null) continue;
      const certified = proofs.flatMap(({ relation, proof: { theorem: own } }) =>
        own.certificate === null ? [] : [{ relation, certificate: own.certificate }],
      );
      const isWhole = certified.length === proofs.length;
      return {
        theorem,
        expanded: isWhole ? { variable: variableNumber, centre: centreNumber, order, terms: certified } : null,
        laws: proofs.flatMap(({ proof }) => proof.laws),
        told: `in ${variable.name} up to derivative ${order}`,
      };
    }
  }
  return null;
}

const alone = ({ sizes, compiled: compile }: SizedClaim, statement: Statement): SizedClaim => {
  const compiled = { ...compile(), statements: [statement] };
  return { sizes, compiled: () => compiled };
};

const seemsFalse = (sized: SizedClaim, context: EngineContext): boolean => {
  const found = glance.decide({ cases: [sized] }, context);
  return found?.verdict === 'refuted' || found?.verdict === 'undefined';
};

interface ShownTerm {
  readonly relation: Relation;
  readonly proof: Proved;
}

async function allShown(asked: readonly SizedClaim[], context: EngineContext): Promise<ShownTerm[] | null> {
  const proofs: ShownTerm[] = [];
  for (const sized of asked) {
    const proof = await shown({ cases: [sized] }, context);
    if (proof === null) return null;
    proofs.push(proof);
  }
  return proofs;
}

/** By equal sides where they are equal, which is so at most centres; else by sums of inequalities, or the solver. */
async function shown({ cases }: Problem, context: EngineContext): Promise<ShownTerm | null> {
  const equation = casesApart(cases, { index: 0, relation: '==' });
  const isProof = (found: Evidence | null): found is Proved => found?.verdict === 'proved';
  const equal = proveUnlessFalse({ cases: equation }, context);
  if (isProof(equal)) return { relation: '==', proof: equal };
  const order = await smt.decide({ cases }, context);
  const relation = cases[0]?.compiled().statements[0]?.relation;
  return isProof(order) && relation !== undefined ? { relation, proof: order } : null;
}
