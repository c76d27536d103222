import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Benchmark } from './benchmark';
import { program } from './program';

interface Told {
  readonly summary: { readonly proved: number; readonly withoutOracle: number };
}

/** What a proof rests on: the lines that make theorems on nobody's word, and how many proofs need somebody's. */
export const trust: Benchmark = {
  name: 'what proofs rest on',
  measure: async () => {
    const run = execFileSync(process.execPath, [program, 'all', '--json', '--seed', '1'], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const { proved, withoutOracle }: Told['summary'] = JSON.parse(run).summary;
    const lines = trustedFiles('src').reduce((sum, file) => sum + codeLines(readFileSync(file, 'utf8')), 0);
    return [
      {
        name: 'lines that make theorems, and all they import',
        value: lines,
        unit: 'lines',
        baseline: null,
        note: 'without comments',
        limit: { of: 'value', at: 4500 },
      },
      {
        name: `claims proved on an oracle's word, of ${proved}`,
        value: (100 * (proved - withoutOracle)) / proved,
        unit: '%',
        baseline: null,
        limit: { of: 'value', at: 10 },
      },
    ];
  },
};

/** The files of the kernel, but for the one that takes an oracle's word, and all whose code they run. */
function trustedFiles(root: string): string[] {
  const kernel = readdirSync(join(root, 'kernel'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'trusting.ts')
    .map((file) => join(root, 'kernel', file));
  const found = new Set<string>();
  const waiting = [...kernel];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...importsOf(file));
  }
  return [...found];
}

/** Imports of types alone run no code. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/\b(?:import|export)\b(?! type\b)[^;']*?'(\.[^']+)'/g);
  return [...specifiers].map(([, specifier = '']) => {
    const target = relative('', join(dirname(file), `${specifier}.ts`));
    if (!existsSync(target)) throw new Error(`${file} imports ${specifier}, which is no file`);
    return target;
  });
}

/** Lines that are neither blank nor comment. */
const codeLines = (text: string): number =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
