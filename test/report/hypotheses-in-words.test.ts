import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const records = new URL('../golden/record/', import.meta.url);
/** Names that only the program uses: `∂0.0.0:3`, an axis `·1`, `lebesgue k:1 level 0`, `leaf 2`. */
const inner = /∂\d|·\d|·\)|\blebesgue\b|\blevel \d|\bleaf \d|\bk:\d/;

it('says hypotheses, what was tried and counterexamples in the words of claims, for all that the corpus shows', () => {
  const lines = readdirSync(records).flatMap((name) => readFileSync(new URL(name, records), 'utf8').split('\n'));
  expect(lines.filter((line) => line.includes('assuming')).length).toBeGreaterThan(100);
  expect(lines.filter((line) => !line.includes('answer ') && inner.test(line))).toEqual([]);
});
