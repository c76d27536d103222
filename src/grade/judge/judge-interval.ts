import type { ClaimFile } from '../../claim/claim-file';
import type { IntervalQuestion } from '../../claim/question';
import { decideAtOnce } from '../../decide/portfolio';
import type { EngineContext } from '../../engine/engine';
import { readIntervals, type WrittenEnd } from '../../notation/read-intervals';
import { written } from '../../notation/written';
import { fraction } from '../../number/fraction';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { showAnswer } from '../answer/answer';
import { type End, endsBefore, type Interval, isWithin, type Order, sameUnion, united } from '../answer/interval-union';
import { emptyAnswer, refusalOf } from '../answer/refusal';
import { refused } from '../answer/refused';
import { twoValues } from '../answer/restated';
import { showQuantities } from '../answer/show-quantities';
import { within } from '../answer/within';
import { type Judgement, judged } from '../judgement';
import type { Drawn } from '../question/draw-space';
import { drawing } from '../question/draw-values';
import { answerIn, type OpenQuestion, openQuestion } from '../question/open-question';
import { valuesOf } from '../question/values-of';
import { withNumbers } from '../question/with-numbers';
import type { JudgeAtOnce, Judging } from './judge';
import { oneStatement } from './one-statement';
import { restingOn } from './resting-on';
import { sheetFault } from './sheet-fault';

/** Operations of answers after which a new graph is begun. */
const graphLimit = 20_000;

/** Judges sets of real numbers that are unions of intervals. Throws ExpressionError where the sheet is wrong. */
export function judgeInterval(claim: ClaimFile, index: number, sheet: string, question: IntervalQuestion): JudgeAtOnce {
  const open = openQuestion(claim, index, question);
  const referenceFor = reference(open, question);
  const draw = open.drawn.length === 0 ? () => new Map() : drawing(open);
  if (open.drawn.length === 0) referenceFor(new Map());
  const judge: Judging = ({ answer, student, numbers }, context) => {
    const proofs: Judgement[] = [];
    const order = ordering(open.graph, context, proofs);
    const intervals = referenceFor(draw({ course: context.course, student, sheet, numbers }));
    const expected = united(intervals, order) ?? intervals;
    const details = { reference: shown(expected) };
    const given = intervalsOf(showAnswer(answer, 10_000), open, order);
    if ('verdict' in given) return { ...given, ...details };
    const isSame = sameUnion(given, expected, order);
    if (isSame === null) return judged('undecided', 'Whether the ends agree could not be told.', details);
    return isSame
      ? judged('correct', 'Correct.', { ...details, ...restingOn(proofs) })
      : judged('wrong', 'This is another set.', details);
  };
  return { judge, isWorn: () => open.graph.size > graphLimit };
}

/** The reference for the numbers of one student. */
function reference(open: OpenQuestion, { answer }: IntervalQuestion): (drawn: Drawn) => readonly Interval[] {
  const path = [...open.path, 'answer'];
  const pairs = readIntervals(answer, open.names).map(({ from, to }) =>
    [from, to].map(({ value, isClosed }) => ({
      node: value === null ? null : open.expression(written(value), path),
      isClosed,
    })),
  );
  return (drawn) =>
    pairs.map((pair) => {
      const [from = null, to = null] = pair.map(({ node, isClosed }) =>
        endOf(node === null ? null : withNumbers(open.graph, node, drawn), isClosed),
      );
      if (from !== null && to !== null) return { from, to };
      throw sheetFault('undefined-reference', 'an end of the reference has no value', 'Give it one.', path);
    });
}

/** Null where it has no value that can be told. */
function endOf(node: Node | null, isClosed: boolean): End | null {
  if (node === null) return { value: null, isClosed };
  const [[quantity = 'unknown'] = []] = valuesOf([node], new Map());
  return typeof quantity === 'string' ? null : { value: { quantity, node }, isClosed };
}

function intervalsOf(text: string, open: OpenQuestion, order: Order): readonly Interval[] | Judgement {
  const refuse = (code: string, reason: string, next: string): Judgement =>
    refused({ code, reason, next, start: 0, end: Math.max(1, text.length) }, text);
  const empty = emptyAnswer(text);
  if (empty !== null) return refused(empty, text);
  try {
    const intervals: Interval[] = [];
    for (const written of readIntervals(text, open.names)) {
      const [from, to] = [compiledEnd(written.from, open), compiledEnd(written.to, open)];
      if (from === null || to === null) return judged('undefined', 'An end of this has no value.');
      if (endsBefore({ from, to }, order))
        return refuse('interval', 'This interval ends before it begins.', 'Write the smaller end first.');
      intervals.push({ from, to });
    }
    const isHedged = intervals.some((each, i) => intervals.slice(i + 1).some((other) => isWithin(each, other, order)));
    if (isHedged) return refuse(twoValues.code, 'One of these intervals lies in another.', twoValues.next);
    return united(intervals, order) ?? judged('undecided', 'How these intervals meet could not be told.');
  } catch (error) {
    const refusal = refusalOf(error, text, open);
    if (refusal === null) throw error;
    // Intervals are read in pieces: places are those of a piece.
    return refuse(refusal.code, refusal.reason, refusal.next);
  }
}

const compiledEnd = ({ value, isClosed }: WrittenEnd, open: OpenQuestion): End | null =>
  endOf(value === null ? null : answerIn(open, value), isClosed);

const exactly = { kind: 'band', abs: fraction(0n), rel: fraction(0n) } as const;

/**
 * By enclosures, and where these cannot tell by a proof that both are equal.
 * @param proofs takes what was proved
 */
const ordering =
  (graph: Graph, context: EngineContext, proofs: Judgement[]): Order =>
  (a, b) => {
    const found = within(a.quantity, b.quantity, exactly);
    if (found === 'within') return 0;
    if (found === 'outside') return a.quantity.approx < b.quantity.approx ? -1 : 1;
    const statement: Statement = { text: 'equal ends', left: a.node, relation: '==', right: b.node };
    const { verdict, deciding } = decideAtOnce(oneStatement(graph, statement), context);
    if (verdict !== 'proved') return null;
    proofs.push(judged('correct', '', { engine: deciding?.engine ?? null, errorBound: deciding?.errorBound ?? null }));
    return 0;
  };

function shown(intervals: readonly Interval[]): string {
  const number = ({ value }: End, infinity: string): string =>
    value === null ? infinity : showQuantities([value.quantity], []);
  const texts = intervals.map(
    ({ from, to }) =>
      `${from.isClosed ? '[' : '('}${number(from, '-inf')}, ${number(to, 'inf')}${to.isClosed ? ']' : ')'}`,
  );
  return texts.length === 0 ? 'none' : texts.join(' or ');
}
