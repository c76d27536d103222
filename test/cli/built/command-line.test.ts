import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedWrong, folderWith, hasTerminals, square, unreadable, verify, verifyOnTerminal, wrong } from './verify';

let cwd = '';
beforeAll(() => {
  cwd = folderWith({
    'good/square': square,
    'good/wrong': expectedWrong,
    'unmet/wrong': wrong,
    'bad/name': unreadable,
    'bad/field': 'titl: x\nclaim: 1 == 1\n',
  });
});
afterAll(() => rmSync(cwd, { recursive: true }));

const sampled = `
title: The mean of a bounded function of three normal variables
given: { X: "tensor[3] ~ normal(0, 1)" }
claim: E(tanh(X[1] * X[2] * X[3] / 4) + 0.2) == 0.2
expect: supported
twins: [{ title: without the shift, claim: "E(tanh(X[1] * X[2] * X[3] / 4) + 0.2) == 0" }]
`;
const enclosed = `
title: The mean of a sigmoid
given: { X: "~ normal(0, 1)" }
claim: E(sigmoid(X) * X^2) == 1 / 2
expect: certified
twins: [{ title: larger, claim: "E(sigmoid(X) * X^2) >= 0.52" }]
`;
const attention = `
title: Attention does not feel what all scores of a query have in common
sizes: { n: 16, m: 16, d: 8 }
given: { Q: "tensor[n, d]", K: "tensor[m, d]", V: "tensor[m, d]" }
claim: sum(softmax(sum(Q * K, d), m) * V, m) == sum(softmax(sum(Q * K, d) + sum(Q, d), m) * V, m)
`;

const pinsker = (twin: string) => `
title: The square of the total variation distance is at most half the divergence
given: { p: density on R, q: density on R }
claim: TV(p, q)^2 <= KL(p, q) / 2
instances: [{ p: "normal(0, 1)", q: "normal(2, 1)" }]
${twin}`;

const withoutTimes = (text: string) => text.replace(/"seconds": [\d.]+/g, '"seconds": 0');

describe('exit codes', () => {
  it.each([
    [['good'], 0],
    [['unmet'], 1],
    [['bad'], 2],
    [['all'], 2],
    [['nothing'], 2],
    [['good', '--nonsense'], 2],
    [['good', '--jobs', '0'], 2],
    [['good', '--budget', 'long'], 2],
    [['good', '--timeout', 'long'], 2],
    [['good', '--claims', 'nowhere'], 2],
    [['explain'], 2],
    [['explain', 'unmet/wrong'], 1],
    [['list', 'good'], 0],
    [['list'], 2],
    [['schema'], 0],
    [['--help'], 0],
    [['help'], 0],
    [['help', 'explain'], 0],
    [['--version'], 0],
    [[], 0],
  ])('verify %j ends with %i', async (args, code) => {
    expect((await verify(args, { cwd })).code).toBe(code);
  });
});

