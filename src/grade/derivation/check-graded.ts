import { hasPoles } from '../../definedness/poles';
import { checkLine, isEstablished } from '../../derive/check-chains';
import { checkStatementLine } from '../../derive/check-statement-line';
import { conclusionOf } from '../../derive/conclusion';
import type { DerivationContext } from '../../derive/derivation-context';
import type { LineResult } from '../../derive/derivation-result';
import { lineResult } from '../../derive/line-result';
import { isAmong } from '../../derive/reach-goal';
import type { Line } from '../../derive/read/line';
import type { Chain } from '../../derive/read/read-chains';
import { quickEquality } from '../../normal-form/quick-equality';
import { sumOfErrors } from '../../statement/error-bound';
import type { Relation } from '../../statement/relation';
import { gives } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Witness } from '../../statement/witness';
import { formKey } from '../../tensor/form-key';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import type { LineJudgement } from '../judgement';
import { statementKey } from './count-lines';
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
 */
export async function checkGraded(
  graded: GradedChain,
  written: readonly Line[],
  kind: Chain['kind'],
  context: DerivationContext,
): Promise<Checked> {
  const { lines, sized, places } = graded;
  const chain: Chain = { kind, lines };
  const found: LineJudgement[] = written.map(({ shown }) => ({ text: shown, verdict: 'holds', isEquivalent: null }));
  const stopped = (line: number, result: LineResult, what: string): Checked => {
    const isWrong = result.mark !== 'unknown';
    const verdict = isWrong ? ('fails' as const) : ('undecided' as const);
    const judged = found.map((each, i): LineJudgement => {
      if (i < line) return each;
      return { text: each.text, verdict: i === line ? verdict : 'undecided', isEquivalent: null };
    });
    const { witness } = result;
    const message = isWrong
      ? `Line ${line + 1} is wrong: ${what}${witness === null ? '' : showWitness(witness)}.`
      : `Line ${line + 1} could not be decided: ${what}.`;
    return { lines: judged, bad: line + 1, witness, message, hypotheses: [], errorBound: null };
  };
  const established: LineResult[] = [];
  for (const [k, place] of places.entries()) {
    if (place === null) continue;
    const result = atOnce(graded, k) ?? (await checkLine(chain, [sized], k, context));
    if (!isEstablished(result)) return stopped(place, result, complaint(graded, kind, k, result));
    established.push(result);
    const unsure = kind === 'terms' && mayNotExist(graded, k);
    if (unsure)
      return stopped(
        place,
        lineResult(lines[k] as (typeof lines)[number], 'unknown'),
        'its expectations and integrals may not exist',
      );
    if (kind === 'statements') {
      const turned = await wrongWay(graded, k, context);
      if (turned !== null) return stopped(place, turned.result, turned.what);
      const isEquivalent = await equivalence(graded, k, context);
      found[place] = { text: written[place]?.shown ?? '', verdict: 'holds', isEquivalent };
    }
  }
  const last = written.length - 1;
  const end = kind === 'terms' ? (weaker(graded) ?? otherForm(graded)) : await unreached(graded, context);
  if (end !== null) return stopped(end.place ?? last, end.result, end.what);
  const oneWay = found.flatMap(({ isEquivalent }, i) => (isEquivalent === false && i > 0 ? [i + 1] : []));
  const note = oneWay.length === 0 ? '' : ` (in line ${oneWay.join(', ')} only ⇒ holds)`;
  return {
    lines: found,
    bad: null,
    witness: null,
    message: `Correct${note}.`,
    hypotheses: [...new Set(established.flatMap(({ hypotheses }) => hypotheses))],
    errorBound: sumOfErrors(established.map(({ errorBound }) => errorBound)),
  };
}

/** Whether a term brings in integrals that may not exist, which neither what is given nor what is to be shown has. */
function mayNotExist({ sized, wanted }: GradedChain, k: number): boolean {
  const { graph } = sized.compiled;
  const [own, first] = [sized.terms[k], sized.terms[0]];
  if (own === undefined || first === undefined || !hasPoles(graph, own)) return false;
  return ![first, wanted.right].some((end) => hasPoles(graph, end));
}

interface Shortfall {
  /** The line at fault; null for the last. */
  readonly place: number | null;
  readonly result: LineResult;
  readonly what: string;
}

/** A chain of terms that comes to less than was wanted, with the first step that is to blame. */
function weaker({ lines, places, wanted }: GradedChain): Shortfall | null {
  const conclusion = conclusionOf({ kind: 'terms', lines });
  if (conclusion?.kind === 'terms' && gives(conclusion.relation, wanted.relation)) return null;
  const relationOf = ({ link }: (typeof lines)[number]): Relation => (link?.kind === 'relation' ? link.relation : '==');
  const k = lines.findIndex((line) => !(relationOf(line) === '==' || gives(relationOf(line), wanted.relation)));
  const shown =
    k < 0 ? (conclusion?.kind === 'terms' ? conclusion.relation : '') : relationOf(lines[k] as (typeof lines)[number]);
  const result = lineResult(lines[Math.max(0, k)] as (typeof lines)[number], 'fails');
  return { place: places[k] ?? null, result, what: `it says ${shown}, but ${wanted.relation} was to be shown` };
}

/** A chain that comes to what was to be shown in another form, which may be that of what was given: a person must look. */
function otherForm({ lines, sized, wanted }: GradedChain): Shortfall | null {
  const last = sized.terms.at(-2);
  if (last === undefined || formKey(last) === formKey(wanted.right)) return null;
  const what = 'it has the value of what was to be shown, but not its form';
  return { place: null, what, result: lineResult(lines.at(-2) as (typeof lines)[number], 'unknown') };
}

