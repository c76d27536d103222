import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Job } from 'kubernetes-models/batch/v1';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { expectedWrong, folderWith, square, verify, wrong } from './verify';

const cwd = folderWith({ square, wrong, expected: expectedWrong });
const bin = join(cwd, 'bin');
afterAll(() => rmSync(cwd, { recursive: true }));

const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const timeless = (text: string): string => text.replace(/("seconds": ?)[\d.]+/g, '$1');

/** Runs a script as a node would. */
function run(script: string, env: Readonly<Record<string, string>> = {}) {
  const path = `${bin}:${join(process.execPath, '..')}:${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd,
    env: { PATH: path, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

let whole: string;
beforeAll(async () => {
  mkdirSync(bin);
  symlinkSync(fileURLToPath(new URL('../../../bin/verify.js', import.meta.url)), join(bin, 'verify'));
  await verify(['all', '--seed', '1', '--no-cache', '--reporter', 'json=whole.json'], { cwd });
  whole = timeless(read('whole.json'));
  writeFileSync(
    join(cwd, 'sheet.yaml'),
    `${square}ask: [{ id: q, kind: formula, prompt: p, answer: x, variables: { x: real }, samples: { right: [x], wrong: [y] } }]\n`,
  );
  writeFileSync(join(cwd, 'answers.csv'), 'student,question,answer\nada,q,x\nbob,q,2 x\n');
});

describe('scripts for Slurm', () => {
  it('check every part, and merge them, whatever is wrong with the claims', async () => {
    const flags = ['--seed', '1', '--nodes', '2', '--shards', '3', '--cpus', '2', '--reporter', 'json=merged.json'];
    const { code, out } = await verify(['cluster', 'slurm', ...flags, '--out', 'it is a run'], { cwd });
    expect([code, out]).toEqual([0, expect.stringContaining("Start it by: sh 'it is a run/submit.sh'")]);
    const array = read('it is a run/array.sh');
    expect(array).toContain('#SBATCH --array=1-3%2\n#SBATCH --cpus-per-task=2\n');
    for (const task of ['1', '2', '3'])
      expect(run("sh 'it is a run/array.sh'", { SLURM_ARRAY_TASK_ID: task }), task).toMatchObject({
        status: 0,
        stderr: '',
      });
    expect(run("sh 'it is a run/merge.sh'").status).toBe(1);
    expect(timeless(read('merged.json'))).toBe(whole);
    const again = await verify(['cluster', 'slurm', ...flags, '--out', 'it is a run'], { cwd });
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('error[used-folder]') });
  });

  it('fail a task without a part, and merge nothing then', async () => {
    await verify(['cluster', 'slurm', 'all', 'nothing', '--nodes', '2', '--budget', '0.5', '--out', 'failing'], {
      cwd,
    });
    rmSync(join(cwd, 'failing/parts'), { recursive: true });
    writeFileSync(join(cwd, 'failing/parts'), '');
    expect(run('sh failing/array.sh', { SLURM_ARRAY_TASK_ID: '1' }).status).toBe(1);
    expect(run('sh failing/merge.sh').status).toBe(2);
  });

  it('hand in the array, and after it what merges, with what the cluster asks for', async () => {
    writeFileSync(join(bin, 'sbatch'), '#!/bin/sh\necho "$@" >> sbatch.log\necho "7;cluster"\n');
    chmodSync(join(bin, 'sbatch'), 0o755);
    await verify(['cluster', 'slurm', '--nodes', '2', '--out', 'handed'], { cwd });
    expect(run('sh handed/submit.sh --partition=long').stdout).toBe('array 7, merge 7\n');
    expect(read('sbatch.log').split('\n').slice(0, 2)).toEqual([
      `--parsable --partition=long ${cwd}/handed/array.sh`,
      `--parsable --dependency=afterany:7 --partition=long ${cwd}/handed/merge.sh`,
    ]);
  });

  it('grade', async () => {
    await verify(['cluster', 'slurm', 'grade', 'sheet.yaml', 'answers.csv', '--nodes', '2', '--out', 'grading'], {
      cwd,
    });
    for (const task of ['1', '2']) run('sh grading/array.sh', { SLURM_ARRAY_TASK_ID: task });
    expect(run('sh grading/merge.sh')).toMatchObject({ status: 0, stderr: '' });
    await verify(['grade', 'sheet.yaml', 'answers.csv', '--out', 'whole.jsonl'], { cwd });
    expect(read('grading/results.jsonl')).toBe(read('whole.jsonl'));
  });
});

describe('a manifest for Kubernetes', () => {
  it('is one by its schema, and its pods do what was asked for', async () => {
    const flags = [
      '--nodes',
      '2',
      '--image',
      'registry/verify:1',
      '--volume',
      'work',
      '--reporter',
      'json=by-pods.json',
    ];
    const { code } = await verify(['cluster', 'kubernetes', '--seed', '1', ...flags, '--out', 'pods'], { cwd });
    expect(code).toBe(0);
    const jobs = parseAllDocuments(read('pods/jobs.yaml')).map((each) => each.toJSON());
    expect(jobs).toHaveLength(2);
    for (const job of jobs) expect(() => new Job(job).validate()).not.toThrow();
    const [shards, merge] = jobs;
    expect(shards.spec).toMatchObject({ completionMode: 'Indexed', completions: 2, parallelism: 2 });
    const [{ command: shard, env }] = shards.spec.template.spec.containers;
    const told = Object.fromEntries(env.map(({ name, value }: { name: string; value: string }) => [name, value]));
    for (const index of ['0', '1']) expect(run(shard[2], { ...told, JOB_COMPLETION_INDEX: index }).status).toBe(0);
    expect(readdirSync(join(cwd, 'pods/parts'))).toEqual(['part-0.jsonl', 'part-1.jsonl']);
    expect(run(merge.spec.template.spec.initContainers[0].command[2]).status).toBe(0);
    expect(run(merge.spec.template.spec.containers[0].command[2]).status).toBe(1);
    expect(timeless(read('by-pods.json'))).toBe(whole);
  });
});

it.each([
  [['lsf', '--nodes', '2', '--out', 'r'], 'error[bad-scheduler]'],
  [['slurm', '--nodes', '2'], 'Where do the scripts go?'],
  [['slurm', '--out', 'r'], 'How many nodes?'],
  [['slurm', '--nodes', 'two', '--out', 'r'], '--nodes two is no number'],
  [['slurm', '--nodes', '2', '--out', 'r', '--format', 'csv'], 'A run over claims takes no --format'],
  [['slurm', 'grade', 'sheet.yaml', '--nodes', '2', '--out', 'r'], 'Grading takes one sheet'],
  [
    ['slurm', 'grade', 'sheet.yaml', 'a.csv', '--nodes', '2', '--out', 'r', '--costs', 'c'],
    'A run over answers takes no --costs',
  ],
  [['kubernetes', '--nodes', '2', '--out', 'r', '--volume', 'v'], 'Pods need --image'],
  [['kubernetes', '--nodes', '2', '--out', '/r', '--volume', 'v', '--image', 'i'], 'is not on the volume'],
  [['slurm', '--nodes', '2', '--out', 'a "b"'], 'a sign in it'],
  [['slurm', '--nodes', '2', '--out', 'r', '--jobs', '2'], 'takes no --jobs'],
])('is refused: %j', async (args, said) => {
  expect(await verify(['cluster', ...args], { cwd })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining(said),
  });
});
