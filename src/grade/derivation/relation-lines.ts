import type { DerivationQuestion } from '../../claim/question';
import type { EngineContext } from '../../engine/engine';
import { ExpressionError } from '../../language/expression-error';
import { requireComparable, type Statement } from '../../language/statement';
import type { LineJudgement } from '../judgement';
import type { OpenQuestion } from '../question/open-question';
import { compileRelation } from '../question/relation';
import { type Implication, implications } from './implication';
import type { Line } from './read-lines';
import { type Checked, showWitness, termIn } from './step';

/** Checks relations, one a line, each of which must follow from those before; `⇔` must hold both ways. */
export function relationLines(
  open: OpenQuestion,
  question: DerivationQuestion,
  lines: readonly Line[],
  context: EngineContext,
): Checked {
  const given = compileRelation(open, question.from, [...open.path, 'from']);
  const wanted = compileRelation(open, question.answer, [...open.path, 'answer']);
  const { decide } = implications(open.graph);
  const statements = lines.map((line) => statementOf(open, line));
  const found: LineJudgement[] = [];
  const failed = (line: number, result: Implication, what: string): Checked => {
    const witness = result.kind === 'fails' ? result.witness : null;
    const verdict = witness === null ? 'undecided' : 'fails';
    const rest = lines
      .slice(line)
      .map((each): LineJudgement => ({ text: each.text, verdict: 'undecided', isEquivalent: null }));
    const message =
      witness === null
        ? `Line ${line} could not be decided: ${what}.`
        : `Line ${line} is wrong: ${what}${showWitness(witness)}.`;
    return {
      lines: [...found.slice(0, line - 1), { text: lines[line - 1]?.text ?? '', verdict, isEquivalent: null }, ...rest],
      bad: line,
      witness,
      message,
    };
  };
  for (const [i, statement] of statements.entries()) {
    const before = i === 0 ? [given] : statements.slice(0, i);
    const forward = decide(before, statement, context);
    if (forward.kind !== 'holds')
      return failed(
        i + 1,
        forward,
        i === 0 ? 'it does not follow from what is given' : 'it does not follow from the lines before',
      );
    const previous = before.at(-1);
    const backward = previous === undefined ? null : decide([statement], previous, context);
    if (lines[i]?.connector === 'equivalent' && backward !== null && backward.kind !== 'holds') {
      return failed(i + 1, backward, 'it is not equivalent to the line before');
    }
    const isEquivalent = backward === null || backward.kind === 'open' ? null : backward.kind === 'holds';
    found.push({ text: lines[i]?.text ?? '', verdict: 'holds', isEquivalent });
  }
  const reached = decide(statements, wanted, context);
  if (reached.kind !== 'holds') return failed(lines.length, reached, 'it is not what was to be shown');
  const oneWay = found.flatMap(({ isEquivalent }, i) => (isEquivalent === false && i > 0 ? [i + 1] : []));
  const note = oneWay.length === 0 ? '' : ` (in line ${oneWay.join(', ')} only ⇒ holds)`;
  return { lines: found, bad: null, witness: null, message: `Correct${note}.` };
}

function statementOf(open: OpenQuestion, line: Line): Statement {
  const [left, right, ...others] = line.terms;
  const [relation] = line.relations;
  if (
    left === undefined ||
    left === null ||
    right === undefined ||
    right === null ||
    relation === undefined ||
    others.length > 0
  ) {
    throw new ExpressionError(
      'derivation',
      'a line of this derivation is one relation',
      'Write left = right.',
      [],
      line.start,
      line.start + line.text.length,
    );
  }
  const [a, b] = [termIn(open, left), termIn(open, right)];
  requireComparable(a, b, { start: left.start, end: right.start + right.text.length }, []);
  return { text: line.text, left: a, relation, right: b };
}
