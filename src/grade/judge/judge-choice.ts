import type { ChoiceQuestion } from '../../claim/question';
import { closest } from '../../language/closest';
import { ExpressionError } from '../../language/expression-error';
import { visibleText } from '../../notation/visible-text';
import { fractionToNumber } from '../../number/fraction';
import { showAnswer } from '../answer/answer';
import { answerDiagnostic } from '../answer/answer-diagnostic';
import { type Judgement, judged, unreadable } from '../judgement';
import type { Judge } from './judge';

/** Judges choices: all right ones, and no other, must be named. A rule `when: b` gives credit for exactly that choice. */
export function judgeChoice(question: ChoiceQuestion): Judge {
  const ids = question.choices.map(({ id }) => id);
  const idOf = new Map(ids.map((id) => [id.toLowerCase(), id]));
  const wanted = new Set(question.answer);
  const nameOf = (chosen: Iterable<string>): string => [...chosen].sort().join(', ');
  const reference = nameOf(wanted);
  const rules = question.credit.map((rule) => ({ rule, chosen: nameOf(partsOf(rule.when)) }));

  const judge: Judge['judge'] = ({ answer }) => {
    const text = seenText(showAnswer(answer, 1000));
    if (typeof text !== 'string') return text;
    const whole = choiceWithText(text, question);
    if (/\[\s*\]|\(\s*\)/.test(text))
      return unreadable(
        answerDiagnostic('empty-box', 'This holds an empty box.', 'Name the choice alone.', text, 0, text.length),
      );
    const parts =
      answer.kind === 'array' ? Array.from(answer.values, String) : whole === null ? partsOf(text) : [whole];
    if (parts.length === 0) return unreadable(answerDiagnostic('no-answer', 'There is no answer.', '', text, 0, 1));
    const unknown = parts.find((part) => !idOf.has(part.toLowerCase()));
    if (unknown !== undefined) {
      const near = closest(unknown, ids);
      const at = Math.max(0, text.indexOf(unknown));
      const next = near === null ? `Choose from ${ids.join(', ')}.` : `Did you mean ${near}?`;
      return unreadable(
        answerDiagnostic(
          'unknown-choice',
          `There is no choice ${unknown.slice(0, 40)}.`,
          next,
          text,
          at,
          at + unknown.length,
        ),
      );
    }
    const chosen = new Set(parts.map((part) => idOf.get(part.toLowerCase()) ?? part));
    if (nameOf(chosen) === reference) return judged('correct', 'Correct.', { reference });
    const credit = rules.find((each) => each.chosen === nameOf(chosen));
    if (credit !== undefined)
      return judged(
        'partly',
        credit.rule.message,
        { reference, rule: credit.rule.when },
        fractionToNumber(credit.rule.factor),
      );
    return judged('wrong', `${nameOf(chosen)} is not right.`, { reference });
  };
  return { judge, isWorn: () => false };
}

/** The text with all that counts in sight, or what is said of one that hides something. */
function seenText(text: string): string | Judgement {
  try {
    return visibleText(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { code, reason, next, start, end } = error;
    return unreadable(answerDiagnostic(code, reason, next, text, start, end));
  }
}

const partsOf = (text: string): string[] =>
  text
    .split(/[\s,;&+/]+|\b(?:and|und|et)\b/)
    .map((part) => part.replace(/^[("'[{*]+|[)\]"'.!}]+$/g, ''))
    .filter((part) => part !== '' && part !== '-' && !/^(?:answer|ans):?$/i.test(part));

/** The choice whose text an answer repeats, as far as letters tell; null if there is none. */
function choiceWithText(text: string, { choices }: ChoiceQuestion): string | null {
  const bare = (written: string): string =>
    written
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return choices.find((choice) => bare(choice.text) === bare(text))?.id ?? null;
}