describe('verify', () => {
  it('checks what can be read, and tells of the rest on standard error', async () => {
    const { out, err } = await verify(['all', '--seed', '1'], { cwd });
    expect(out).toMatch(/✓ proved +good\/square/);
    expect(out).toMatch(/✓ refuted +good\/wrong/);
    expect(out).toMatch(/✗ refuted +unmet\/wrong/);
    expect(out).toContain('verify explain unmet/wrong --seed 1\n');
    expect(out).toMatch(/2 of 5 claims met · 1 not met · 2 not readable · .* seed 1\n$/);
    expect(err).toContain('claims/bad/name.yaml:3:12\n  3 | claim: x + missing == x\n    |            ^^^^^^^\n');
    expect(err).toContain('error[unknown-field] claims/bad/field.yaml:1:1');
    expect(err).toContain('Did you mean title?');
  });

  it('draws a fresh seed each time', async () => {
    const [first, second] = await Promise.all([verify(['good'], { cwd }), verify(['good'], { cwd })]);
    const seed = (text: string) => /seed (0x[0-9a-f]{16})\n/.exec(text)?.[1];
    expect(seed(first.out)).toBeDefined();
    expect(seed(first.out)).not.toBe(seed(second.out));
  });

  it('takes files by path', async () => {
    const file = join(cwd, 'claims/good/square.yaml');
    expect((await verify([file], { cwd })).out).toMatch(/✓ proved +good\/square /);
    const elsewhere = await verify([file, '--seed', '1'], { cwd: join(cwd, 'claims/unmet') });
    expect(elsewhere.out).toContain(`✓ proved     ${file.replace('.yaml', '')}`);
  });

  it('suggests what was meant', async () => {
    expect((await verify(['good/squar'], { cwd })).err).toContain('Did you mean good/square?');
    expect((await verify(['lisst'], { cwd })).err).toContain('Did you mean list?');
    expect((await verify(['--sed', '1'], { cwd })).err).toContain('Did you mean --seed?');
  });

  it('gives the same bytes for the same seed, whatever the number of jobs', async () => {
    const many = folderWith(
      Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`c${i}`, i % 2 === 0 ? square : expectedWrong])),
    );
    const runs = await Promise.all(
      ['1', '2', '5'].map((jobs) => verify(['all', '--json', '--seed', '7', '--jobs', jobs], { cwd: many })),
    );
    const [first, ...others] = runs.map(({ out }) => withoutTimes(out));
    expect(JSON.parse(first ?? '').claims).toHaveLength(9);
    for (const other of others) expect(other).toBe(first);
    rmSync(many, { recursive: true });
  });

  it('gives the same bytes where claims are sampled and enclosed', async () => {
    const many = folderWith({ 'a/sampled': sampled, 'b/enclosed': enclosed, 'c/sampled': sampled, 'd/square': square });
    const args = ['all', '--json', '--seed', '3', '--timeout', '100', '--jobs'];
    const [one, two, again] = await Promise.all(
      ['1', '2', '2'].map(async (jobs) => withoutTimes((await verify([...args, jobs], { cwd: many })).out)),
    );
    const verdicts = JSON.parse(one ?? '').claims.map(({ verdict }: { verdict: string }) => verdict);
    expect(verdicts).toEqual(['supported', 'certified', 'supported', 'proved']);
    expect(two).toBe(one);
    expect(again).toBe(one);
    rmSync(many, { recursive: true });
  });

  it('ends the same claims at the same step, however many are checked at once', async () => {
    const many = folderWith({ 'a/enclosed': enclosed, 'b/attention': attention, 'c/square': square });
    const args = ['all', '--json', '--seed', '3', '--budget', '0.02', '--jobs'];
    const [one, two] = await Promise.all(
      ['1', '2'].map(async (jobs) => withoutTimes((await verify([...args, jobs], { cwd: many })).out)),
    );
    const claims: { verdict: string; effort: { endedBy: string | null } }[] = JSON.parse(one ?? '').claims;
    expect(claims.map(({ verdict, effort }) => [verdict, effort.endedBy])).toEqual([
      ['undecided', 'budget'],
      ['undecided', 'budget'],
      ['proved', null],
    ]);
    expect(two).toBe(one);
    rmSync(many, { recursive: true });
  });

  it('says that the clock ended a claim', async () => {
    const slow = folderWith({ attention });
    const { out, code } = await verify(['all', '--timeout', '0.02'], { cwd: slow });
    expect(code).toBe(1);
    expect(out).toContain('undecided');
    expect(out).toMatch(/the clock ended it \(--timeout\)|the effort for this claim was used up/);
    rmSync(slow, { recursive: true });
  });

  it('does not take instances for everything, and does where they are meant', async () => {
    const folder = folderWith({ 'a/open': pinsker(''), 'a/meant': pinsker('expect: certified') });
    const run = (...args: string[]) => verify([...args, '--seed', '1', '--budget', '100'], { cwd: folder });
    const meant = await run('a/meant');
    expect([meant.code, meant.out]).toEqual([0, expect.stringMatching(/^✓ certified +a\/meant /)]);
    const open = await run('a/open');
    expect([open.code, open.out]).toEqual([1, expect.stringMatching(/^✗ undecided +a\/open /)]);
    expect(open.out).toContain('expected: holds; found: undecided');
    expect(open.out).toMatch(/enclosure: holds on the printed instances: enclosures .* leave no doubt/);
    expect(open.out).toContain('say expect: certified');
    rmSync(folder, { recursive: true });
  });

  it('shows enclosures and samples beside a proof to those who want to see them', async () => {
    const twice = 'title: t\ngiven: { p: density on R, X: ~ p }\nclaim: E(X + X) == 2 * E(X)';
    const folder = folderWith({ 'a/twice': twice });
    const enginesOf = async (...args: string[]) => {
      const { out } = await verify(['all', '--json', '--seed', '1', ...args], { cwd: folder });
      return JSON.parse(out).claims[0].evidence.map(({ engine, verdict }: Record<string, string>) => [engine, verdict]);
    };
    expect(await enginesOf()).toEqual([['identity', 'proved']]);
    expect(await enginesOf('--evidence', 'all')).toEqual([
      ['identity', 'proved'],
      ['enclosure', 'certified'],
      ['sampling', 'supported'],
    ]);
    rmSync(folder, { recursive: true });
  });

  it('writes JSON that holds what could not be read', async () => {
    const { out } = await verify(['all', '--json'], { cwd });
    const run = JSON.parse(out);
    expect(run.claims.map(({ id, verdict, met }: Record<string, unknown>) => [id, verdict, met])).toEqual([
      ['good/square', 'proved', true],
      ['good/wrong', 'refuted', true],
      ['unmet/wrong', 'refuted', false],
    ]);
    expect(run.rejected.map(({ id }: { id: string }) => id)).toEqual(['bad/field', 'bad/name']);
    expect(run.claims[2].witness).toMatchObject({ relation: '==', check: 'rational' });
  });

  it('says that there is nothing to check', async () => {
    const empty = folderWith({});
    const { code, err } = await verify(['all', '--claims', empty], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('There are no claims in');
    rmSync(empty, { recursive: true });
  });

  it('checks the claims that come with the program where there are no others', async () => {
    const empty = folderWith({});
    const { code, out } = await verify(['list'], { cwd: empty });
    expect(code).toBe(0);
    expect(out.split('\n').length).toBeGreaterThan(5);
    rmSync(empty, { recursive: true });
  });
});

