import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program as a person would, without a terminal. */
export function verify(args: readonly string[], { cwd, input = '', env = {} }: Circumstances = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Whether this machine can pretend a terminal. */
export const hasTerminals = process.platform === 'linux' && existsSync('/usr/bin/script');

/** The same on a terminal of so many columns; both streams arrive as one. */
export function verifyOnTerminal(
  args: readonly string[],
  columns: number,
  circumstances: Circumstances = {},
): Promise<Ended> {
  const command = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');
  return new Promise((resolve, reject) => {
    const script = `stty cols ${columns} rows 50; ${command}`;
    const child = spawn('script', ['-qec', script, '/dev/null'], {
      cwd: circumstances.cwd,
      env: { PATH: process.env.PATH, TERM: 'xterm-256color', SHELL: '/bin/sh', ...circumstances.env },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out: out.replaceAll('\r\n', '\n'), err: '' }));
    child.stdin.end();
  });
}

/** A folder that holds `claims/`, with these files in it. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  put(folder, Object.fromEntries(Object.entries(files).map(([id, text]) => [`claims/${id}.yaml`, text])));
  return folder;
}

/** Writes files into a folder, by their paths in it. */
export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export const square = `title: The square of a sum
question: 1
given: { x: real, y: real }
claim: (x + y)^2 == x^2 + 2 * x * y + y^2
twins:
  - title: the mixed term forgotten
    claim: (x + y)^2 == x^2 + y^2
`;
export const wrong = `title: A wrong square
given: { x: real, y: real }
claim: (x + y)^2 == x^2 + y^2
`;
export const expectedWrong = `${wrong}expect: refuted
erratum: The mixed term is missing.
`;
export const unreadable = `title: A name that is not there
given: { x: real }
claim: x + missing == x
`;
