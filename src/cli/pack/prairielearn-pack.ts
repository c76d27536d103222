import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Question } from '../../claim/question';
import { type AskedQuestion, ask } from '../../grade/ask-sheet';
import type { Sheet } from '../../grade/sheet';
import { escaped, questionHtml } from '../../report/question-html';
import { jsonText } from '../../statement/json-text';
import { BadInput } from '../bad-input';
import { followedPath } from '../output/followed-path';
import { putInPlace } from '../output/put-in-place';
import { whileWriting } from '../output/while-writing';
import { isDrawn, type Pack } from './pack';
import type { PackedFile } from './packed-file';
import type { PackedSheet } from './packed-sheet';
import { shipped } from './program-folder';

/** How many variants there are where numbers are drawn. */
const variants = 100;
/** Seconds for starting, and those that PrairieLearn grants at most. */
const seconds = { start: 20, most: 600, spare: 10 } as const;
/** What the program runs in: Node and a shell, without network. */
const image = 'node:24-bookworm-slim';

/** The folder of a question of PrairieLearn that is graded externally. */
export const prairielearnPack: Pack = {
  gives: 'the folder of a question that is graded externally',
  requirePlace: (out) => {
    const found = statSync(out, { throwIfNoEntry: false });
    if (found === undefined || (found.isDirectory() && (readdirSync(out).length === 0 || isQuestion(out)))) return;
    throw new BadInput(
      'folder-in-use',
      `${out} holds something else.`,
      'Say where it goes before the sheets: verify grade --pack prairielearn questions/NAME SHEET.',
    );
  },
  written: (out, { sheet, packed, files }) => {
    const placed = questionFiles(out, sheet, packed, files);
    return [...placed.map(({ path }) => path), ...oldFiles(out, placed)].map((path) => join(out, path));
  },
  write: (out, { sheet, packed, files }) => {
    writeFolder(out, questionFiles(out, sheet, packed, files));
    return [
      `Put it under questions/ of your course, and name it in an assessment. It runs in ${image}, which PrairieLearn pulls from Docker Hub.`,
      ...(isDrawn(sheet)
        ? ['Numbers are those of the variant that a student gets: nothing needs to be handed out.']
        : []),
    ].join('\n');
  },
};

/** Whether a folder holds a question that was packed before, which is replaced. */
const isQuestion = (folder: string): boolean =>
  statSync(join(folder, 'tests/sheet.json'), { throwIfNoEntry: false })?.isFile() === true;

function questionFiles(out: string, sheet: Sheet, packed: PackedSheet, files: readonly PackedFile[]): PackedFile[] {
  const asked = Array.from({ length: isDrawn(sheet) ? variants : 1 }, (_, i) =>
    ask(sheet, { student: `variant ${i + 1}`, course: packed.course }),
  );
  const first = asked[0]?.questions ?? [];
  return [
    { path: 'info.json', content: json(infoOf(out, sheet, packed)) },
    { path: 'question.html', content: questionPage(first) },
    shipped('prairielearn', 'server.py'),
    {
      path: 'variants.json',
      content: json(
        asked.map(({ student, questions }) => ({
          student,
          prompts: Object.fromEntries(questions.map((each, i) => [promptName(i), questionHtml(each)])),
        })),
      ),
    },
    ...[shipped('prairielearn', 'grade.sh'), ...files].map((file) => ({ ...file, path: `tests/${file.path}` })),
  ];
}

const promptName = (i: number): string => `q${i + 1}`;

/** The form: prompts change with the variant, fields do not. */
function questionPage(questions: readonly AskedQuestion[]): string {
  const parts = questions.map(({ question, kind }, i) => [
    `<pl-question-panel>{{{params.claimcheck.prompts.${promptName(i)}}}}</pl-question-panel>`,
    `<pl-string-input answers-name="${escaped(question)}" aria-label="${escaped(question)}" allow-blank="true" display="block" ${fieldOf(kind)} show-help-text="false"></pl-string-input>`,
  ]);
  const results =
    '<pl-submission-panel><pl-external-grader-results></pl-external-grader-results></pl-submission-panel>';
  return `${[...parts.flat(), results].join('\n')}\n`;
}

const fieldOf = (kind: Question['kind']): string =>
  kind === 'derivation' || kind === 'tensor' || kind === 'code' ? 'multiline="true"' : 'size="60"';

/** What PrairieLearn knows of the question. What an author has changed since it was packed first stays. */
function infoOf(out: string, sheet: Sheet, { timeout, course, files }: PackedSheet): object {
  const before = earlierInfo(join(out, 'info.json'));
  const titles = [...new Set(sheet.questions.map(({ part }) => part.claim.title))];
  const whole = Math.min(seconds.most, Math.ceil(sheet.questions.length * timeout * 2) + seconds.start + seconds.spare);
  return {
    uuid: uuidOf([course, basename(resolve(out)), ...files.map(({ id }) => id)]),
    title: titles.length === 1 ? titles[0] : `${sheet.questions.length} questions`,
    topic: 'Mathematics',
    tags: ['claimcheck'],
    ...before,
    type: 'v3',
    gradingMethod: 'External',
    externalGradingOptions: {
      enabled: true,
      image,
      ...options(before.externalGradingOptions),
      entrypoint: '/grade/tests/grade.sh',
      timeout: whole,
      environment: { CLAIMCHECK_SECONDS: `${whole - seconds.spare}` },
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

function earlierInfo(file: string): Fields {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return {};
  try {
    return options(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new BadInput('bad-pack', `${file} is no JSON.`, 'Mend it, or remove it.');
  }
}

const options = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/** The same for the same question, in the form of a random one. */
function uuidOf(names: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

const json = (value: unknown): string => `${jsonText(value, 2)}\n`;

/** Folders of which all is written anew. */
const own = ['tests/sheet', 'tests/packages'];

/** What an earlier pack has besides. */
function oldFiles(folder: string, files: readonly PackedFile[]): string[] {
  const kept = new Set(files.map(({ path }) => path));
  const found = own.flatMap((name) => namesIn(join(folder, name)).map((file) => `${name}/${file}`));
  return found.filter((path) => !kept.has(path));
}

/** All files or none, and nothing of an earlier pack beside them. */
function writeFolder(folder: string, files: readonly PackedFile[]): void {
  const placed = files.map(({ path, content, isProgram }) => ({
    path: followedPath(join(folder, path)),
    data: content,
    isProgram,
  }));
  whileWriting(folder, () => {
    putInPlace(placed, false);
    for (const { path, isProgram } of placed) if (isProgram === true) chmodSync(path, 0o755);
    for (const path of oldFiles(folder, files)) rmSync(join(folder, path), { recursive: true });
  });
}

const namesIn = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