describe('explain', () => {
  it('shows statement, evidence, twins, witness and replay', async () => {
    const { out } = await verify(['explain', 'good/square', '--seed', '5'], { cwd });
    expect(out).toContain('good/square · question 1 · expected: holds');
    expect(out).toContain('✓ refuted: the mixed term forgotten');
    expect(out).toContain('(checked in exact rational arithmetic)');
    expect(out).toContain('Replay\n  verify explain good/square --seed 5\n');
  });
});

describe('new', () => {
  it('writes a claim that holds, and never over another', async () => {
    const folder = folderWith({});
    expect(await verify(['new', 'topic/my-claim'], { cwd: folder })).toMatchObject({
      code: 0,
      out: 'claims/topic/my-claim.yaml\n',
    });
    expect((await verify(['all'], { cwd: folder })).code).toBe(0);
    const before = readFileSync(join(folder, 'claims/topic/my-claim.yaml'), 'utf8');
    expect((await verify(['new', 'topic/my-claim'], { cwd: folder })).code).toBe(2);
    expect(readFileSync(join(folder, 'claims/topic/my-claim.yaml'), 'utf8')).toBe(before);
    rmSync(folder, { recursive: true });
  });

  it.each(['../out', '/tmp/out', 'a/../../out', 'A', 'a b', 'a/', '.hidden'])('refuses the id %s', async (id) => {
    const folder = folderWith({});
    expect((await verify(['new', id], { cwd: folder })).code).toBe(2);
    expect(existsSync(join(folder, 'claims'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

describe('colours and width', () => {
  const sequence = '\u001b[';
  it('are none in a pipe, unless they are forced', async () => {
    expect((await verify(['all'], { cwd })).out).not.toContain(sequence);
    expect((await verify(['all'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain(sequence);
    expect((await verify(['all', '--no-color'], { cwd, env: { FORCE_COLOR: '1' } })).out).not.toContain(sequence);
    expect((await verify(['all'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out).not.toContain(sequence);
  });

  it.runIf(hasTerminals)('are those of the terminal', async () => {
    const { out } = await verifyOnTerminal(['good'], 80, { cwd });
    expect(out).toContain(sequence);
    expect((await verifyOnTerminal(['good'], 80, { cwd, env: { NO_COLOR: '1' } })).out).not.toContain(sequence);
  });

  it.runIf(hasTerminals).each([40, 80])('stay within %i columns', async (columns) => {
    const { out } = await verifyOnTerminal(['all'], columns, { cwd, env: { NO_COLOR: '1' } });
    const lines = out.split('\n').filter((line) => /^[✓✗]/.test(line) || line.includes('claims met'));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(columns);
  });
});

describe('help', () => {
  it.runIf(hasTerminals).each([['--help'], ['grade', '--help']])('%s %s fits a terminal', async (...args) => {
    const { out } = await verifyOnTerminal(args.filter(Boolean), 80, { cwd });
    const lines = out.split('\n').map((line) => line.trimEnd());
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it.each([
    [['--sed', '1'], "unknown option '--sed'.\n  Did you mean --seed? `verify --help`"],
    [['explain'], "missing required argument 'claims'.\n  `verify --help`"],
    [['all', '--seed'], "option '--seed <text>' argument missing.\n  `verify --help`"],
  ])('a wrong command line has a reason and a next step: %j', async (args, said) => {
    const { code, err } = await verify(args, { cwd });
    expect(err).toContain(`error[usage]\n  ${said}`);
    expect(code).toBe(2);
  });

  it.each([
    ['nowhere.yaml', 'error[no-such-file]\n  There is no file nowhere.yaml.'],
    ['claim', 'error[unknown-claim]\n  No claim in claims is called claim.'],
  ])('what is no file: %s', async (path, said) => {
    expect((await verify([path], { cwd })).err).toContain(said);
  });

  it('a folder is no derivation, whatever its name', async () => {
    expect((await verify(['proof', 'claims'], { cwd })).err).toContain('error[no-file]\n  claims is no file.');
  });
});

describe('schema', () => {
  it('is a JSON Schema', async () => {
    expect(JSON.parse((await verify(['schema'])).out)).toMatchObject({ type: 'object', required: ['title', 'claim'] });
  });
});
