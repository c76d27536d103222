import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folderWith } from './verify';

it('says of a checkout that has not been built how to build it', () => {
  const folder = folderWith({ 'package.json': '{ "type": "module" }' });
  try {
    cpSync(fileURLToPath(new URL('../../../bin', import.meta.url)), join(folder, 'bin'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin', 'verify.js'), 'all'], {
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr:
        'error[not-built]\n  The program has not been built here.\n  Run npm ci, or npm run build, in the folder of Claimcheck.\n',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
