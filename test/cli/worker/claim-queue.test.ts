import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClaimLocation } from '../../../src/cli/corpus';
import { claimQueue } from '../../../src/cli/worker/claim-queue';

let folder: string;
const files = {
  short: 'claim: a == a\n',
  concrete: 'claim: a == a\ninstances: [{ a: 1 }]\n',
  long: 'title: an identity with many twins\nclaim: a == a\n',
  derivation: 'claim: a == a\nproof: [a, == a] # and more of it\n',
};
const locations = (): ClaimLocation[] =>
  [...Object.keys(files), 'missing'].map((id) => ({ id, file: join(folder, id), isOutside: false }));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('gives each worker what is checked alike, the longest first, and every claim once', () => {
  const queue = claimQueue(locations());
  const taken = [0, 1, 0, 1, 1, 0].map((worker) => queue.next(worker)[0]?.location.id);
  expect(taken).toEqual(['derivation', 'long', 'concrete', 'short', 'missing', undefined]);
});

it('keeps the place of each claim in the run', () => {
  const queue = claimQueue(locations());
  for (let [task] = queue.next(2); task !== undefined; [task] = queue.next(2))
    expect(locations()[task.index]?.id).toBe(task.location.id);
});
