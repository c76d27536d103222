import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectedWrong, folderWith, square, verify, wrong } from './verify';

let cwd = '';
beforeAll(() => {
  cwd = folderWith({ 'good/square': square, 'good/wrong': expectedWrong, 'unmet/wrong': wrong });
});
afterAll(() => rmSync(cwd, { recursive: true }));

const entries = (): string[] => {
  const folder = join(cwd, 'node_modules/.cache/claimcheck');
  return readdirSync(folder).map((name) => join(folder, name));
};
beforeEach(() => {
  rmSync(join(cwd, 'node_modules'), { recursive: true, force: true });
  mkdirSync(join(cwd, 'node_modules'));
  writeFileSync(join(cwd, 'package.json'), '{}');
});

interface Claim {
  readonly id: string;
  readonly seconds: number;
  readonly cached?: { readonly seed: string };
}
interface Run {
  readonly seed: string;
  readonly claims: readonly Claim[];
}
async function run(...args: string[]): Promise<Run> {
  return JSON.parse((await verify([...args, '--json'], { cwd })).out);
}
const seedsOf = ({ claims }: Run): (string | undefined)[] => claims.map(({ cached }) => cached?.seed);
const withoutTimes = (text: string): string => text.replace(/"seconds":[\d.]+,?/g, '').replaceAll(',}', '}');
const withoutOrigin = ({ claims }: Run): object[] =>
  claims.map(({ cached: _, seconds: __, ...rest }) => JSON.parse(withoutTimes(JSON.stringify(rest))));

describe('a second run', () => {
  it('says what the first found, with its seed and exit code', async () => {
    const first = await run('all');
    const second = await run('all');
    expect(seedsOf(first)).toEqual([undefined, undefined, undefined]);
    expect(seedsOf(second)).toEqual([first.seed, first.seed, first.seed]);
    expect(withoutOrigin(second)).toEqual(withoutOrigin(first));
    const { code, out } = await verify(['all'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/✓ proved +good\/square .* cached\n/);
    expect(out).toContain(`verify explain unmet/wrong --seed ${first.seed}\n`);
    expect(out).toMatch(/2 of 3 claims met .* · 3 found by earlier runs · [\d.]+ s\n$/);
  });

  it('checks what changed, and that alone', async () => {
    const first = await run('all');
    const file = join(cwd, 'claims/good/square.yaml');
    writeFileSync(file, `${square}# A comment.\n`);
    const second = await run('all');
    expect(seedsOf(second)).toEqual([undefined, first.seed, first.seed]);
    writeFileSync(file, square);
    expect(seedsOf(await run('all'))).toEqual([undefined, first.seed, first.seed]);
  });

  it('takes nothing found with another seed where one is given, with other effort, or for other evidence', async () => {
    await run('good');
    for (const flags of [
      ['--seed', '1'],
      ['--seed', '2'],
      ['--budget', '400'],
      ['--evidence', 'all'],
    ])
      expect(seedsOf(await run('good', ...flags))).toEqual([undefined, undefined]);
    await run('good', '--seed', '1');
    expect(seedsOf(await run('good', '--seed', '1'))).toEqual(['1', '1']);
  });

  it('checks anew with --no-cache, and where certificates are written', async () => {
    await run('good');
    const before = entries().map((file) => readFileSync(file, 'latin1'));
    expect(seedsOf(await run('good', '--no-cache'))).toEqual([undefined, undefined]);
    expect(seedsOf(await run('good', '--certificate', 'proofs.jsonl'))).toEqual([undefined, undefined]);
    expect(entries().map((file) => readFileSync(file, 'latin1'))).toEqual(before);
  });

  it('computes again what is damaged', async () => {
    const first = await run('all');
    for (const [i, file] of entries().entries()) truncateSync(file, 40 * i);
    const second = await run('all');
    expect(seedsOf(second)).toEqual([undefined, undefined, undefined]);
    expect(withoutOrigin(second).length).toBe(withoutOrigin(first).length);
    expect(seedsOf(await run('all'))).toEqual([second.seed, second.seed, second.seed]);
  });
});

it('several runs at once do no harm to one another', async () => {
  const runs = await Promise.all(Array.from({ length: 4 }, () => run('all')));
  for (const each of runs)
    expect(each.claims.map(({ id }) => id)).toEqual(['good/square', 'good/wrong', 'unmet/wrong']);
  expect(entries()).toHaveLength(3);
  const seeds = runs.map(({ seed }) => seed);
  for (const seed of seedsOf(await run('all'))) expect(seeds).toContain(seed);
});

it('what the clock had a say in is not kept, nor what cannot be read', async () => {
  const attention = `title: Attention
sizes: { n: 16, m: 16, d: 8 }
given: { Q: "tensor[n, d]", K: "tensor[m, d]", V: "tensor[m, d]" }
claim: sum(softmax(sum(Q * K, d), m) * V, m) == sum(softmax(sum(Q * K, d) + sum(Q, d), m) * V, m)
`;
  const folder = folderWith({ 'a/slow': attention, 'b/bad': 'title: x\n' });
  const kept = join(folder, 'kept');
  const once = async () => (await verify(['all', '--timeout', '0.02', '--cache', kept, '--json'], { cwd: folder })).out;
  const [claim] = JSON.parse(await once()).claims;
  expect(claim).toMatchObject({ verdict: 'undecided', effort: { endedBy: 'timeout' } });
  expect(readdirSync(kept)).toEqual([]);
  expect(JSON.parse(await once()).claims[0].cached).toBeUndefined();
  rmSync(folder, { recursive: true });
});

it('--cache says where verdicts are kept, and must be a place for them', async () => {
  await run('good', '--cache', 'elsewhere/kept');
  expect(readdirSync(join(cwd, 'elsewhere/kept'))).toHaveLength(2);
  expect(readdirSync(join(cwd, 'node_modules'))).toEqual([]);
  const { code, err } = await verify(['good', '--cache', 'claims/good/square.yaml'], { cwd });
  expect([code, err]).toEqual([2, expect.stringContaining('claims/good/square.yaml cannot be written')]);
});

it('nothing is kept where no packages are installed', async () => {
  rmSync(join(cwd, 'node_modules'), { recursive: true });
  await run('good');
  expect(seedsOf(await run('good'))).toEqual([undefined, undefined]);
});

describe('--changed', () => {
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e@example.org', ...args], { cwd, stdio: 'ignore' });
  };

  it('checks what is not as it was in a commit', async () => {
    git('init');
    git('add', 'claims');
    git('commit', '-m', 'claims');
    const none = await verify(['all', '--changed'], { cwd });
    expect([none.code, none.err]).toEqual([0, 'No claim changed since HEAD.\n']);
    writeFileSync(join(cwd, 'claims/good/new.yaml'), square);
    writeFileSync(join(cwd, 'claims/unmet/wrong.yaml'), `${wrong}# changed\n`);
    const ids = async (...args: string[]) => (await run(...args)).claims.map(({ id }) => id);
    expect(await ids('--changed')).toEqual(['good/new', 'unmet/wrong']);
    expect(await ids('good', '--changed')).toEqual(['good/new']);
    git('add', 'claims');
    git('commit', '-m', 'more');
    expect(await ids('all', '--changed', 'HEAD~1')).toEqual(['good/new', 'unmet/wrong']);
    const unknown = await verify(['--changed', 'all'], { cwd });
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringContaining('There is no commit all.\n  Give a commit'),
    ]);
  });
});
