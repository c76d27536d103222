import { unlookedAt } from '../../grade/graded';
import type { Sheet } from '../../grade/sheet';
import { jsonText } from '../../statement/json-text';
import { BadInput } from '../bad-input';
import { filesRead } from '../files-read';
import { answerLimits, courseFlag, limitsOf } from '../flags';
import type { GradeFlags } from '../grade-flags';
import type { GradingSystemName } from '../harness/grading-system-names';
import { gradingSystems } from '../harness/grading-systems';
import { requireApart } from '../output/require-apart';
import { openSheet } from '../sheet-files';
import type { PackedFile } from './packed-file';
import { packedProgram } from './packed-program';
import { type PackedSheet, packedSheetFiles } from './packed-sheet';
import { packs } from './packs';
import { quoted } from './quoted';

const reason = 'The grader ended before it judged anything; a person must look at this submission.';

/** `verify grade --pack <system> <out> <sheets...>`: writes a grader that the system runs for each submission. */
export async function packCommand(
  system: GradingSystemName,
  out: string,
  patterns: readonly string[],
  flags: GradeFlags,
): Promise<void> {
  const pack = packs[system];
  pack.requirePlace(out);
  if (patterns.length === 0)
    throw new BadInput(
      'no-sheet',
      'It is not said which sheet.',
      `For example, verify grade --pack ${system} ${out} SHEET.`,
    );
  const course = courseFlag(flags);
  const opened = await openSheet(patterns, flags, { course, seed: course });
  if (opened === null) return;
  const { sheet, files } = opened;
  const packed: PackedSheet = { course, ...limitsOf(flags, answerLimits), files };
  const contents: PackedFile[] = [
    ...packedSheetFiles(packed).map(({ path, text }) => ({ path, content: text })),
    { path: 'unjudged.json', content: unjudged(system, sheet) },
    ...packedProgram(),
  ];
  const pieces = { sheet, packed, patterns, files: contents };
  const written = pack.written(out, pieces).map((path) => ({ path, as: '--pack' }));
  requireApart(filesRead(opened.known, flags), written);
  const next = pack.write(out, pieces);
  const points = sheet.questions.reduce((sum, { question }) => sum + question.points, 0);
  process.stdout.write(
    `${out}: ${sheet.questions.length} questions, ${points} points.\n${next}\nKeys are not proved here: verify ${patterns.map(quoted).join(' ')}\n`,
  );
}

/** The results of a submission that the grader did not get to: nothing has failed, and nothing was judged. */
function unjudged(system: GradingSystemName, { questions }: Sheet): string {
  const { reporter, unjudged } = gradingSystems[system];
  const text = reporter.render(
    questions.map((each) => unlookedAt(each, '', reason)),
    questions.map(({ name, question }) => ({ name, points: question.points })),
  );
  return `${jsonText({ ...JSON.parse(text), ...unjudged(reason) }, 2)}\n`;
}
