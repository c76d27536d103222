import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Series } from './series';

const kinds: readonly ((k: number) => string)[] = [
  (k) => `title: A square with ${k}\ngiven: { x: real }\nclaim: (x + ${k})^2 == x^2 + ${2 * k}*x + ${k * k}\n`,
  (k) =>
    `title: ${k} times a sum\nsizes: { n: 1..3 }\ngiven: { x: "tensor[n]" }\nclaim: sum(${k}*x, n) == ${k}*sum(x, n)\n`,
  (k) => `title: A logarithm with ${k}\ngiven: { x: real > 0 }\nclaim: log(${k}*x^2) == 2*log(x) + log(${k})\n`,
  (k) =>
    `title: A square without its middle, ${k}\ngiven: { x: real }\nclaim: (x + ${k})^2 == x^2 + ${k * k}\nexpect: refuted\nerratum: The term in the middle is missing.\n`,
];

/** Claims that are proved or refuted by short computations, none like another. */
export const claimsSeries: Series = {
  name: 'Claims of a run',
  of: 'claim',
  sizes: [100, 300, 1000, 3000, 10_000],
  isMemoryFlat: false,
  prepare: (folder, size) => {
    for (let i = 0; i < size; i++) {
      const topic = join(folder, 'claims', `topic-${Math.floor(i / 500)}`);
      if (i % 500 === 0) mkdirSync(topic, { recursive: true });
      writeFileSync(join(topic, `claim-${i}.yaml`), kinds[i % kinds.length]?.(i + 2) ?? '');
    }
    return [join(folder, 'claims'), '--no-cache'];
  },
};
