import type { EngineContext } from '../../engine/engine';
import type { CandidateRule } from './candidate-rules';
import type { GroupedBy } from './class-report';
import type { WrongAnswer } from './class-tally';

/** How wrong answers are compared with one another, and with rules. */
export interface ComparedAnswers<T> {
  readonly by: GroupedBy;
  /** What an answer says; null where it cannot be compared. */
  read(answer: WrongAnswer): T | null;
  /** Whether two answers, of students with the same numbers, are known to be the same. */
  areSame(a: T, b: T, context: EngineContext): boolean;
  /** The first rule that is seen to hold of an answer. */
  ruleOf(answer: T, context: EngineContext): CandidateRule | null;
}

/** Answers that are the same. */
export interface AnswerGroup {
  readonly answers: readonly WrongAnswer[];
  readonly by: GroupedBy;
  readonly suggested: CandidateRule | null;
}

/** Other answers than the most frequent ones are not compared. */
const mostCompared = 400;
/** Groups for which a rule is sought. */
const mostExplained = 60;

/** Answers that are the same in one way; what is not compared any more, for want of effort, stands for itself. */
export function groupedAnswers<T>(
  answers: readonly WrongAnswer[],
  compared: ComparedAnswers<T>,
  context: EngineContext,
): AnswerGroup[] {
  const classes: { readonly read: T; readonly answers: WrongAnswer[] }[] = [];
  const others: WrongAnswer[] = [];
  for (const [i, answer] of answers.entries()) {
    const read = i < mostCompared && !context.isOver() ? compared.read(answer) : null;
    if (read === null) {
      others.push(answer);
      continue;
    }
    const found = classes.find(
      (each) =>
        each.answers[0]?.verdict === answer.verdict &&
        each.answers[0].rule === answer.rule &&
        compared.areSame(read, each.read, context),
    );
    if (found === undefined) classes.push({ read, answers: [answer] });
    else found.answers.push(answer);
  }
  const frequent = classes.sort((a, b) => studentsOf(b.answers) - studentsOf(a.answers));
  return [
    ...frequent.map(({ read, answers: own }, i): AnswerGroup => {
      const isSought = i < mostExplained && own[0]?.verdict === 'wrong' && !context.isOver();
      return { answers: own, by: compared.by, suggested: isSought ? compared.ruleOf(read, context) : null };
    }),
    ...byText(others),
  ];
}

/** Answers whose texts are the same, spaces aside. */
export function byText(answers: readonly WrongAnswer[]): AnswerGroup[] {
  const groups = new Map<string, WrongAnswer[]>();
  for (const answer of answers) {
    const name = `${answer.verdict} ${answer.rule} ${answer.text.replace(/\s+/g, '')}`;
    groups.set(name, [...(groups.get(name) ?? []), answer]);
  }
  return [...groups.values()].map((own) => ({ answers: own, by: 'text', suggested: null }));
}

/**
 * Answers of students with different numbers: those to which one rule applies are the same mistake. A rule that is found for
 * numbers of one version alone may fit them by chance, and is none; what no rule explains is the same where its text is.
 */
export function mergedByRule(versions: readonly (readonly AnswerGroup[])[]): AnswerGroup[] {
  const found = new Map<string, number>();
  for (const groups of versions)
    for (const when of new Set(groups.flatMap(({ suggested }) => suggested?.when ?? [])))
      found.set(when, (found.get(when) ?? 0) + 1);
  const isChance = ({ by, suggested }: AnswerGroup): boolean =>
    by === 'value' && suggested !== null && found.get(suggested.when) === 1;
  const merged = new Map<string, AnswerGroup>();
  for (const each of versions.flat()) {
    const group = isChance(each) ? { ...each, suggested: null } : each;
    const name = nameOf(group);
    const before = merged.get(name);
    const by = name.startsWith('text') ? 'text' : 'rule';
    merged.set(name, before === undefined ? group : { ...before, by, answers: [...before.answers, ...group.answers] });
  }
  return [...merged.values()];
}

/** Equal for groups of different versions that are the same mistake. */
function nameOf({ answers: [first], suggested }: AnswerGroup): string {
  if (first?.rule != null) return `known ${first.rule}`;
  return suggested === null ? `text ${first?.verdict} ${first?.text.replace(/\s+/g, '')}` : `found ${suggested.when}`;
}

/** Groups, those of most students first. */
export const ordered = (groups: readonly AnswerGroup[]): AnswerGroup[] =>
  [...groups].sort((a, b) => studentsOf(b.answers) - studentsOf(a.answers));

export const studentsOf = (answers: readonly WrongAnswer[]): number =>
  answers.reduce((sum, { students }) => sum + students.length, 0);
