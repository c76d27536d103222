import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReporterNames } from '../../../src/report/run/reporters';
import { type Ended, expectedWrong, folderWith, square, unreadable, verify, wrong } from './verify';

const sampled = `title: A mean that is estimated
given: { m: real, X: "~ normal(m, 1)" }
claim: E(tanh(X)) == E(tanh(X)^3) + E(tanh(X) * (1 - tanh(X)^2))
expect: supported
instances: [{ m: "0.5" }]
`;
const asked = `${square}ask:
  - { id: q, kind: formula, prompt: p, answer: x, variables: { x: real }, samples: { right: [x], wrong: [y] } }
`;
const claims = {
  'good/square': square,
  'good/asked': asked,
  'good/expected': expectedWrong,
  'good/sampled': sampled,
  'unmet/wrong': wrong,
  'bad/name': unreadable,
};
const cwd = folderWith(claims);
afterAll(() => rmSync(cwd, { recursive: true }));

const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const seed = ['--seed', '1', '--no-cache'];

/** Checks all parts of a run, and gives their files. */
async function parts(patterns: readonly string[], count: number, name: string): Promise<string[]> {
  const files = Array.from({ length: count }, (_, i) => `${name}/part-${i + 1}.jsonl`);
  await Promise.all(
    files.map((file, i) => verify([...patterns, ...seed, '--shard', `${i + 1}/${count}`, '--out', file], { cwd })),
  );
  return files;
}

const timeless = (text: string): string =>
  text
    .replace(/\b\d+\.\d+ s\b/g, 's')
    .replace(/("seconds": ?)[\d.]+/g, '$1')
    .replace(/time="[\d.]+"/g, 'time=""')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'now');

const allReporters = (folder: string): string[] =>
  runReporterNames.flatMap((name) => ['--reporter', `${name}=${folder}/${name}.txt`]);

describe('the parts of a run, merged,', () => {
  let whole: Ended;
  beforeAll(async () => {
    whole = await verify(['all', 'nothing', ...seed, '--jobs', '1', ...allReporters('whole')], { cwd });
  });

  it.each([2, 9])('say in every form what the whole says: %d', async (count) => {
    const files = await parts(['all', 'nothing'], count, `by-${count}`);
    const merged = await verify(['merge', ...files.reverse(), ...allReporters(`merged-${count}`)], { cwd });
    expect(merged.code).toBe(2);
    expect({ ...merged, out: timeless(merged.out) }).toEqual({ ...whole, out: timeless(whole.out) });
    for (const name of runReporterNames)
      expect(timeless(read(`merged-${count}/${name}.txt`)), name).toBe(timeless(read(`whole/${name}.txt`)));
  });

  it('end as the whole does, and each shard as its own claims do', async () => {
    for (const [pattern, code] of [
      ['good/**', 0],
      ['unmet/**', 1],
    ] as const) {
      const files = await parts([pattern], 2, `code-${code}`);
      expect((await verify(['merge', ...files], { cwd })).code).toBe(code);
    }
    const shards = [1, 2].map((i) => verify(['unmet/**', 'good/square', ...seed, '--shard', `${i}/2`], { cwd }));
    expect((await Promise.all(shards)).map(({ code }) => code).sort()).toEqual([0, 1]);
  });

  it('share what sampling may err with the whole', async () => {
    const [file = ''] = await parts(['good/**'], 1, 'alpha');
    expect(JSON.parse(read(file).split('\n')[0] ?? '').run).toMatchObject({ claims: 4, alpha: 1e-6 / 4 });
    const { out } = await verify(['merge', file, '--json'], { cwd });
    expect(out).toMatch(/"alpha": 2\.5e-7/);
  });

  it('are held against a baseline, which is written once', async () => {
    const files = await parts(['all'], 2, 'baseline');
    const known = ['--baseline', 'known.json'];
    expect((await verify(['merge', ...files, ...known, '--update-baseline'], { cwd })).code).toBe(2);
    expect(read('known.json')).toContain('claim-refuted unmet/wrong');
    const [merged, direct] = [
      await verify(['merge', ...files, ...known, '--reporter', 'concise'], { cwd }),
      await verify(['all', ...seed, ...known, '--reporter', 'concise'], { cwd }),
    ];
    expect(timeless(merged.out)).toBe(timeless(direct.out));
    expect(merged.out).toContain('(known)');
  });

  it('hold proofs where these are asked for', async () => {
    const files = await parts(['good/**', '--certificate', 'own.jsonl'], 2, 'proofs');
    expect((await verify(['merge', ...files, '--certificate', 'merged.jsonl'], { cwd })).code).toBe(0);
    await verify(['good/**', ...seed, '--certificate', 'whole.jsonl'], { cwd });
    expect(read('merged.jsonl')).toBe(read('whole.jsonl'));
    const without = await parts(['good/**'], 1, 'no-proofs');
    const refused = await verify(['merge', ...without, '--certificate', 'c.jsonl'], { cwd });
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('error[no-proofs]') });
  });
});

