import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BadInput } from '../bad-input';
import type { PackedFile } from './packed-file';
import { programFolder } from './program-folder';

interface Installed {
  readonly name: string;
  readonly folder: string;
}

/** This program and what it depends on, as the tarballs that `npm pack` makes of what is installed here. */
export function packedProgram(): PackedFile[] {
  const target = mkdtempSync(join(tmpdir(), 'claimcheck-pack-'));
  try {
    return installed('claimcheck', programFolder()).map(({ name, folder }) => ({
      path: `packages/${name}.tgz`,
      content: tarball(folder, target),
    }));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** A package with all that it depends on, each once. */
function installed(name: string, folder: string, known: Map<string, Installed> = new Map()): readonly Installed[] {
  if (known.has(name)) return [];
  known.set(name, { name, folder });
  const { dependencies = {} }: { dependencies?: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  for (const each of Object.keys(dependencies)) installed(each, folderOf(each, folder), known);
  return [...known.values()];
}

/** Where Node finds a package from a folder. */
function folderOf(name: string, from: string): string {
  const { resolve } = createRequire(join(from, 'package.json'));
  for (const folder of resolve.paths(name) ?? []) {
    try {
      return dirname(resolve(join(folder, name, 'package.json')));
    } catch {
      // Perhaps it lies further up.
    }
  }
  throw new BadInput('no-package', `${name} is not installed.`, 'Install claimcheck anew, with npm.');
}

function tarball(folder: string, target: string): Uint8Array {
  const { status, stdout, stderr, error } = spawnSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', target, folder],
    { encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (error !== undefined || status !== 0) {
    const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
    throw new BadInput('no-npm', `npm cannot pack ${folder}: ${reason}`, 'Install npm, which comes with Node.');
  }
  return readFileSync(join(target, stdout.trim().split('\n').at(-1) ?? ''));
}
