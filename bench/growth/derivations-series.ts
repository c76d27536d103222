import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Series } from './series';

/** A chain of equal terms, each of which is proved to be the one before. */
export const derivationsSeries: Series = {
  name: 'Lines of a derivation',
  of: 'line',
  sizes: [10, 30, 100, 300, 1000],
  isMemoryFlat: false,
  prepare: (folder, size) => {
    const file = join(folder, 'derivation.yaml');
    const lines = Array.from(
      { length: size },
      (_, i) => `  - "== (x + ${i + 1})^2 - ${2 * (i + 1)}*x - ${(i + 1) ** 2}"`,
    );
    writeFileSync(file, `title: A square\ngiven: { x: real }\nlines:\n  - x^2\n${lines.join('\n')}\n`);
    return ['proof', file];
  },
};
