import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Series } from './series';

/** An identity of two tensors at one size: all their elements are numbers modulo four primes. */
export const tensorsSeries: Series = {
  name: 'Elements of a tensor',
  of: 'element',
  sizes: [1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000],
  isMemoryFlat: false,
  prepare: (folder, size) => {
    const file = join(folder, 'claim.yaml');
    writeFileSync(
      file,
      `title: The squares of a sum
sizes: { n: ${size} }
given: { x: "tensor[n]", y: "tensor[n]" }
claim: sum((x + y)^2, n) == sum(x^2, n) + 2 * sum(x * y, n) + sum(y^2, n)
`,
    );
    return [file, '--no-cache', '--timeout', '600'];
  },
};
