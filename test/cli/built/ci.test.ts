import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ci-'));
const user = join(folder, 'user');
afterAll(() => rmSync(folder, { recursive: true }));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
let tarball = '';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** As a shell runs it, in the repository of a user, who is no workflow. */
function shell(command: string, env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: user,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, npm_config_cache: join(folder, 'cache'), ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(user, file)), { recursive: true });
  writeFileSync(join(user, file), text);
}

/** Nothing is downloaded for a test: the package is the one that would be published, with the solver from here. */
const offline = (command: string): string =>
  command.replace(
    /^npm install --save-dev claimcheck$/,
    `npm install --offline --no-audit --no-fund --save-dev '${tarball}' '${join(root, 'node_modules/z3-solver')}'`,
  );

/** Times differ from run to run, and columns with them; the solver is the one that is installed. */
const timeless = (text: string): string =>
  text
    .replace(/ *\d+\.\d\d s/g, ' _ s')
    .replace(/Z3 [\d.]+/g, 'Z3 _')
    .trim();

/** What the guide has its reader do: write a file, or run a command, with its exit code and output where they are shown. */
type Step =
  | { readonly file: string; readonly text: string }
  | { readonly command: string; readonly code: number; readonly out: string };

function stepsOf(guide: string): Step[] {
  return [...guide.matchAll(/^```(console|yaml)\n([\s\S]*?)^```$/gm)].flatMap(([, kind, block = '']): Step[] => {
    if (kind === 'yaml') return [{ file: /^# (\S+)\n/.exec(block)?.[1] ?? '', text: block }];
    return block
      .split(/^\$ /m)
      .slice(1)
      .map((each) => {
        const [command = '', ...out] = each.split('\n');
        const code = Number(/# exit code (\d)$/.exec(command)?.[1] ?? 0);
        return { command: command.replace(/ # [^#]*$/, ''), code, out: out.join('\n') };
      });
  });
}

beforeAll(() => {
  mkdirSync(user);
  const { version } = JSON.parse(read('package.json'));
  spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  tarball = join(folder, `claimcheck-${version}.tgz`);
});

describe('the guide', () => {
  const steps = stepsOf(read('docs/ci.md'));

  it('has its reader do several things', () => {
    expect(steps.length).toBeGreaterThan(15);
    expect(steps.flatMap((step) => ('file' in step ? [step.file] : [])).every((file) => file !== '')).toBe(true);
  });

  it('says what happens when they are done one after the other', () => {
    for (const step of steps) {
      if ('file' in step) {
        write(step.file, step.text);
        continue;
      }
      const ran = shell(offline(step.command));
      const said = `${step.command}\n${ran.out}${ran.err}`;
      expect(ran.code, said).toBe(step.code);
      if (step.out.trim() !== '') expect(timeless(ran.out), said).toBe(timeless(step.out));
    }
  });
});

describe('what the guide leaves is a repository of a user', () => {
  const wrong = 'title: Not so\ngiven: { x: real }\nclaim: x == x + 1\n';

  it('whose build the action fails, with an annotation at the right line', () => {
    write('claims/sums/wrong.yaml', wrong);
    const { runs, inputs } = parse(read('action.yml'));
    const [step] = runs.steps;
    expect(Object.keys(inputs).filter((name) => !JSON.stringify(step).includes(`inputs.${name} `))).toEqual([]);
    const used = new Set(read('ci/action.sh').match(/CLAIMCHECK_\w+/g));
    expect(Object.keys(step.env).sort()).toEqual([...used].sort());
    const env = {
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: join(user, 'node_modules/claimcheck'),
      GITHUB_WORKSPACE: folder,
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      CLAIMCHECK_CLAIMS: 'sums/* all',
      CLAIMCHECK_ARGUMENTS: ' --seed 1\n--reporter concise ',
      CLAIMCHECK_SARIF: 'out/claims.sarif',
    };
    const ran = shell(step.run, env);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^claims\/sums\/wrong\.yaml:3:8: claim-refuted: sums\/wrong: .*\n1 of 2 claims met/);
    expect(ran.err).toMatch(/^::error file=user\/claims\/sums\/wrong\.yaml,line=3,endLine=3,col=8,/);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('### ✗ sums/wrong');
    expect(JSON.parse(readFileSync(join(user, 'out/claims.sarif'), 'utf8')).runs[0].results).toHaveLength(1);
    const hostile = { ...env, CLAIMCHECK_CLAIMS: 'x $(touch hacked) `touch hacked`' };
    expect(shell(step.run, hostile).code).toBe(2);
    expect(existsSync(join(user, 'hacked'))).toBe(false);
  });

  it('in which the action finds a program of its own where none is installed', () => {
    const { runs } = parse(read('action.yml'));
    write('elsewhere/claims/wrong.yaml', wrong);
    const ran = shell(`cd elsewhere && ${runs.steps[0].run}`, { GITHUB_ACTION_PATH: root });
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('0 of 1 claims met')]);
  });

  it('whose job of GitLab writes what it promises', () => {
    write('claims/sums/wrong.yaml', wrong);
    const { claimcheck: job } = parse(readFileSync(join(user, 'claimcheck.gitlab-ci.yml'), 'utf8'));
    const [install, check] = job.script;
    expect(install).toBe('npm ci');
    const installed = shell(`${install} --offline --no-audit --no-fund`);
    expect([installed.code, installed.err]).toEqual([0, '']);
    const ran = shell(check, { ...job.variables, CI_PROJECT_DIR: user });
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('1 of 2 claims met')]);
    const report = (name: string): string => readFileSync(join(user, job.artifacts.reports[name]), 'utf8');
    expect(report('junit')).toContain('type="claim-refuted"');
    expect(JSON.parse(report('codequality'))).toMatchObject([
      { check_name: 'claim-refuted', location: { path: 'claims/sums/wrong.yaml', lines: { begin: 3 } } },
    ]);
  });

  it('whose hooks check the claims that are about to be committed, and no other files', () => {
    write('claims/sums/wrong.yaml', wrong);
    const [hook] = parse(read('.pre-commit-hooks.yaml'));
    const files = [
      'claims/sums/wrong.yaml',
      'sub/claims/a.yml',
      'claims/A.YAML',
      'claims.yaml',
      'docs/claims/readme.md',
    ];
    expect(files.filter((file) => new RegExp(hook.files).test(file))).toEqual(files.slice(0, 3));
    const command = ['npx', '--no', '--', hook.entry, ...hook.args, files[0]].join(' ');
    // pre-commit takes all that packing prints for the name of the file.
    expect(spawnSync('npm', ['config', 'get', 'foreground-scripts'], { cwd: root, encoding: 'utf8' }).stdout).toBe(
      'false\n',
    );
    expect(shell(command)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^claims\/sums\/wrong\.yaml:3:8: claim-refuted/),
    });
  });
});
