import { loadClaim } from '../../src/claim/load';
import type { Solver } from '../../src/engine/smt/solver';
import type { Answer } from '../../src/grade/answer/answer';
import { createGrader } from '../../src/grade/grader';
import type { Judgement } from '../../src/grade/judgement';
import { sheetOf } from '../../src/grade/sheet';

/** A sheet from the text of a claim file. */
export function sheetFrom(text: string) {
  const loaded = loadClaim(text, 'sheet.yaml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics, null, 1));
  return sheetOf([{ id: 'sheet', claim: loaded.loaded.claim }]);
}

export const textAnswer = (text: string): Answer => ({ kind: 'text', text });

/** Judges answers to the questions of a claim file that need no waiting: all but derivations. */
export function judging(text: string) {
  const judge = judgingAll(text);
  return (...submitted: Parameters<typeof judge>): Judgement => {
    const judgement = judge(...submitted);
    if (judgement instanceof Promise) throw new Error('a derivation has to be waited for');
    return judgement;
  };
}

/** Judges answers to the questions of a claim file. */
export function judgingAll(text: string, solver?: Solver) {
  const asked = solver === undefined ? {} : { solver };
  const grader = createGrader(sheetFrom(text), { course: 'test', seed: 'test', ...asked });
  return (
    question: string,
    answer: string | Answer,
    earlier: Readonly<Record<string, string>> = {},
    student = 's',
  ): Judgement | Promise<Judgement> =>
    grader.judge(
      {
        student,
        question,
        answer: typeof answer === 'string' ? textAnswer(answer) : answer,
        earlier: Object.fromEntries(Object.entries(earlier).map(([id, each]) => [id, textAnswer(each)])),
      },
      { isOver: () => false },
    );
}

/** The text of a sheet with one question. */
export const question = (fields: string): string => `
title: t
claim: 1 == 1
ask:
  - id: q
${/^prompt:/m.test(fields) ? '' : '    prompt: p\n'}    samples: { right: ["1"], wrong: ["2"] }
${fields
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;

const quoted = (text: string): string => JSON.stringify(text);

/** A sheet that asks for a formula. */
export const formulaSheet = (reference: string, variables: Readonly<Record<string, string>>): string =>
  question(`kind: formula
answer: ${quoted(reference)}
variables: {${Object.entries(variables)
    .map(([name, declaration]) => ` ${quoted(name)}: ${quoted(declaration)}`)
    .join(',')} }`);

/** A sheet that asks for a number. */
export const numberSheet = (reference: string, tolerance: string, more = ''): string =>
  question(`kind: number
answer: ${quoted(reference)}
tolerance: ${tolerance}
${more}`);
