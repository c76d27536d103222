import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { GradeFlags } from '../grade-flags';
import type { Limits } from '../limited-effort';
import type { RunIdentity } from '../part/part';
import { programIdentity } from '../part/program-identity';
import type { OpenedSheet } from '../sheet-files';
import { using } from '../system-error';
import type { AnswerPlan } from './answer-plan';

/** What is graded, as it was asked for. */
export interface AskedGrading {
  readonly pattern: string;
  readonly path: string;
  readonly course: string;
  readonly limits: Limits;
  readonly flags: Pick<GradeFlags, 'claims' | 'class' | 'student'>;
}

/** All that has a say in how answers are judged, and how they were asked for. */
export function answersIdentity(
  { files }: Pick<OpenedSheet, 'files'>,
  plan: Pick<AnswerPlan, 'sha256'>,
  { pattern, path, course, limits, flags }: AskedGrading,
): RunIdentity {
  const list = flags.class;
  return {
    ...programIdentity(),
    asked: `${pattern} ${path}`,
    pattern,
    path,
    seed: course,
    ...limits,
    folder: flags.claims ?? null,
    student: flags.student ?? null,
    classFile: list ?? null,
    class: list === undefined ? null : sha256(using(list, () => readFileSync(list))),
    sheet: sha256(JSON.stringify(files.map(({ id, file, text }) => [id, file, text]))),
    submissions: plan.sha256,
  };
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
