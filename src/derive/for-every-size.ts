import { decisionFrom } from '../decide/decision';
import { atGivenPoints, byCases, type Wanted } from '../decide/every-size/at-given-points';
import { scopeOf } from '../decide/every-size/for-every-size';
import type { Numbers } from '../decide/every-size/local-sizes';
import { uncoveredCases } from '../decide/uncovered-cases';
import type { Problem, TemplateCase } from '../engine/engine';
import type { Theorem } from '../kernel/theorem';
import { ExpressionError } from '../language/expression-error';
import { checkChains } from './check-chains';
import type { DerivationContext } from './derivation-context';
import type { DerivationResult } from './derivation-result';
import type { Provers } from './journal';
import type { Chain } from './read/read-chains';
import { atSupports, isPlainTemplate } from './template-of-points';

/** More points of support than this make lines slow. */
const pointLimit = 12;

/** Points of support for lines, and again what they want, so often. */
const attempts = 3;

/** What is found of a derivation on a template; of each line, what is found of it for every number of elements. */
export interface ForEverySize {
  readonly result: DerivationResult;
  /** Whether all of it holds for every number of elements; else it may at given sizes. */
  readonly isAccepted: boolean;
}

/** A derivation on a template, each line for every number of elements that sizes stand for; null where there is no template to check it on. */
export async function checkForEverySize(
  chains: readonly Chain[],
  problem: Problem,
  context: Omit<DerivationContext, 'provers'>,
): Promise<ForEverySize | null> {
  const { templates = [] } = problem;
  const [template, another] = templates;
  if (template === undefined || another !== undefined || uncoveredCases(problem).length > 0) return null;
  try {
    if (!isPlainTemplate(template, context.seed)) return null;
    let last: ForEverySize | null = null;
    let supports: Numbers = Object.fromEntries(Object.keys(template.least).map((name) => [name, 2]));
    for (let attempt = 0; attempt < attempts; attempt++) {
      const wanted: Wanted = new Map();
      const result = await onPoints(chains, template, supports, wanted, context);
      const { accepted, theorem } = result;
      if (accepted && theorem?.isGeneral === true && theorem.oracles.length === 0)
        return {
          result: { ...result, sizes: scopeOf(templates), theorem: withSupports(theorem, supports) },
          isAccepted: true,
        };
      last = { result, isAccepted: false };
      const more = enough(supports, wanted);
      if (more === null) return last;
      supports = more;
    }
    return last;
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}

function withSupports(theorem: Theorem, supports: Numbers): Theorem {
  const { certificate } = theorem;
  return theorem.certifiedBy(certificate?.by === 'derivation' ? { ...certificate, supports } : null);
}

/** What lines wanted, if that is more than there was and not too many. */
function enough(supports: Numbers, wanted: Wanted): Numbers | null {
  const all = Object.entries(supports).map(
    ([name, points]) => [name, Math.max(points, wanted.get(name) ?? 1)] as const,
  );
  const isMore = all.some(([name, points]) => points > (supports[name] ?? 0));
  return isMore && all.every(([, points]) => points <= pointLimit) ? Object.fromEntries(all) : null;
}

function onPoints(
  chains: readonly Chain[],
  template: TemplateCase,
  supports: Numbers,
  wanted: Wanted,
  context: Omit<DerivationContext, 'provers'>,
): Promise<DerivationResult> {
  const sized = atSupports(template, supports);
  return checkChains(chains, { cases: [sized] }, { ...context, provers: inGeneral(supports, wanted) });
}

/** Proofs at every size, of what is asked of a template with these points of support. */
function inGeneral(supports: Numbers, wanted: Wanted): Provers {
  const prove: Provers['prove'] = ({ cases: [sized] }, context) =>
    sized === undefined ? null : atGivenPoints(sized, supports, wanted, context);
  return {
    direct: (problem, context) => [prove(problem, context)].filter((each) => each !== null),
    prove,
    decide: async (problem, context) => {
      const [sized] = problem.cases;
      const direct = prove(problem, context);
      const found =
        direct?.verdict === 'proved' || sized === undefined ? direct : await byCases(sized, supports, wanted, context);
      return decisionFrom(
        [found ?? direct].filter((each) => each !== null),
        'truth',
        false,
      );
    },
  };
}
