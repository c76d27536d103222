import type { FieldPath } from '../../claim/claim-file';
import type { DerivationQuestion } from '../../claim/question';
import { compileLines, type Meaning, type SizedChain } from '../../derive/read/compiled-chain';
import { type Line, termsIn } from '../../derive/read/line';
import { linesIn } from '../../derive/read/lines-in';
import type { Link } from '../../derive/read/link';
import type { Chain } from '../../derive/read/read-chains';
import { requireEngine, requireKnownRule } from '../../derive/read/require-rule';
import { stepsIn } from '../../derive/read/steps';
import { requireComparable } from '../../language/compile-relation';
import { ExpressionError } from '../../language/expression-error';
import type { MathNode } from '../../language/math-node';
import { parseExpression } from '../../language/parse-expression';
import { inPlace } from '../../language/top-level';
import { readTerm } from '../../notation/read-notation';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Node } from '../../tensor/node';
import { compileQuestionRelation } from '../question/compile-question-relation';
import { answerIn, type OpenQuestion } from '../question/open-question';
import { singleRelations } from './single-relations';
import type { WrittenLine } from './written-line';

/** A student's derivation as a chain that starts from what is given, and what it must come to. */
export interface GradedChain extends Chain {
  readonly sized: SizedChain;
  /** The line of the answer in which each line of the chain stands; null for what is given. */
  readonly places: readonly (number | null)[];
  /** What is given, and what the student wrote for each line of the chain. */
  readonly written: readonly (() => WrittenLine)[];
  /** The statement to be shown. */
  readonly wanted: Statement;
}

/** Whether a text of the sheet is a relation, and not an expression. */
const isRelation = (text: string): boolean => linesIn(text).some((line) => termsIn(line).relations.length > 0);

/** What a student wrote as the kind of chain that the question asks for. */
export const gradedChain = (open: OpenQuestion, question: DerivationQuestion, lines: readonly Line[]): GradedChain =>
  (isRelation(question.from) ? statementChain : termChain)(open, question, lines);

/** `a = b = c`: every expression is compared with the one before, the first with what is given, and what is wanted with the last. */
function termChain(open: OpenQuestion, question: DerivationQuestion, lines: readonly Line[]): GradedChain {
  const { node: target, relation } = targetOf(open, question);
  const given = lineOfSheet(question.from, [...open.path, 'from']);
  const steps = stepsIn(lines);
  const read = reading(open);
  const { terms } = compileLines({ kind: 'terms', lines: [given, ...steps] }, meaningIn(open, read));
  for (const { rule } of steps) if (rule !== null) requireKnownRule(rule, []);
  const wanted = lineOfSheet(question.answer, [...open.path, 'answer'], { kind: 'relation', relation: '==' });
  return {
    kind: 'terms',
    lines: inOrder([given, ...steps, wanted]),
    sized: sizedChain(open, { terms: [...terms, target], statements: [] }),
    places: [null, ...steps.map(({ index }) => index), lines.length - 1],
    written: [given, ...steps].map((line) => () => writtenLine(read, line)),
    wanted: { text: question.answer, left: terms[0] as Node, relation, right: target },
  };
}

/** Relations, one a line, each of which follows from those before. */
function statementChain(open: OpenQuestion, question: DerivationQuestion, written: readonly Line[]): GradedChain {
  const lines = singleRelations(written);
  const wanted = compileQuestionRelation(open, question.answer, [...open.path, 'answer']);
  const given = lineOfSheet(question.from, [...open.path, 'from']);
  const read = reading(open);
  const { statements } = compileLines({ kind: 'statements', lines: [given, ...lines] }, meaningIn(open, read));
  for (const { rule } of lines) {
    if (rule === null) continue;
    requireKnownRule(rule, []);
    requireEngine(rule, []);
  }
  const implied: Link = { kind: 'connective', connective: 'implies' };
  return {
    kind: 'statements',
    lines: inOrder([given, ...lines.map((line) => ({ ...line, link: line.link ?? implied }))]),
    sized: sizedChain(open, { terms: [], statements }),
    places: [null, ...lines.map(({ index }) => index)],
    written: [given, ...lines].map((line) => () => writtenLine(read, line)),
    wanted,
  };
}

const lineOfSheet = (text: string, path: FieldPath, link: Link | null = null): Line => ({
  index: 0,
  shown: text,
  link,
  rule: null,
  content: { text, path },
  start: 0,
});

const inOrder = (lines: readonly Line[]): Line[] => lines.map((line, index) => ({ ...line, index }));

/** Reads terms of one answer, each once: they are compiled, and may be looked at as they are written. */
type Read = (term: string) => MathNode;

function reading({ names }: OpenQuestion): Read {
  const known = new Map<string, MathNode>();
  return (term) => {
    const node = known.get(term) ?? readTerm(term, names);
    known.set(term, node);
    return node;
  };
}

/** A line of the answer as people write it, or one of the sheet. */
function writtenLine(read: Read, line: Line): WrittenLine {
  const { terms, relations } = termsIn(line);
  const sides = terms.map((term) => (isAnswer(line) ? read(inPlace(term)) : parseExpression(inPlace(term))));
  return { sides, relation: relations[0] ?? null };
}

const isAnswer = ({ content }: Line): boolean => content.path.length === 0;

/** Answers use their own names, and stand nowhere in the sheet. */
function meaningIn(open: OpenQuestion, read: Read): Meaning {
  return {
    jointSums: open.answers.jointSums,
    term: (line) =>
      isAnswer(line) ? termIn(open, read(line.content.text)) : open.expression(line.content.text, line.content.path),
    statements: (line) => [
      isAnswer(line)
        ? statementOf(open, read, line)
        : compileQuestionRelation(open, line.content.text, line.content.path),
    ],
  };
}

const sizedChain = (
  { graph, session }: OpenQuestion,
  compiled: Pick<SizedChain, 'terms' | 'statements'>,
): SizedChain => ({
  sizes: Object.fromEntries(session.sizes),
  compiled: { graph, statements: [], assumptions: [], parameters: session.parameters },
  ...compiled,
});

function targetOf(
  open: OpenQuestion,
  { answer }: DerivationQuestion,
): { readonly node: Node; readonly relation: Relation } {
  const [line] = linesIn(answer);
  const { terms = [], relations = [] } = line === undefined ? {} : termsIn(line);
  const linked = line?.link?.kind === 'relation' ? line.link.relation : undefined;
  return {
    node: open.expression(inPlace(terms.at(-1) ?? { text: answer, start: 0 }), [...open.path, 'answer']),
    relation: linked ?? relations[0] ?? '==',
  };
}

/** An expression of the answer, with places in the whole answer. */
const termIn = (open: OpenQuestion, term: MathNode): Node => open.valued(answerIn(open, term));

function statementOf(open: OpenQuestion, read: Read, line: Line): Statement {
  const { terms, relations } = termsIn(line);
  const [left, right, ...others] = terms;
  const [relation] = relations;
  const isOne = others.length === 0 && line.link?.kind !== 'relation';
  if (left === undefined || right === undefined || relation === undefined || !isOne)
    throw new ExpressionError(
      'derivation',
      'A line of this derivation is one relation.',
      'Write left = right.',
      [],
      line.start,
      line.start + line.shown.length,
    );
  const [a, b] = [left, right].map((side) => termIn(open, read(inPlace(side)))) as [Node, Node];
  const place = { start: left.start, end: right.start + right.text.length };
  requireComparable(a, b, open.answers.jointSums, place, []);
  return { text: line.shown, left: a, relation, right: b };
}
