import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, folderWith, square, unreadable, verify } from './verify';

const wrong = 'title: Not so\ngiven: { x: real }\nclaim: x == x + 1\n';

let cwd: string;
beforeEach(() => {
  cwd = folderWith({ 'good/square': square, 'bad/wrong': wrong });
});
afterEach(() => rmSync(cwd, { recursive: true }));

const claim = (id: string, text: string): void => writeFileSync(join(cwd, 'claims', `${id}.yaml`), text);
const run = (...args: string[]): Promise<Ended> => verify([...args, '--seed', '1'], { cwd });

describe('--fail-on', () => {
  it('says which findings make a run fail, and which are told all the same', async () => {
    expect((await run('all')).code).toBe(1);
    expect((await run('all', '--fail-on', 'any')).code).toBe(1);
    expect((await run('all', '--fail-on', 'claim-undecided,claim-refuted')).code).toBe(1);
    const tolerant = await run('all', '--fail-on', 'claim-undecided', '--fail-on', 'twin-not-refuted');
    expect(tolerant.code).toBe(0);
    expect(tolerant.out).toMatch(/✗ refuted +bad\/wrong[\s\S]*does not make the run fail: claim-refuted \(tolerated\)/);
    expect(tolerant.out).toContain('0 findings make the run fail, 0 known, 1 tolerated');
  });

  it('tolerates neither files that cannot be read nor kinds that there are not', async () => {
    claim('bad/name', unreadable);
    expect((await run('all', '--fail-on', 'none')).code).toBe(2);
    expect(await run('all', '--fail-on', 'refuted')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('--fail-on refuted is no kind of finding.\n  Did you mean --fail-on claim-refuted?'),
    });
    expect((await run('all', '--fail-on', 'bad-input')).err).toContain('The kinds are any, none, claim-refuted');
    for (const kinds of ['any,none', 'none,claim-refuted'])
      expect((await run('all', '--fail-on', kinds)).err).toContain(`--fail-on ${kinds} contradicts itself`);
  });
});

describe('--baseline', () => {
  const args = ['--baseline', 'known.json'];

  it('is written, lets what is known pass, fails on what is new, and tells what is met again', async () => {
    expect(await run('all', ...args)).toMatchObject({ code: 2, err: expect.stringContaining('known.json cannot be') });
    const written = await run('all', ...args, '--update-baseline');
    expect([written.code, written.err]).toEqual([0, 'known.json: 1 known finding, 0 before\n']);
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))).toEqual({
      format: 'claimcheck baseline 2',
      known: {
        'bad/wrong': [
          { finding: 'claim-refuted bad/wrong', verdict: 'refuted', content: expect.stringMatching(/^[0-9a-f]{32}$/) },
        ],
      },
    });
    const known = await run('all', ...args);
    expect([known.code, known.out]).toEqual([0, expect.stringContaining('claim-refuted (known)')]);
    claim('bad/second', wrong);
    const fresh = await run('all', ...args, '--reporter', 'concise');
    expect(fresh.code).toBe(1);
    expect(fresh.out).toMatch(/claims\/bad\/second\.yaml:3:8: claim-refuted: [^(]*\n/);
    rmSync(join(cwd, 'claims/bad/second.yaml'));
    claim('bad/wrong', square);
    const better = await run('all', ...args);
    expect(better.code).toBe(0);
    expect(better.out).toContain('no longer wrong, though known: claim-refuted bad/wrong');
    expect((await run('all', ...args, '--update-baseline')).err).toBe('known.json: 0 known findings, 1 before\n');
  });

  it('lets no other false claim pass under the same id, and the same one however it is spaced', async () => {
    await run('all', ...args, '--update-baseline');
    claim('bad/wrong', '# As known\ntitle: Another title\ngiven: { x:   real }\nclaim: "x==x+1"\n');
    expect((await run('all', ...args)).code).toBe(0);
    for (const other of ['x == x + 2', 'x == x + 1 + 0 * x', 'x + 1 == x']) {
      claim('bad/wrong', wrong.replace('x == x + 1', other));
      const { code, out } = await run('all', ...args);
      expect([code, out]).toEqual([1, expect.stringContaining('wrong, but not as it is known')]);
    }
    claim('bad/wrong', wrong.replace('x: real', 'x: real > 5'));
    expect((await run('all', ...args)).code).toBe(1);
    rmSync(join(cwd, 'claims/bad/wrong.yaml'));
    const gone = await run('all', ...args);
    expect([gone.code, gone.out]).toEqual([0, expect.stringContaining('no longer there, though known: claim-refuted')]);
    expect((await run('all', ...args, '--update-baseline')).err).toBe('known.json: 0 known findings, 1 before\n');
  });

  it('of an earlier form is told, and written anew where that is asked for', async () => {
    const earlier = { format: 'claimcheck baseline 1', known: { 'bad/wrong': ['claim-refuted bad/wrong'] } };
    writeFileSync(join(cwd, 'known.json'), JSON.stringify(earlier));
    const { code, err } = await run('all', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining('error[old-baseline]')]);
    expect(err).toContain('verify all --baseline known.json --update-baseline');
    expect((await run('all', ...args, '--update-baseline')).code).toBe(0);
    expect((await run('all', ...args)).code).toBe(0);
  });

  it('holds wherever a command says by its exit code what was found', async () => {
    await run('all', ...args, '--update-baseline');
    for (const command of [
      ['explain', 'bad/wrong'],
      ['report', '--out', 'site'],
    ]) {
      expect((await run(...command)).code).toBe(1);
      expect((await run(...command, ...args)).code).toBe(0);
      expect((await run(...command, '--fail-on', 'claim-undecided')).code).toBe(0);
      expect((await run(...command, '--fail-on', 'refuted')).err).toContain('is no kind of finding');
    }
  });

  it('does not let a claim pass that was undecided and is now refuted', async () => {
    const hasty = await run('bad/wrong', ...args, '--update-baseline', '--budget', '0.0001');
    expect([hasty.code, hasty.out]).toEqual([0, expect.stringContaining('claim-undecided (known)')]);
    const { code, out } = await run('bad/wrong', ...args);
    expect([code, out]).toEqual([1, expect.stringMatching(/^✗ refuted +bad\/wrong/)]);
  });

  it('is refused where it is none, or has no name', async () => {
    writeFileSync(join(cwd, 'known.json'), '{ "known": [] }');
    expect(await run('all', ...args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('known.json is no baseline'),
    });
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe('{ "known": [] }');
    expect((await run('all', '--update-baseline')).err).toContain('Which baseline?');
  });

  it('may be a setting', async () => {
    await run('all', ...args, '--update-baseline');
    writeFileSync(join(cwd, '.claimcheckrc.json'), '{ "baseline": "known.json" }');
    expect((await run('all')).code).toBe(0);
    writeFileSync(join(cwd, '.claimcheckrc.json'), '{ "failOn": ["twin-not-refuted"] }');
    expect((await run('all')).code).toBe(0);
    writeFileSync(join(cwd, '.claimcheckrc.json'), '{ "failOn": ["refuted"] }');
    expect((await run('all')).err).toContain('error[bad-configuration] .claimcheckrc.json:1:14');
  });
});
