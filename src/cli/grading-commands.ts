import { Argument, type Command, Option } from 'commander';
import { submissionExtensions } from '../grade/read/submission-extensions';
import { gradeFormatNames } from '../report/grade/reporters';
import type { GradeFlags } from './grade-flags';
import { type GradingSystemName, gradingSystemNames } from './harness/grading-system-names';

/** Commands about questions and answers. */
export function addGradingCommands(verify: Command): void {
  verify
    .command('ask')
    .description('print the questions of a claim with the numbers of one student')
    .argument('<sheet>', 'a claim with questions, or a folder of such')
    .option('--student <name>', 'whose numbers')
    .option('--class <file>', 'the numbers of each in a table or a list of names')
    .option('--out <path>', 'write here: a file, or a folder with a file for each')
    .action(async (sheet: string, _own: object, command: Command) =>
      (await import('./command-ask')).askCommand(sheet, command.optsWithGlobals()),
    );
  verify
    .command('grade')
    .description('judge answers to the questions of a claim')
    .argument('<sheet>', 'a claim with questions, or a folder of such; with --pack, where the grader goes')
    .argument('[submissions]', `a file (${submissionExtensions.join(', ')}) or folder, or - for JSON lines`)
    .argument('[sheets...]', 'with --pack, what it judges')
    .addOption(packOption())
    .option('--student <name>', 'whose answers they are, where the file does not say')
    .option('--format <name>', gradeFormatNames.join(', '))
    .option('--out <file>', 'write here; goes on where an earlier run was ended')
    .option('--resume <file>', 'take over results of an earlier run')
    .option('--class <file>', 'who should have handed something in: a table or a list of names')
    .option('--marks <file>', 'points that a person gave: a table with student, question, points, comment')
    .option('--only <kinds>', 'show only results of these kinds, such as undecided,invalid')
    .option('--again <kinds>', 'judge results of these kinds again, though they are known')
    .option('--report <folder>', 'write a page of what the class got wrong, and the same as report.json')
    .option('--names', 'say in the report who gave which wrong answers')
    .option('--assignment <name>', 'what the sheet is called in the gradebook of Canvas or Moodle')
    .action(
      async (
        sheet: string,
        submissions: string | undefined,
        sheets: readonly string[],
        _own: object,
        command: Command,
      ) => {
        const flags = command.optsWithGlobals<GradeFlags>();
        if (flags.pack !== undefined) {
          const vain = notForPacks.filter((name) => flags[name] !== undefined);
          if (vain.length > 0) command.error(`error: --pack takes no ${vain.map((name) => `--${name}`).join(', ')}.`);
          const named = submissions === undefined ? sheets : [submissions, ...sheets];
          return (await import('./pack/command-pack')).packCommand(flags.pack, sheet, named, flags);
        }
        if (submissions === undefined) return command.error("error: missing required argument 'submissions'.");
        if (sheets.length > 0) command.error('error: One sheet and one file or folder of submissions are graded.');
        if (flags.shard !== undefined)
          return (await import('./shard/grade-shard')).gradeShardCommand(sheet, submissions, flags);
        return (await import('./command-grade')).gradeCommand(sheet, submissions, flags);
      },
    );
  verify
    .command('harness', { hidden: true })
    .addArgument(new Argument('<system>', 'where a grader that was packed runs').choices(gradingSystemNames))
    .argument('<root>', 'the folder of the system')
    .action(async (system: GradingSystemName, root: string) =>
      (await import('./harness/command-harness')).harnessCommand(system, root),
    );
}

/** What is said of a batch that is graded now. */
const notForPacks = [
  'json',
  'shard',
  'student',
  'format',
  'out',
  'resume',
  'class',
  'marks',
  'only',
  'again',
  'report',
  'names',
  'assignment',
] as const;

function packOption(): Option {
  const option = new Option(
    '--pack <system>',
    'write a grader for a system, as in verify grade --pack gradescope OUT.zip SHEET…',
  );
  return option.choices(gradingSystemNames);
}
