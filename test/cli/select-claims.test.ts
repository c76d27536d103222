import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { selectClaims } from '../../src/cli/select-claims';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'));
  for (const id of ['kl/gaussian', 'kl/chain/rule', 'norm/layer', 'norm/layer-shift', 'top']) {
    mkdirSync(dirname(join(folder, id)), { recursive: true });
    writeFileSync(join(folder, `${id}.yaml`), '');
  }
  writeFileSync(join(folder, 'norm', 'notes.md'), '');
  writeFileSync(join(folder, '.hidden.yaml'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [['all'], ['kl/chain/rule', 'kl/gaussian', 'norm/layer', 'norm/layer-shift', 'top']],
  [['norm/layer'], ['norm/layer']],
  [
    ['norm/*', 'norm/layer'],
    ['norm/layer', 'norm/layer-shift'],
  ],
  [['kl'], ['kl/chain/rule', 'kl/gaussian']],
  [['kl/'], ['kl/chain/rule', 'kl/gaussian']],
  [['**/rule'], ['kl/chain/rule']],
  [['*'], ['kl/chain/rule', 'kl/gaussian', 'norm/layer', 'norm/layer-shift', 'top']],
  [['t?p', 'norm/laye[r]'], ['top']],
])('%j selects %j', async (patterns, ids) => {
  const { claims } = await selectClaims(patterns, folder);
  expect(claims.map(({ id }) => id)).toEqual(ids);
});

it('takes files by their path, inside of the folder or not', async () => {
  const inside = await selectClaims([join(folder, 'top.yaml')], folder);
  expect(inside.claims).toMatchObject([{ id: 'top', isOutside: false }]);
  const outside = await selectClaims([join(folder, 'top.yaml')], join(folder, 'norm'));
  expect(outside.claims).toMatchObject([{ id: join(folder, 'top'), isOutside: true }]);
});

it.each([
  ['norm/lyer', 'Did you mean norm/layer?'],
  ['gausian', 'Did you mean kl/gaussian?'],
  ['lst', 'Did you mean list?'],
  ['zzzzzzzz', '`verify list` prints the ids of all claims.'],
  ['missing.yaml', 'Give the path of a claim file, or an id as `verify list` prints it.'],
])('%s is unknown: %s', async (pattern, next) => {
  const { claims, unknown } = await selectClaims([pattern, 'top'], folder);
  expect(claims).toHaveLength(1);
  expect(unknown).toMatchObject([{ pattern, diagnostic: { next } }]);
});

it('says so where there are no claims at all', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const { unknown } = await selectClaims(['all'], empty);
  expect(unknown).toMatchObject([{ diagnostic: { code: 'no-claims' } }]);
});