/**
 * A line with which the lines no longer lead from what is given to it, as one with ⇐ does: nothing is then known of the lines
 * after it. Where it follows from the lines before all the same, only its arrow is wrong, and a person must look.
 */
async function wrongWay(
  { lines, sized }: GradedChain,
  k: number,
  context: DerivationContext,
): Promise<Omit<Shortfall, 'place'> | null> {
  const conclusion = conclusionOf({ kind: 'statements', lines: lines.slice(0, k + 1) });
  if (conclusion?.kind === 'statements' && conclusion.connective !== 'implied') return null;
  const own = { ...context, seed: `${context.seed} line ${k} forward` };
  const result = await checkStatementLine([sized], k, withoutRule(lines[k] as (typeof lines)[number]), 'implies', own);
  return { what: 'it is shown in the wrong direction, with ⇐', result: asShortfall(result) };
}

/**
 * Whether what was to be shown is not the last line, be it with its sides in another order. That it follows is not enough: it
 * follows from what is given. A last line that says the same, or more, in other words is left to a person, and so are lines
 * that go on after what was to be shown, or that only repeat what is given.
 */
async function unreached({ lines, sized, wanted }: GradedChain, context: DerivationContext): Promise<Shortfall | null> {
  const line = lines.at(-1) as (typeof lines)[number];
  const open = (what: string): Shortfall => ({ place: null, what, result: lineResult(line, 'unknown') });
  const own = { ...context, seed: `${context.seed} end` };
  const [given = [], ...written] = sized.statements;
  const last = written.at(-1) ?? [];
  const isIn = (statements: readonly Statement[]): boolean =>
    isAmong([wanted], [sized], () => statements, own) !== null;
  if (isIn(last)) {
    const [start, end] = [given, last].map((each) => each.map(statementKey).join());
    if (start !== end || end === statementKey(wanted)) return null;
    return open('it says what was to be shown, but in the form of what is given');
  }
  if (isIn(written.flat())) return open('what was to be shown stands before it');
  const chain = { ...sized, statements: [last, [wanted]] };
  const result = await checkStatementLine([chain], 1, withoutRule(line), 'equivalent', own);
  return { place: null, what: 'it is not what was to be shown', result: asShortfall(result) };
}

/** A rule justifies a line as it stands, and not what else is asked of it. */
const withoutRule = <L extends GradedChain['lines'][number]>(line: L): L => ({ ...line, rule: null });

/** What is not shown to fail is left to a person. */
const asShortfall = (result: LineResult): LineResult =>
  result.mark === 'fails' || result.mark === 'backward' ? result : { ...result, mark: 'unknown' };

/** What the normal form or the points of quick equality tell of a step; null where they do not. */
function atOnce({ lines, sized }: GradedChain, k: number): LineResult | null {
  const line = lines[k];
  const [left, right] = [sized.terms[k - 1], sized.terms[k]];
  if (line === undefined || left === undefined || right === undefined || line.rule !== null) return null;
  if (line.link?.kind !== 'relation' || line.link.relation !== '==') return null;
  const holds = lineResult(line, 'holds', { verdict: 'proved', by: 'normal form' });
  if (left === right) return holds;
  const found =
    quickEquality(sized.compiled.graph, right, inputsOf([left, right]), 'derivation')?.compare(left) ?? null;
  if (found?.kind === 'different') return lineResult(line, 'fails', { verdict: 'refuted', witness: found.witness });
  const isEqual = found?.kind === 'equal' && found.open.length === 0 && found.domain.length === 0;
  return isEqual ? holds : null;
}

/** Whether the line before follows from this one too; null where that is not known. */
async function equivalence(
  { lines, sized }: GradedChain,
  k: number,
  context: DerivationContext,
): Promise<boolean | null> {
  const line = lines[k];
  if (line === undefined || (line.link?.kind === 'connective' && line.link.connective === 'equivalent')) return true;
  const own = { ...context, seed: `${context.seed} line ${k} back`, hopeful: false };
  const { mark } = await checkStatementLine([sized], k, withoutRule(line), 'implied', own);
  return mark === 'unknown' ? null : mark === 'holds';
}

function complaint(
  { lines, places }: GradedChain,
  kind: Chain['kind'],
  k: number,
  { mark, reason }: LineResult,
): string {
  if (mark === 'unknown' && lines[k]?.rule && reason !== '') return reason;
  if (kind === 'terms' && k === lines.length - 1) return 'it is not what was to be shown';
  if (mark === 'forward') return 'it is not equivalent to the line before';
  const link = lines[k]?.link;
  if (link?.kind === 'connective' && link.connective === 'implied') return 'the line before does not follow from it';
  const isFirst = places[k - 1] === null;
  if (kind === 'terms')
    return isFirst ? 'it does not start from what is given' : 'it does not follow from the line before';
  return isFirst ? 'it does not follow from what is given' : 'it does not follow from the lines before';
}

function showWitness({ values, left, relation, right }: Witness): string {
  const where = values.length === 0 ? '' : ` at ${values.map(({ name, value }) => `${name} = ${value}`).join(', ')}`;
  return `${where}: ${left} ${relation} ${right} fails`;
}

const inputsOf = (roots: readonly Node[]): InputSymbol[] =>
  reachable(roots).flatMap((node) => (node.kind === 'input' ? [node.symbol] : []));
