import { gradedOf, keyMaker } from '../../grade/graded';
import { type Submission, seedMaker } from '../../grade/grader';
import { type Judgement, judged } from '../../grade/judgement';
import { loadSheet, readerFor } from '../../grade/load-sheet';
import { faultMessage } from '../fault-message';
import { limitedEffort } from '../limited-effort';
import { solverAt } from '../solver/solver-relay';
import type { GradeWorkerData } from './grade-pool';
import { type JudgedAnswer, judgedAnswer } from './judged-answer';
import { serve, startData } from './serve';

const { files, course, seed, solver, ...limits } = startData<GradeWorkerData>();

async function start(): Promise<void> {
  const loaded = loadSheet(files, { course, seed, solver: solverAt(solver) }, false, await readerFor(files));
  if (!loaded.ok) throw new Error(loaded.diagnostics[0]?.reason ?? 'The sheet cannot be read.');
  const { sheet, grader } = loaded;
  const keyOf = keyMaker(sheet, course);
  const seedOf = seedMaker(seed);

  serve((submission: Submission): JudgedAnswer | Promise<JudgedAnswer> => {
    const own = seedOf(submission);
    const effort = limitedEffort(limits);
    const answer = (judgement: Judgement, fault: string | null = null): JudgedAnswer =>
      judgedAnswer(gradedOf(sheet, submission, judgement, { seed: own, key: keyOf(submission), limits, fault }));
    /** A fault of the program on one answer costs that answer alone, and says nothing of it. */
    const failed = (error: unknown): JudgedAnswer =>
      answer(judged('undecided', 'The program failed on this answer; a person must look at it.'), faultMessage(error));
    try {
      const judgement = grader.judge(submission, effort, own);
      return judgement instanceof Promise ? judgement.then((each) => answer(each), failed) : answer(judgement);
    } catch (error) {
      return failed(error);
    }
  });
}

void start();
