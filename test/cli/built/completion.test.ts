import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { folderWith, hasTerminals, square, verify } from './verify';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'completion-'));
symlinkSync(fileURLToPath(new URL('../../../bin/verify.js', import.meta.url)), join(folder, 'verify'));
writeFileSync(join(folder, 'answers of ada.csv'), '');
afterAll(() => rmSync(folder, { recursive: true }));

const env = {
  PATH: `${folder}:${join(process.execPath, '..')}:${process.env.PATH}`,
  HOME: folder,
  TERM: 'xterm-256color',
};

/** What a shell prints of a script. */
function printed(command: string, args: readonly string[], input = ''): string {
  const { stdout, stderr } = spawnSync(command, args, { cwd: folder, env, input, encoding: 'utf8', timeout: 60_000 });
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}

it.skipIf(!has('bash'))('bash completes commands, flags, ids and files (needs bash)', () => {
  const completed = (...words: string[]): string[] => {
    const line = ['verify', ...words].map((word) => `'${word}'`).join(' ');
    const script = `source <(verify completion bash)
      COMP_WORDS=(${line}); COMP_CWORD=${words.length}; _verify
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    return printed('bash', ['--norc', '-c', script]).trimEnd().split('\n');
  };
  expect(completed('expl')).toEqual(['explain']);
  expect(completed('explain', 'layer-norm/sh')).toEqual(['layer-norm/shift-invariance']);
  expect(completed('recheck', '--timeo')).toEqual(['--timeout']);
  expect(completed('grade', 'sheets', 'ans')).toEqual(['answers of ada.csv']);
  expect(completed('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  expect(completed('new', '')).toEqual(['']);
});

it.skipIf(!has('fish'))('fish completes commands, flags, ids and files (needs fish)', () => {
  const completed = (line: string): string[] =>
    printed('fish', ['--no-config', '-c', `verify completion fish | source; complete -C '${line}'`])
      .trimEnd()
      .split('\n');
  expect(completed('verify expl')).toEqual([expect.stringMatching(/^explain\tcheck claims and show/)]);
  expect(completed('verify explain layer-norm/sh')).toEqual(['layer-norm/shift-invariance']);
  expect(completed('verify recheck --timeo')).toEqual([expect.stringMatching(/^--timeout\t/)]);
  expect(completed('verify grade sheets ans')).toEqual(['answers of ada.csv']);
  expect(completed('verify completion ').sort()).toEqual(['bash', 'fish', 'zsh']);
});

it.skipIf(!has('zsh') || !hasTerminals)('zsh completes what is typed (needs zsh and script)', () => {
  // Instead of being checked, what was completed is printed.
  const start = `autoload -Uz compinit; compinit -u; source <(verify completion zsh); PS1= RPS1=
    verify() { if [[ $1 == complete ]]; then command verify "$@"; else print -r -- "ran:" "\${(@q)@}"; fi }\n`;
  const typed = ['verify expl\tlayer-norm/sh\t\n', 'verify recheck --timeo\t\n', 'verify grade sheets ans\t\n'];
  const out = printed('script', ['-qec', 'zsh -f -i', '/dev/null'], `${start}${typed.join('')}exit\n`);
  expect([...out.matchAll(/^ran: (.*?) *\r?$/gm)].map(([, args]) => args)).toEqual([
    'explain layer-norm/shift-invariance',
    'recheck --timeout',
    'grade sheets answers\\ of\\ ada.csv',
  ]);
});

it('says which shells there are', async () => {
  const { code, err } = await verify(['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(err).toContain('error[bad-shell]\n  There is no completion for tcsh.\n  Give one of bash, zsh, fish');
});

it('completes the ids of claims where they are by --claims, or by the configuration', async () => {
  const cwd = folderWith({ 'own/square': square });
  const ids = async (...words: string[]): Promise<string> => (await verify(['complete', ...words], { cwd })).out;
  expect(await ids('=own/')).toContain('word\town/square\t');
  mkdirSync(join(cwd, 'elsewhere'));
  renameSync(join(cwd, 'claims'), join(cwd, 'elsewhere/claims'));
  expect(await ids('=own/')).not.toContain('own/square');
  expect(await ids('=--claims', '=elsewhere/claims', '=own/')).toContain('own/square');
  writeFileSync(join(cwd, '.claimcheckrc.json'), '{ "claims": "elsewhere/claims" }');
  expect(await ids('=own/')).toContain('own/square');
  writeFileSync(join(cwd, '.claimcheckrc.json'), '{ "claims": 1 }');
  expect(await verify(['complete', '=own/'], { cwd })).toMatchObject({ code: 0, err: '' });
  rmSync(cwd, { recursive: true });
});
