import type { DerivationQuestion } from '../../claim/question';
import type { SizedChain } from '../../derive/compiled-chain';
import { type Line as ChainLine, requireEngine, requireKnownRule } from '../../derive/read-chains';
import { requireComparable } from '../../language/compile-relation';
import { ExpressionError } from '../../language/expression-error';
import type { Part } from '../../language/top-level';
import type { Relation } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Node } from '../../tensor/node';
import { answerIn, type OpenQuestion } from '../question/open-question';
import { compileRelation } from '../question/relation';
import { type Line, readLines } from './read-lines';

/** A student's derivation as a chain that starts from what is given, and what it must come to. */
export interface GradedChain {
  readonly lines: readonly ChainLine[];
  readonly sized: SizedChain;
  /** The line of the answer in which each line of the chain stands; null for what is given. */
  readonly places: readonly (number | null)[];
  /** What the student wrote for each line of the chain; empty for what is given. */
  readonly texts: readonly string[];
  /** The statement to be shown. */
  readonly wanted: Statement;
}

/** Whether a text of the sheet is a relation, and not an expression. */
export const isRelation = (text: string): boolean => readLines(text).some(({ relations }) => relations.length > 0);

/** `a = b = c`: every expression is compared with the one before, the first with what is given, and what is wanted with the last. */
export function termChain(open: OpenQuestion, question: DerivationQuestion, lines: readonly Line[]): GradedChain {
  const from = open.expression(question.from, [...open.path, 'from']);
  const { node: target, relation } = targetOf(open, question);
  const written: { line: number; link: Relation; term: Part; rule: Line['rule'] }[] = [];
  for (const [i, line] of lines.entries()) {
    const [first, ...others] = line.terms;
    if (line.link?.kind === 'connective')
      refuse(
        line.body,
        'An arrow links statements, and this derivation is made of expressions.',
        'Write = before the expression.',
      );
    if (i > 0 && line.link === null)
      refuse(line.body, 'A line after the first starts with its relation.', 'Write = before the expression.');
    const links = [line.link?.kind === 'relation' ? line.link.relation : ('==' as const), ...line.relations];
    for (const [k, term] of [first, ...others].entries()) {
      if (term === undefined || term.text.trim() === '')
        refuse(
          { text: line.text, start: line.start },
          'An expression is missing here.',
          'Write it behind the relation.',
        );
      else written.push({ line: i, link: links[k] ?? '==', term, rule: k === links.length - 1 ? line.rule : null });
    }
  }
  const nodes = written.map(({ term }) => termIn(open, term));
  const terms = [from, ...nodes];
  for (const [k, { term }] of written.entries())
    requireComparable(terms[k] as Node, terms[k + 1] as Node, open.answers.jointSums, placeOf(term), []);
  return {
    lines: [
      chainLine(0, question.from, null, null),
      ...written.map(({ link, rule, line }, k) =>
        chainLine(k + 1, lines[line]?.text ?? '', { kind: 'relation', relation: link }, known(rule)),
      ),
      chainLine(terms.length, question.answer, { kind: 'relation', relation: '==' }, null),
    ],
    sized: sizedChain(open, [...terms, target], []),
    places: [null, ...written.map(({ line }) => line), lines.length - 1],
    texts: ['', ...written.map(({ term }) => term.text)],
    wanted: { text: question.answer, left: from, relation, right: target },
  };
}

/** Relations, one a line, each of which follows from those before. */
export function statementChain(open: OpenQuestion, question: DerivationQuestion, lines: readonly Line[]): GradedChain {
  const given = compileRelation(open, question.from, [...open.path, 'from']);
  const wanted = compileRelation(open, question.answer, [...open.path, 'answer']);
  const statements = lines.map((line) => [statementOf(open, line)]);
  return {
    lines: [
      chainLine(0, question.from, null, null),
      ...lines.map(({ text, link, rule }, i) => {
        const connective = link?.kind === 'connective' ? link.connective : 'implies';
        const named = known(rule);
        if (named !== null) requireEngine(named, []);
        return chainLine(i + 1, text, { kind: 'connective', connective }, named);
      }),
    ],
    sized: sizedChain(open, [], [[given], ...statements]),
    places: [null, ...lines.keys()],
    texts: ['', ...lines.map(({ body }) => body.text)],
    wanted,
  };
}

const known = (rule: Line['rule']): Line['rule'] => {
  if (rule !== null) requireKnownRule(rule, []);
  return rule;
};

const chainLine = (index: number, shown: string, link: ChainLine['link'], rule: ChainLine['rule']): ChainLine => ({
  index,
  shown,
  link,
  rule,
  body: shown,
  content: { text: shown, path: [] },
});

const sizedChain = (
  { graph, session }: OpenQuestion,
  terms: readonly Node[],
  statements: readonly (readonly Statement[])[],
): SizedChain => ({
  sizes: Object.fromEntries(session.sizes),
  compiled: { graph, statements: [], assumptions: [], parameters: session.parameters },
  terms,
  statements,
});

function targetOf(
  open: OpenQuestion,
  { answer }: DerivationQuestion,
): { readonly node: Node; readonly relation: Relation } {
  const [line] = readLines(answer);
  const term = line?.terms.at(-1) ?? { text: answer, start: 0 };
  const linked = line?.link?.kind === 'relation' ? line.link.relation : undefined;
  return {
    node: open.expression(' '.repeat(term.start) + term.text, [...open.path, 'answer']),
    relation: linked ?? line?.relations[0] ?? '==',
  };
}

/** An expression of the answer, with places in the whole answer. */
const termIn = (open: OpenQuestion, { text, start }: Part): Node =>
  open.valued(answerIn(open, ' '.repeat(start) + text));

function statementOf(open: OpenQuestion, line: Line): Statement {
  const [left, right, ...others] = line.terms;
  const [relation] = line.relations;
  const isOne = others.length === 0 && line.link?.kind !== 'relation';
  if (left === undefined || right === undefined || relation === undefined || !isOne)
    return refuse(
      { text: line.text, start: line.start },
      'A line of this derivation is one relation.',
      'Write left = right.',
    );
  const [a, b] = [termIn(open, left), termIn(open, right)];
  requireComparable(a, b, open.answers.jointSums, { start: left.start, end: placeOf(right).end }, []);
  return { text: line.text, left: a, relation, right: b };
}

const placeOf = ({ text, start }: Part): { readonly start: number; readonly end: number } => ({
  start,
  end: start + text.length,
});

function refuse(part: Part, reason: string, next: string): never {
  const { start, end } = placeOf(part);
  throw new ExpressionError('derivation', reason, next, [], start, end);
}
