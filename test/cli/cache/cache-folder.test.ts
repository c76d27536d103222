import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usualCacheFolder } from '../../../src/cli/cache/cache-folder';

it('is with the packages of the nearest project, and nowhere if that has none', () => {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  for (const folder of ['node_modules', 'bare/claims', 'own/claims', 'own/node_modules'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const project of ['.', 'bare', 'own']) writeFileSync(join(root, project, 'package.json'), '{}');
  expect(usualCacheFolder(root)).toBe(join(root, 'node_modules/.cache/claimcheck'));
  expect(usualCacheFolder(join(root, 'own/claims'))).toBe(join(root, 'own/node_modules/.cache/claimcheck'));
  expect(usualCacheFolder(join(root, 'bare/claims'))).toBeNull();
  rmSync(root, { recursive: true });
});
