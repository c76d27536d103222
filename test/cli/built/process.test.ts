import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderWith, square } from './verify';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));

it('ends quietly when its reader has seen enough', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`claim-${i}`, square]));
  const cwd = folderWith(many);
  const child = spawn('/bin/sh', ['-c', `"${process.execPath}" "${program}" all | head -1; :`], { cwd });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const [code] = await once(child, 'close');
  expect({ code, err, lines: out.split('\n').length }).toEqual({ code: 0, err: '', lines: 2 });
  rmSync(cwd, { recursive: true });
});

it('ends at once when it is interrupted', async () => {
  const child = spawn(process.execPath, [program, 'equal', '--stdin']);
  child.stdin.write('{"a": "1", "b": "1"}\n');
  await once(child.stdout, 'data');
  child.kill('SIGINT');
  const [code, signal] = await once(child, 'close');
  // What a shell calls exit code 130.
  expect(code ?? signal).toBe(code === null ? 'SIGINT' : 130);
});
