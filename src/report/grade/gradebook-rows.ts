import type { ReportedBatch } from './reporter';
import { remarksOn, type Standing, standingsOf } from './standings';

export const lastTitles = ['total', 'to be looked at', 'remarks'];

/** What is not settled by anything that could be read has no points. */
const pointsIn = (standing: Standing | undefined): number | '' =>
  standing === undefined || standing.isUnread ? '' : standing.points;

/** One row a student: the points for each question, empty where there is no answer, and their sum. */
export function gradebookRows(batch: ReportedBatch): (string | number)[][] {
  const names = new Map(batch.members?.members.map(({ id, name }) => [id, name]));
  const hasNames = batch.members?.members.some(({ id, name }) => name !== null && name !== id) === true;
  const questions = batch.questions.map(({ name }) => name);
  const rows = standingsOf(batch).map((standings) => {
    const { student, byQuestion, points, open } = standings;
    return [
      student,
      ...(hasNames ? [names.get(student) ?? ''] : []),
      ...questions.map((question) => pointsIn(byQuestion.get(question))),
      points,
      open.length,
      remarksOn(standings),
    ];
  });
  return [['student', ...(hasNames ? ['name'] : []), ...questions, ...lastTitles], ...rows];
}
