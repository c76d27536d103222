import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ShardSystem } from '../../src/cli/shard/system/shard-system';
import { shardSystems } from '../../src/cli/shard/system/shard-systems';

const guide = readFileSync(new URL('../../docs/cluster.md', import.meta.url), 'utf8');

it('names the variables of every job array that is known, and of no other', () => {
  const table = guide.slice(guide.indexOf('| system | index | count |'), guide.indexOf('Where none of them'));
  const systems: readonly ShardSystem[] = Object.values(shardSystems);
  const named = systems.flatMap(({ index, count, first, step, statusFile }) =>
    [index, count, first, step, statusFile].filter((name) => typeof name === 'string'),
  );
  expect(new Set(table.match(/\b[A-Z]+_[A-Z_]+\b/g))).toEqual(new Set(named));
});

it('shows a pipeline that is YAML', () => {
  const [, pipeline = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(guide) ?? [];
  expect(parse(pipeline)).toMatchObject({ claims: { parallel: 4 }, merge: { needs: ['claims'] } });
});
