import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSolver } from '../src/cli/solver/solver-process';
import { countsOf, type JudgedAnswer, judgedLists, share } from '../test/grade/honest/judged-lists';
import type { Benchmark, Figure } from './benchmark';

/** Where each answer stands that is not judged as it should be. */
const misjudged = fileURLToPath(new URL('../dist/misjudged.tsv', import.meta.url));

/** The part of answers that is judged as it should not be, in percent. */
const figure = (
  name: string,
  value: number,
  answers: readonly JudgedAnswer[],
  limit: number | null = null,
): Figure => ({
  name: `${name}, of ${answers.length}`,
  value: 100 * value,
  unit: '%',
  baseline: null,
  note: countsOf(answers),
  limit: limit === null ? null : { of: 'value', at: limit },
});

const row = (list: string, { question, kind, answer, judgement }: JudgedAnswer): string =>
  [list, judgement.verdict, question, kind, JSON.stringify(answer), judgement.message, judgement.readAs ?? '']
    .map((cell) => cell.replaceAll(/\s+/g, ' '))
    .join('\t');

/** How answers are judged that are written as students write, by kind; and what is wrong or may be read in two ways. */
export const honest: Benchmark = {
  name: 'honest',
  measure: async () => {
    const lists = await judgedLists(new URL('../test/grade/honest/', import.meta.url), openSolver());
    const accepted = lists.wrong.filter(({ judgement }) => judgement.score > 0);
    const rows = [
      ...accepted.map((each) => row('wrong', each)),
      ...lists.ambiguous.filter((each) => each.judgement.verdict !== 'invalid').map((each) => row('ambiguous', each)),
      ...lists.honest.filter((each) => each.judgement.verdict !== 'correct').map((each) => row('honest', each)),
    ];
    writeFileSync(misjudged, `${['list\tverdict\tquestion\tkind\tanswer\tmessage\treadAs', ...rows].join('\n')}\n`);
    const kinds = [...new Set(lists.honest.map(({ kind }) => kind))];
    return [
      figure('right answers that are not accepted', 1 - share(lists.honest, 'correct'), lists.honest, 8),
      figure('right answers judged wrong', share(lists.honest, 'wrong'), lists.honest, 0.5),
      figure('wrong or hedged answers with points', accepted.length / lists.wrong.length, lists.wrong, 0),
      figure('ambiguous answers judged wrong', share(lists.ambiguous, 'wrong'), lists.ambiguous, 0),
      ...kinds.map((kind) => {
        const answers = lists.honest.filter((each) => each.kind === kind);
        return figure(`not accepted: ${kind}`, 1 - share(answers, 'correct'), answers);
      }),
    ];
  },
};
