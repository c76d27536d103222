import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Benchmark, Figure } from './benchmark';
import { program } from './program';

interface Told {
  readonly summary: { readonly proved: number; readonly withoutOracle: number };
}

interface Rechecked {
  readonly summary: { readonly established: number };
}

/** What a command writes, and how long it takes. */
function run(args: readonly string[]): { readonly text: string; readonly seconds: number } {
  const start = performance.now();
  const text = execFileSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
  return { text, seconds: (performance.now() - start) / 1000 };
}

/** What a proof rests on: the lines that make theorems on nobody's word, and how many proofs need somebody's. */
export const trust: Benchmark = {
  name: 'what proofs rest on',
  measure: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofs-'));
    const file = join(folder, 'proofs.jsonl');
    const found = run(['all', '--json', '--jobs', '1', '--seed', '1', '--certificate', file]);
    const again = run(['recheck', file, '--json', '--seed', '1']);
    rmSync(folder, { recursive: true });
    const { proved, withoutOracle }: Told['summary'] = JSON.parse(found.text).summary;
    const { established }: Rechecked['summary'] = JSON.parse(again.text).summary;
    const graph = ['tensor/graph.ts'];
    const [lines, withGraph] = await Promise.all([linesOfKernel('src'), linesOfKernel('src', graph)]);
    const figures: Figure[] = [
      {
        name: 'lines of the program that makes theorems',
        value: lines,
        unit: 'lines',
        baseline: null,
        note: 'the kernel with all that it calls, without types and comments',
        // 4,500 without proofs for every size, levels of recursions, roots of any degree, numbers of any precision and Taylor's theorem;
        // 8,200 without integrals by antiderivatives and over draws one by one; 8,400 without those of functions and logarithms.
        limit: { of: 'value', at: 8430 },
      },
      {
        name: 'the same with the graph that claims are read into',
        value: withGraph,
        unit: 'lines',
        baseline: null,
        limit: null,
      },
      {
        name: `claims proved on an oracle's word, of ${proved}`,
        value: (100 * (proved - withoutOracle)) / proved,
        unit: '%',
        baseline: null,
        limit: { of: 'value', at: 10 },
      },
      {
        name: `proofs established again from certificates, of ${proved}`,
        value: (100 * established) / proved,
        unit: '%',
        baseline: null,
        limit: null,
      },
      {
        name: 'time to establish them again, of that in which all claims were checked',
        value: (100 * again.seconds) / found.seconds,
        unit: '%',
        baseline: null,
        limit: { of: 'value', at: 100 },
      },
    ];
    return figures;
  },
};

/** The kernel, but for the file that takes an oracle's word, as one program: without types, comments, and what nothing calls. */
async function linesOfKernel(root: string, more: readonly string[] = []): Promise<number> {
  const kernel = readdirSync(join(root, 'kernel'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'trusting.ts')
    .map((file) => `kernel/${file}`);
  const exported = [...kernel, ...more].map((file, i) => `export * as part${i} from './${file}';`);
  const { outputFiles } = await build({
    stdin: { contents: exported.join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  const text = outputFiles.map((file) => file.text).join('');
  return text.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}
