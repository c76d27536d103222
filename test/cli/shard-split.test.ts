import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactJson, fromExactJson } from '../../src/cli/part/exact-json';
import { claimCosts } from '../../src/cli/shard/claim-costs';
import { split } from '../../src/cli/shard/split';

const costs = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 60 });

it('a split gives every item to one shard, and no shard more than another by more than the largest item', () => {
  fc.assert(
    fc.property(costs, fc.integer({ min: 1, max: 12 }), (items, shards) => {
      const owners = split(items, shards);
      expect(owners).toHaveLength(items.length);
      const loads = Array.from({ length: shards }, () => 0);
      for (const [i, owner] of owners.entries()) loads[owner] = (loads[owner] as number) + (items[i] as number);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(0, ...items));
      expect(split(items, shards)).toEqual(owners);
    }),
  );
});

it('claims cost what they took, others what those take by their length', () => {
  const claims = [
    { id: 'a', length: 100 },
    { id: 'b', length: 300 },
  ];
  expect(claimCosts(claims, null)).toEqual([100, 300]);
  expect(claimCosts(claims, { seconds: new Map([['a', 2]]), sha256: '' })).toEqual([2, 6]);
  expect(claimCosts(claims, { seconds: new Map([['c', 2]]), sha256: '' })).toEqual([100, 300]);
});

it('plain data comes back from exact JSON as it was', () => {
  const data = fc.jsonValue({ maxDepth: 3 });
  const numbers = fc.double();
  fc.assert(
    fc.property(data, fc.array(numbers), (value, list) => {
      // JSON itself forgets the sign of 0 in what fast-check calls a value of JSON.
      expect(fromExactJson(exactJson({ list, value: JSON.parse(JSON.stringify(value)) }))).toEqual({
        list,
        value: JSON.parse(JSON.stringify(value)),
      });
    }),
  );
});
