import type { DerivationQuestion } from '../../claim/question';
import type { EngineContext } from '../../engine/engine';
import { ExpressionError } from '../../language/expression-error';
import type { Relation } from '../../language/relation';
import type { Statement } from '../../language/statement';
import type { Node } from '../../tensor/node';
import type { LineJudgement } from '../judgement';
import type { OpenQuestion } from '../question/open-question';
import { implications } from './implication';
import { type Line, readLines, type Term } from './read-lines';
import { type Checked, showWitness, termIn } from './step';

interface Step {
  readonly line: number;
  readonly relation: Relation;
  readonly to: Node;
}

/** Checks `a = b = c`, one step a line: each expression against the one before, the first and last against the question. */
export function chainLines(
  open: OpenQuestion,
  question: DerivationQuestion,
  lines: readonly Line[],
  context: EngineContext,
): Checked {
  const from = open.expression(question.from, [...open.path, 'from']);
  const target = targetOf(open, question);
  const { graph } = open;
  const { decide } = implications(graph);
  const { start, steps } = stepsOf(open, lines, from);
  const found: LineJudgement[] = lines.map((line) => ({ text: line.text, verdict: 'holds', isEquivalent: null }));
  const check = (left: Node, relation: Relation, right: Node, line: number, what: string): Checked | null => {
    const statement: Statement = { text: found[line - 1]?.text ?? '', left, relation, right };
    const result = decide([], statement, context);
    if (result.kind === 'holds') return null;
    const verdict = result.kind === 'fails' ? 'fails' : 'undecided';
    const lineJudgements = found.map((each, i) =>
      i === line - 1 ? { ...each, verdict } : i > line - 1 ? { ...each, verdict: 'undecided' as const } : each,
    ) as LineJudgement[];
    const witness = result.kind === 'fails' ? result.witness : null;
    const message =
      witness === null
        ? `Line ${line} could not be decided: ${what}.`
        : `Line ${line} is wrong: ${what}${showWitness(witness)}.`;
    return { lines: lineJudgements, bad: line, witness, message };
  };

  const atStart = start === from ? null : check(from, '==', start, 1, 'it does not start from what is given');
  if (atStart !== null) return atStart;
  let last = start;
  for (const { line, relation, to } of steps) {
    const wrong = check(last, relation, to, line, 'it does not follow from the line before');
    if (wrong !== null) return wrong;
    last = to;
  }
  const reached = check(last, '==', target.node, lines.length, 'it is not what was to be shown');
  if (reached !== null) return reached;
  const weaker = steps.find(({ relation }) => !supports(relation, target.relation));
  if (weaker !== undefined) {
    const message = `Line ${weaker.line} says ${weaker.relation}, but ${target.relation} was to be shown.`;
    return {
      lines: found.map((each, i) => (i === weaker.line - 1 ? { ...each, verdict: 'fails' } : each)),
      bad: weaker.line,
      witness: null,
      message,
    };
  }
  return { lines: found, bad: null, witness: null, message: 'Correct.' };
}

/** Whether a step with this relation may stand in a chain that shows `wanted`. */
function supports(step: Relation, wanted: Relation): boolean {
  if (step === '==' || step === wanted) return true;
  return (wanted === '<=' && step === '<') || (wanted === '>=' && step === '>');
}

function targetOf(
  open: OpenQuestion,
  question: DerivationQuestion,
): { readonly node: Node; readonly relation: Relation } {
  const [line] = readLines(question.answer);
  const term = line?.terms.at(-1) ?? { text: question.answer, start: 0 };
  return {
    node: open.expression(' '.repeat(term.start) + term.text, [...open.path, 'answer']),
    relation: line?.relations[0] ?? '==',
  };
}

function stepsOf(
  open: OpenQuestion,
  lines: readonly Line[],
  from: Node,
): { readonly start: Node; readonly steps: readonly Step[] } {
  let start: Node | null = null;
  const steps: Step[] = [];
  for (const [i, line] of lines.entries()) {
    const [first = null, ...others] = line.terms;
    if (i === 0) start = first === null ? from : termIn(open, first);
    else if (first !== null)
      refuse(first, 'A line after the first starts with its relation.', 'Write = before the expression.');
    for (const [k, term] of others.entries()) {
      if (term === null)
        refuse(
          { text: line.text, start: line.start },
          'An expression is missing here.',
          'Write it behind the relation.',
        );
      else steps.push({ line: i + 1, relation: line.relations[k] ?? '==', to: termIn(open, term) });
    }
  }
  return { start: start ?? from, steps };
}

function refuse(term: Term, reason: string, next: string): never {
  throw new ExpressionError('derivation', reason, next, [], term.start, term.start + term.text.length);
}
