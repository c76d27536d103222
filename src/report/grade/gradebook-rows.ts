import type { ReportedBatch } from './reporter';
import { remarksOn, standingsOf } from './standings';

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
      ...questions.map((question) => byQuestion.get(question)?.points ?? ''),
      points,
      open.length,
      remarksOn(standings),
    ];
  });
  return [['student', ...(hasNames ? ['name'] : []), ...questions, 'total', 'to be looked at', 'remarks'], ...rows];
}