describe('a split', () => {
  it('gives every claim to one shard, the expensive ones apart, by what they took', async () => {
    const costs = [
      { kind: 'claim', id: 'good/square', seconds: 9 },
      { kind: 'claim', id: 'unmet/wrong', seconds: 8 },
      { kind: 'claim', id: 'good/asked', seconds: 0.5 },
    ];
    writeFileSync(join(cwd, 'costs.jsonl'), costs.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const files = await parts(['good/square', 'good/asked', 'unmet/wrong', '--costs', 'costs.jsonl'], 2, 'costs');
    const ids = files.map((file) =>
      [...read(file).matchAll(/"kind":"result","result":\{"id":"([^"]+)"/g)].map(([, id]) => id),
    );
    expect(ids).toEqual([['good/square'], ['good/asked', 'unmet/wrong']]);
  });

  it('is what a job array says', async () => {
    const status = join(cwd, 'status');
    const environments = [
      { SLURM_ARRAY_TASK_ID: '6', SLURM_ARRAY_TASK_MIN: '4', SLURM_ARRAY_TASK_COUNT: '2', SLURM_ARRAY_TASK_STEP: '2' },
      { JOB_COMPLETION_INDEX: '1', CLAIMCHECK_SHARDS: '2' },
      { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '2' },
      { TEST_SHARD_INDEX: '1', TEST_TOTAL_SHARDS: '2', TEST_SHARD_STATUS_FILE: status },
    ];
    for (const env of environments) {
      const { code } = await verify(['good/**', ...seed, '--shard', 'auto', '--out', 'auto.jsonl'], { cwd, env });
      expect([code, JSON.parse(read('auto.jsonl').split('\n')[0] ?? '').shard]).toEqual([0, { index: 2, count: 2 }]);
    }
    expect(existsSync(status)).toBe(true);
  });

  it.each([
    [{}, 'error[no-shard]'],
    [
      {
        SLURM_ARRAY_TASK_ID: '1',
        SLURM_ARRAY_TASK_MIN: '0',
        SLURM_ARRAY_TASK_COUNT: '2',
        CI_NODE_INDEX: '1',
        CI_NODE_TOTAL: '2',
      },
      'This is shard 2/2 by a job array of Slurm, and 1/2 by a parallel job of GitLab.',
    ],
    [{ JOB_COMPLETION_INDEX: '1' }, 'CLAIMCHECK_SHARDS is not set'],
    [{ CI_NODE_INDEX: 'two', CI_NODE_TOTAL: '2' }, 'CI_NODE_INDEX is "two", which is no number'],
    [{ SLURM_ARRAY_TASK_ID: '9', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_COUNT: '3' }, 'contradicts itself'],
  ] as const)('is bad input where no array says it, or several: %j', async (env, said) => {
    const ended = await verify(['all', ...seed, '--shard', 'auto'], { cwd, env });
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });

  it.each([
    [['--shard', '3/2'], '--shard 3/2 is no part of a run'],
    [['--shard', '0/2'], '--shard 0/2 is no part of a run'],
    [['--out', 'x.jsonl'], '--out is for a part of a run'],
    [['--costs', 'known.json'], '--costs is for a part of a run'],
    [['--shard', '1/2', '--costs', 'claims/good/square.yaml'], 'does not say what claims took'],
    [['--shard', '1/2', '--out', 'x.jsonl'], 'The parts of a run draw from one seed.'],
    [['--shard', '1/2', '--out', 'claims/good/square.yaml', '--seed', '1'], 'would overwrite claims/good/square.yaml'],
    [['--shard', '1/2', '--baseline', 'b.json', '--update-baseline'], 'Give it to verify merge.'],
    [['--shard', '1/2', '--watch'], '--watch does not go with --shard'],
  ])('is refused before any work is done: %j', async (flags, said) => {
    const ended = await verify(['all', ...flags], { cwd });
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
  });
});

describe('a part', () => {
  let files: string[];
  beforeAll(async () => {
    files = await parts(['good/**', 'unmet/**'], 3, 'parts');
  });

  const merge = (...named: string[]): Promise<Ended> => verify(['merge', ...named], { cwd });
  /** The second part with another text, beside the others. */
  function altered(name: string, change: (text: string) => string): string[] {
    const [one = '', two = '', three = ''] = files;
    writeFileSync(join(cwd, name), change(read(two)));
    return [one, name, three];
  }
  const refused = (code: string, ...said: string[]) => ({
    code: 2,
    out: '',
    err: expect.stringMatching(new RegExp([`error\\[${code}\\]`, ...said].join('[\\s\\S]*'))),
  });

  it('that is missing, or there twice, is told', async () => {
    const [one = '', two = ''] = files;
    expect(await merge(one, two)).toMatchObject(refused('missing-part', '1 shard of 3 is missing: 3/3', 'Run what is'));
    copyFileSync(join(cwd, one), join(cwd, 'copy.jsonl'));
    expect(await merge(...files, 'copy.jsonl')).toMatchObject(
      refused('doubled-part', 'copy.jsonl:1:1', 'are both shard 1/3', 'Give each part once'),
    );
  });

  it('that was changed is told with the line', async () => {
    const changed = altered('changed.jsonl', (text) => text.replace(/"verdict":"\w+"/, '"verdict":"proved!"'));
    expect(await merge(...changed)).toMatchObject(
      refused('damaged-part', 'changed\\.jsonl:2:1', 'Run shard 2/3 again'),
    );
    const lacking = altered('lacking.jsonl', (text) => text.split('\n').toSpliced(1, 1).join('\n'));
    expect(await merge(...lacking)).toMatchObject(refused('damaged-part', 'the lines before the last are not'));
  });

  it('of which the end is missing is told, wherever it ends', async () => {
    const text = read(files[1] ?? '');
    for (const length of [text.length - 1, text.length - 30, text.indexOf('\n') + 1, text.indexOf('\n') + 40])
      expect(await merge(...altered('cut.jsonl', () => text.slice(0, length)))).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/error\[(unfinished|damaged)-part\] cut\.jsonl:\d+:1[\s\S]*Run shard 2\/3 again/),
      });
    for (const length of [0, 20])
      expect(await merge(...altered('cut.jsonl', () => text.slice(0, length)))).toMatchObject(
        refused('no-part', 'cut.jsonl'),
      );
  });

  it('of another run is told with what is different', async () => {
    const [one = '', two = '', three = ''] = files;
    const foreign = async (args: readonly string[], said: string): Promise<void> => {
      await verify([...args, '--no-cache', '--shard', '2/3', '--out', 'foreign.jsonl'], { cwd });
      expect(await merge(one, 'foreign.jsonl', three)).toMatchObject(
        refused('foreign-part', 'foreign\\.jsonl:1:1', said, 'missing-part', '2/3'),
      );
    };
    await foreign(['good/**', 'unmet/**', '--seed', '2'], 'its seed is 2, not 1');
    await foreign(['good/**', '--seed', '1'], 'it is of `good/\\*\\*`, not of');
    await foreign(['good/**', 'unmet/**', '--seed', '1', '--budget', '7'], 'budget is 7, not 500');
    writeFileSync(join(cwd, 'claims/unmet/wrong.yaml'), `${wrong}# changed\n`);
    await foreign(['good/**', 'unmet/**', '--seed', '1'], 'claims, or what their files said, were others');
    writeFileSync(join(cwd, 'claims/unmet/wrong.yaml'), wrong);
    await verify(['good/**', 'unmet/**', ...seed, '--shard', '2/4', '--out', 'of-four.jsonl'], { cwd });
    expect(await merge(one, 'of-four.jsonl', three)).toMatchObject(refused('foreign-part', 'one of 4 parts, not of 3'));
    const built = altered('built.jsonl', (text) => text.replace(/"program":"\w/, '"program":"x'));
    expect(await merge(...built)).toMatchObject({ code: 2, err: expect.stringContaining('error[') });
    expect((await merge(one, two, three)).code).toBe(1);
  });

  it('of another program, or of no program, is not merged', async () => {
    expect(await merge('claims/good/square.yaml')).toMatchObject(refused('no-part', 'its first line does not say'));
    expect(await merge('nothing.jsonl')).toMatchObject({ code: 2, err: expect.stringContaining('does not exist') });
    expect(await merge(...altered('newer.jsonl', (text) => text.replace('part 1', 'part 9')))).toMatchObject(
      refused('no-part', 'claimcheck part 9'),
    );
    expect(await merge(...files, '--reporter', `json=${files[0]}`)).toMatchObject(refused('same-file', 'a part'));
  });

  it('is not there before it is whole', async () => {
    mkdirSync(join(cwd, 'killed'));
    const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
    for (const patience of [300, 600, 900]) {
      const args = [
        program,
        'good/**',
        'unmet/**',
        ...seed,
        '--evidence',
        'all',
        '--shard',
        '1/1',
        '--out',
        'killed/part.jsonl',
      ];
      const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
      setTimeout(() => child.kill('SIGKILL'), patience);
      await new Promise((resolve) => child.on('close', resolve));
      const [left] = readdirSync(join(cwd, 'killed'));
      if (left === undefined) continue;
      expect((await merge('killed/part.jsonl')).code).toBe(left === 'part.jsonl' ? 1 : 2);
    }
  });
});
