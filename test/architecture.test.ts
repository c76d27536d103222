import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));
/** A folder imports only what stands before it. */
const order = ['number', 'tensor', 'language', 'claim', 'engine', 'run', 'grade', 'report', 'cli'];
const lineLimit = 300;

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

/** Relative imports of a file, types too, as files under src. */
function importsOf(file: string): string[] {
  const specifiers = (texts.get(file) ?? '').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g);
  return [...specifiers].flatMap(([, specifier = '']) => {
    const target = relative(root, join(root, dirname(file), specifier));
    return [`${target}.ts`, join(target, 'index.ts'), target].filter((candidate) => texts.has(candidate)).slice(0, 1);
  });
}

const folderOf = (file: string): string => file.split('/')[0] ?? '';

describe.each(files)('%s', (file) => {
  it('stands in a folder of the architecture', () => {
    expect(order).toContain(folderOf(file));
  });

  it('imports only what stands before it', () => {
    const allowed = order.slice(0, order.indexOf(folderOf(file)) + 1);
    expect(importsOf(file).filter((target) => !allowed.includes(folderOf(target)))).toEqual([]);
  });

  it('imports no built-in module of Node, unless it is part of the command line', () => {
    const builtins = [...(texts.get(file) ?? '').matchAll(/from 'node:[^']+'/g)].map(([text]) => text);
    expect(folderOf(file) === 'cli' ? [] : builtins).toEqual([]);
  });

  it('reads neither clock nor environment nor terminal, unless it is part of the command line', () => {
    const reads =
      (texts.get(file) ?? '').match(/\b(?:process|console|performance)\.|\bDate\.now\(|\bMath\.random\(/g) ?? [];
    expect(folderOf(file) === 'cli' ? [] : reads).toEqual([]);
  });

  it('says what it is about in its name, and is short', () => {
    expect(basename(file, '.ts')).not.toMatch(/^(?:utils?|helpers?|common|misc)$/);
    expect((texts.get(file) ?? '').split('\n').length).toBeLessThanOrEqual(lineLimit);
  });
});

it('has no cycles between files', () => {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): string[] => {
    if (above.includes(file)) return [[...above.slice(above.indexOf(file)), file].join(' → ')];
    if (done.has(file)) return [];
    const cycles = importsOf(file).flatMap((target) => visit(target, [...above, file]));
    done.add(file);
    return cycles;
  };
  expect(files.flatMap((file) => visit(file, []))).toEqual([]);
});

it('finds what it looks for', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(importsOf('cli/main.ts')).toContain('cli/command-verify.ts');
  expect(importsOf('claim/load.ts')).toContain('claim/schema.ts');
});
