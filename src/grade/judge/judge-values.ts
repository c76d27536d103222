import type { ClaimFile } from '../../claim/claim-file';
import type { ValuesQuestion } from '../../claim/question';
import type { AnswerPart } from '../../notation/answer-parts';
import { greekLetters, greekNames } from '../../notation/characters';
import { plainLabel } from '../../notation/label/plain-label';
import { joiningWords, verbs } from '../../notation/label/plain-words';
import { quantitiesOf } from '../../notation/label/quantity-groups';
import type { Names } from '../../notation/names';
import { plainCharacters } from '../../notation/plain-characters';
import { readTokens } from '../../notation/read-tokens';
import { tokensOf } from '../../notation/tokens-of';
import { showAnswer } from '../answer/answer';
import { answerDiagnostic } from '../answer/answer-diagnostic';
import { type Judgement, judged, unreadable } from '../judgement';
import { type OpenQuestion, openQuestion } from '../question/open-question';
import type { JudgeAtOnce, Judging } from './judge';
import { partsIn, unreadableAt } from './judge-set';
import { judgesOfValues } from './judge-values-of';
import { restingOn } from './resting-on';

/** Judges several values, in the order of the question or by their names. Throws ExpressionError where the sheet is wrong. */
export function judgeValues(claim: ClaimFile, index: number, sheet: string, question: ValuesQuestion): JudgeAtOnce {
  const ids = Object.keys(question.answer);
  const judges = judgesOfValues(claim, index, sheet, question, Object.values(question.answer));
  const open = openQuestion(claim, index, question);
  const judge: Judging = (submitted, context) => {
    const text = showAnswer(submitted.answer, 10_000);
    const parts = partsIn(text, open, question);
    if ('verdict' in parts) return parts;
    const inOrder = ordered(parts, open, question, text);
    if ('verdict' in inOrder) return inOrder;
    const judgements = inOrder.map((part, i) =>
      (judges[i] as JudgeAtOnce).judge({ ...submitted, answer: { kind: 'text', text: part.text } }, context),
    );
    const bad = judgements.findIndex(({ verdict }) => verdict === 'invalid');
    if (bad >= 0) return unreadableAt(judgements[bad] as Judgement, text, inOrder[bad] as AnswerPart);
    return summary(judgements, ids, question);
  };
  return { judge, isWorn: () => judges.some((each) => each.isWorn()) };
}

/** What stands before the value of a part: a name with a sign or verb behind it; null where nothing does. */
function labelIn(text: string, names: Names): string | null {
  const tokens = readTokens(text, names);
  const end = tokens.findIndex(
    ({ kind, text: own }) => (kind === 'sign' && /^(?:=|:|≈|->)$/.test(own)) || (kind === 'name' && verbs.has(own)),
  );
  const own =
    end <= 0 ? [] : tokens.slice(end > 1 && joiningWords.has(tokens[0]?.text.toLowerCase() ?? '') ? 1 : 0, end);
  const [first, last] = [own[0], own.at(-1)];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}

/** The name of a question's value that a label is, in any letters: `\\text{var}` and `σ` for var and sigma; or in another word. */
function idOf(written: string, { answer, symbolsOf }: ValuesQuestion): string | null {
  const ids = Object.keys(answer);
  const plain = (text: string): string => plainLabel(tokensOf(plainCharacters(text)));
  const own = ids.find((id) => symbolsOf[id]?.some((symbol) => plain(symbol) === plain(written)));
  if (own !== undefined) return own;
  const bare = written.replace(/\\(?:text|mathrm|mathbf|mathit|operatorname|boldsymbol)\s*\{([^{}]*)\}/g, '$1').trim();
  const [token] = tokensOf(plainCharacters(bare));
  const name = token?.text ?? '';
  const spellings = [name, greekLetters.get(name) ?? name, ...(greekNames.get(name) ?? [])];
  const flat = (each: string): string => each.replaceAll('_', '');
  const isBare = tokensOf(plainCharacters(bare)).length === 2;
  const same = ids.find((id) => isBare && spellings.some((each) => flat(each) === flat(id)));
  if (same !== undefined || !isBare) return same ?? null;
  const quantities = [...quantitiesOf(name.toLowerCase())];
  const meant = ids.filter((id) => quantities.some((each) => quantitiesOf(id.toLowerCase()).has(each)));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The parts in the order of the names; without names they are in it. A name that is none of the question's may say anything. */
function ordered(
  parts: readonly AnswerPart[],
  { names }: OpenQuestion,
  question: ValuesQuestion,
  text: string,
): readonly AnswerPart[] | Judgement {
  const ids = Object.keys(question.answer);
  const count = `${ids.length} values are asked for (${ids.join(', ')})`;
  const refuse = (reason: string): Judgement =>
    unreadable(answerDiagnostic('values', reason, `Write ${ids.map((id) => `${id} = …`).join(', ')}.`, text, 0, 1));
  if (parts.length !== ids.length) return refuse(`${count}, here are ${parts.length}.`);
  const labels = parts.map((part) => labelIn(part.text, names));
  if (labels.every((each) => each === null)) return parts;
  const found = labels.map((each) => (each === null ? null : idOf(each, question)));
  const named = ids.map((id) => parts[found.indexOf(id)]);
  return named.some((part) => part === undefined)
    ? refuse(`${count}, each with its name or none.`)
    : (named as readonly AnswerPart[]);
}

function summary(judgements: readonly Judgement[], ids: readonly string[], { isPartial }: ValuesQuestion): Judgement {
  const those = (isMeant: (judgement: Judgement) => boolean): string =>
    ids.filter((_, i) => isMeant(judgements[i] as Judgement)).join(', ');
  const open = those(({ verdict }) => verdict === 'undecided');
  if (open !== '') return judged('undecided', `Could not be told: ${open}.`);
  const bad = judgements.filter(({ verdict }) => verdict !== 'correct');
  if (bad.length === 0) return judged('correct', 'Correct.', restingOn(judgements));
  const message = `Not right: ${those(({ verdict }) => verdict !== 'correct')}. ${bad[0]?.message ?? ''}`.trim();
  const score = (judgements.length - bad.length) / judgements.length;
  return isPartial && score > 0 ? judged('partly', message, {}, score) : judged('wrong', message);
}
