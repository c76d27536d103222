import { hasPoles } from '../../definedness/poles';
import type { DerivationContext } from '../../derive/derivation-context';
import type { LineResult } from '../../derive/derivation-result';
import { checkLine, isEstablished } from '../../derive/line/check-line';
import type { Line } from '../../derive/read/line';
import { sumOfErrors } from '../../statement/error-bound';
import type { Witness } from '../../statement/witness';
import type { LineJudgement } from '../judgement';
import type { AgreeingTerms } from './agreeing-terms';
import { isEquivalence, wrongDirection } from './directions';
import { endFault } from './end-fault';
import { type Fault, faultOf, showFault, undecidedBecause } from './fault';
import type { GradedChain } from './graded-chain';

/** What was found of a derivation. */
export interface Checked {
  readonly lines: readonly LineJudgement[];
  /** The first line that is not in order, counted from 1; null if all are. */
  readonly bad: number | null;
  readonly witness: Witness | null;
  readonly message: string;
  /** What the lines rest on, and the probability that one that holds is wrong. */
  readonly hypotheses: readonly string[];
  readonly errorBound: number | null;
}

/**
 * Checks a student's derivation as `verify proof` checks one: every line against the one before, and whether the last one
 * is what was to be shown.
 * @param agreeing asked before the engines
 */
export async function checkGraded(
  graded: GradedChain,
  written: readonly Line[],
  context: DerivationContext,
  agreeing: AgreeingTerms,
): Promise<Checked> {
  const judged: LineJudgement[] = written.map(({ shown }) => ({ text: shown, verdict: 'holds', isEquivalent: null }));
  const established: Pick<LineResult, 'hypotheses' | 'errorBound'>[] = [];
  for (const [k, place] of graded.places.entries()) {
    if (place === null) continue;
    const agreement = agreementOf(graded, k, agreeing, context);
    const isSuspect = agreement === 'unproved';
    if (agreement !== null && agreement !== 'unproved') {
      established.push({ hypotheses: [], errorBound: agreement.errorBound });
      continue;
    }
    const strategy = { ...context.strategy, isSuspect };
    const result = await checkLine(graded, [graded.sized], k, { ...context, strategy });
    const fault = isEstablished(result) ? await faultBeside(graded, k, context) : faultOf(graded, k, result);
    if (fault !== null) return stopped(judged, place, fault);
    established.push(result);
    if (graded.kind === 'terms') continue;
    const isEquivalent = await isEquivalence(graded, k, context);
    judged[place] = { text: written[place]?.shown ?? '', verdict: 'holds', isEquivalent };
  }
  const end = await endFault(graded, context);
  if (end !== null) return stopped(judged, end.place ?? written.length - 1, end);
  const oneWay = judged.flatMap(({ isEquivalent }, i) => (isEquivalent === false && i > 0 ? [i + 1] : []));
  const note = oneWay.length === 0 ? '' : ` (in line ${oneWay.join(', ')} only ⇒ holds)`;
  return {
    lines: judged,
    bad: null,
    witness: null,
    message: `Correct${note}.`,
    hypotheses: [...new Set(established.flatMap(({ hypotheses }) => hypotheses))],
    errorBound: sumOfErrors(established.map(({ errorBound }) => errorBound)),
  };
}

/** What proves that a term equals the one before, where no rule is named that would have to give it. */
function agreementOf(
  { lines, sized }: GradedChain,
  k: number,
  agreeing: AgreeingTerms,
  context: DerivationContext,
): ReturnType<AgreeingTerms> {
  const { link = null, rule = null } = lines[k] ?? {};
  const [before, own] = [sized.terms[k - 1], sized.terms[k]];
  if (link?.kind !== 'relation' || link.relation !== '==' || rule !== null) return null;
  return before === undefined || own === undefined ? null : agreeing(before, own, context);
}

/** Nothing is known of the lines after one that is not in order. */
function stopped(judged: readonly LineJudgement[], line: number, fault: Fault): Checked {
  const verdict = fault.isWrong ? ('fails' as const) : ('undecided' as const);
  return {
    lines: judged.map((each, i): LineJudgement => {
      if (i < line) return each;
      return { text: each.text, verdict: i === line ? verdict : 'undecided', isEquivalent: null };
    }),
    bad: line + 1,
    witness: fault.witness,
    message: showFault(line, fault),
    hypotheses: [],
    errorBound: null,
  };
}

/** What else is asked of a line that follows: that its integrals exist, and that it leads on. */
async function faultBeside(graded: GradedChain, k: number, context: DerivationContext): Promise<Fault | null> {
  if (graded.kind === 'statements') return wrongDirection(graded, k, context);
  return mayNotExist(graded, k) ? undecidedBecause('its expectations and integrals may not exist') : null;
}

/** Whether a term brings in integrals that may not exist, which neither what is given nor what is to be shown has. */
function mayNotExist({ sized, wanted }: GradedChain, k: number): boolean {
  const { graph } = sized.compiled;
  const [own, first] = [sized.terms[k], sized.terms[0]];
  if (own === undefined || first === undefined || !hasPoles(graph, own)) return false;
  return ![first, wanted.right].some((end) => hasPoles(graph, end));
}
