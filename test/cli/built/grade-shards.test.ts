import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, verify } from './verify';

const sheet = `title: A mean and what follows from it
given: { x: real, y: real }
let: { mu: (x + y) / 2 }
claim: mu == x / 2 + y / 2
ask:
  - { id: mean, kind: formula, prompt: p, answer: mu, variables: { x: real, y: real }, samples: { right: [(x + y)/2], wrong: [x] } }
  - id: twice
    kind: formula
    prompt: p
    answer: 2 * mu
    variables: { x: real, y: real }
    carry: { mu: mean }
    samples: { right: [x + y], wrong: [x] }
`;
const cwd = mkdtempSync(join(tmpdir(), 'grade-shards-'));
const write = (file: string, text: string): void => writeFileSync(join(cwd, file), text);
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');

const students = Array.from({ length: 150 }, (_, i) => `s${i}`);
// What is carried forward comes after what it is carried into, and from another file.
const large = students.map((student, i) => `${student},twice,"${['x + y', '2 x', 'x - ', 'y'][i % 4]}"\n`).join('');

beforeAll(() => {
  write('sheet.yaml', sheet);
  mkdirSync(join(cwd, 'answers'));
  write('answers/large.csv', `student,question,answer\n${large}`);
  for (const [i, student] of students.slice(0, 30).entries())
    write(`answers/${student}.json`, JSON.stringify({ student, answers: { mean: ['(x + y)/2', 'x', 'y/'][i % 3] } }));
  write('answers/strange.json', JSON.stringify([{ student: 's3', question: 'else', answer: '1' }, { no: 'row' }]));
  write('class.csv', `id\n${['late', ...students].join('\n')}\n`);
  write('marks.csv', 'student,question,points,comment\ns2,twice,0.5,kind\nlate,mean,1,orally\n');
});
afterAll(() => rmSync(cwd, { recursive: true }));

const grade = ['grade', 'sheet.yaml', 'answers', '--class', 'class.csv'];

/** Judges all parts, and gives their files. */
async function parts(count: number, name: string): Promise<string[]> {
  const files = Array.from({ length: count }, (_, i) => `${name}/part-${i + 1}.jsonl`);
  for (const [i, file] of files.entries())
    expect((await verify([...grade, '--shard', `${i + 1}/${count}`, '--out', file], { cwd })).err).not.toMatch(
      /warning|fault/,
    );
  return files;
}

describe('the parts of a batch, merged,', () => {
  let whole: Ended;
  beforeAll(async () => {
    whole = await verify([...grade, '--marks', 'marks.csv', '--out', 'whole.jsonl'], { cwd });
  });

  it.each([1, 4])('are the results of the whole: %d', async (count) => {
    const files = await parts(count, `by-${count}`);
    const merged = await verify(['merge', ...files, '--marks', 'marks.csv', '--out', `merged-${count}.jsonl`], { cwd });
    expect(merged).toEqual(whole);
    expect(read(`merged-${count}.jsonl`)).toBe(read('whole.jsonl'));
    expect(read('whole.jsonl')).toMatch(/"carried"[\s\S]*What could not be read may hold this answer/);
    // Each shard had something to do.
    for (const file of files) expect(read(file).split('\n').length).toBeGreaterThan(20);
  });

  it('are written in every form that the whole is', async () => {
    const files = ['by-4/part-3.jsonl', 'by-4/part-1.jsonl', 'by-4/part-4.jsonl', 'by-4/part-2.jsonl'];
    for (const form of [['csv'], ['marks', '--only', 'wrong']]) {
      const flags = ['--format', ...form];
      const [merged, direct] = [
        await verify(['merge', ...files, ...flags], { cwd }),
        await verify([...grade, ...flags], { cwd }),
      ];
      expect(merged, form[0]).toEqual(direct);
    }
  });

  it('are no others than were handed in', async () => {
    const files = ['by-1/part-1.jsonl'];
    const refused = { code: 2, out: '', err: expect.stringContaining('error[foreign-part]') };
    const text = read('answers/s1.json');
    write('answers/s1.json', text.replace('x', 'y'));
    expect(await verify(['merge', ...files], { cwd })).toMatchObject(refused);
    write('answers/s1.json', text);
    write('sheet.yaml', sheet.replace('2 * mu', '3 * mu'));
    expect(await verify(['merge', ...files], { cwd })).toMatchObject(refused);
    write('sheet.yaml', sheet);
    const [, two = '', three = '', four = ''] = [1, 2, 3, 4].map((i) => `by-4/part-${i}.jsonl`);
    const missing = await verify(['merge', two, three, four], { cwd });
    expect(missing).toMatchObject({ code: 2, out: '', err: expect.stringContaining('1 shard of 4 is missing: 1/4') });
    await verify([...grade, '--seed', 'other', '--shard', '1/4', '--out', 'other.jsonl'], { cwd });
    const other = await verify(['merge', 'other.jsonl', two, three, four], { cwd });
    expect(other).toMatchObject({ code: 2, out: '', err: expect.stringContaining('its seed is other, not course') });
    write('torn.jsonl', read('by-4/part-1.jsonl').replace('"verdict":"wrong"', '"verdict":"correct"'));
    const torn = await verify(['merge', 'torn.jsonl', two, three, four], { cwd });
    expect(torn).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/error\[damaged-part\] torn\.jsonl:\d+:1/),
    });
  });

  it('are there only if whole, and a shard that was killed goes on', async () => {
    const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
    const args = [program, ...grade, '--jobs', '1', '--shard', '1/1', '--out', 'killed/part.jsonl'];
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const looking = setInterval(() => {
      const journal = join(cwd, 'killed/part.jsonl.partial.jsonl');
      if (existsSync(journal) && readFileSync(journal, 'utf8').includes('\n')) child.kill('SIGKILL');
    }, 5);
    await ended;
    clearInterval(looking);
    expect(readdirSync(join(cwd, 'killed'))).toEqual(['part.jsonl.partial.jsonl']);
    expect(await verify(['merge', 'killed/part.jsonl.partial.jsonl'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('error[no-part]'),
    });
    await verify(args.slice(1), { cwd });
    expect(readdirSync(join(cwd, 'killed'))).toEqual(['part.jsonl']);
    const lines = (file: string): string[] => read(file).split('\n').slice(0, -2);
    expect(lines('killed/part.jsonl')).toEqual(lines('by-1/part-1.jsonl'));
  });
});

it.each([
  [
    ['grade', 'sheet.yaml', '-', '--shard', '1/2', '--out', 'p'],
    '--shard does not go with answers from standard input',
  ],
  [[...grade, '--shard', '1/2'], 'Where does the part go?'],
  [[...grade, '--shard', '1/2', '--out', 'p', '--format', 'csv'], '--format does not go with --shard'],
  [[...grade, '--shard', '1/2', '--out', 'class.csv'], 'would overwrite class.csv'],
  [
    ['merge', 'by-1/part-1.jsonl', '--reporter', 'json'],
    'These are parts of a run over answers, which takes no --reporter',
  ],
  [['merge', 'by-1/part-1.jsonl', '--out', 'by-1/part-1.jsonl'], 'would overwrite by-1/part-1.jsonl, a part'],
])('is refused: %j', async (args, said) => {
  expect(await verify(args, { cwd })).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
});
