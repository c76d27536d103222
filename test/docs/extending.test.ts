import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/extending.md'), 'utf8');
const rows = [...guide.matchAll(/^\| [^|]*\(`(\w+)`\) \| `([^`]+)` \| `([^`]+)` \|/gm)].map(
  ([, name = '', file = '', table = '']) => ({ name, file, table }),
);
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: `src/${file}`, text: readFileSync(join(root, 'src', file), 'utf8') }));

const importing = (file: string): string[] =>
  sources
    .filter(({ file: own, text }) =>
      [...text.matchAll(/(?:from |import\()'(\.[^']+)'/g)].some(
        ([, path = '']) => join(dirname(own), `${path}.ts`) === file,
      ),
    )
    .map(({ file: own }) => own);

/** Math.atan is no function of claims; the library composes others of it, and closed forms of integrals are made of it. */
const mentioning = (name: string): string[] =>
  sources
    .filter(({ file }) => !['src/language/library/', 'src/integral/closed/'].some((folder) => file.startsWith(folder)))
    .filter(({ text }) => new RegExp(`(?<!Math\\.)\\b${name}\\b`).test(text))
    .map(({ file }) => file);

describe('what an addition takes', () => {
  it.each(rows)('$name: $file, which nothing but $table imports', ({ file, table }) => {
    expect(importing(file)).toEqual([table]);
  });

  it.each(rows.filter(({ name }) => ['atan', 'gumbel', 'yamlReader'].includes(name)))(
    '$name is named nowhere else',
    ({ name, file, table }) => {
      expect(mentioning(name)).toEqual([file, table].sort());
    },
  );

  it('is told of what is added most', () => expect(rows.map(({ name }) => name)).toHaveLength(7));
});
