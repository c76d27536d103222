import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Commands whose code is kept: one that sets flags of V8 for checking claims, and one that leaves them. */
const typical = [
  [
    'geometric-gan/total-variation',
    'hint-flow/log-determinant',
    'layer-norm/code-equals-definition',
    'layer-norm/train-equals-test',
    'resnext/as-coded',
    '--jobs=1',
    '--no-cache',
    '--seed=1',
  ],
  ['equal', 'log(x^2)', '2*log(x)', '--given=x: real > 0'],
];

/**
 * Writes the program: its chunks as scripts, which bin/load-script.js runs, a module for each thread, and what V8 makes of the scripts.
 * @param {import('esbuild').OutputFile[]} chunks modules
 * @param {readonly string[]} threads
 * @param {string} dist
 * @returns {Promise<readonly string[]>} the names of the files that hold code
 */
export async function buildProgram(chunks, threads, dist) {
  mkdirSync(`${dist}/program`, { recursive: true });
  /** @type {import('esbuild').TransformOptions} */
  const options = {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
  };
  const written = await Promise.all(
    chunks.map(async ({ path, text, contents }) => {
      const name = `program/${basename(path)}`;
      if (!path.endsWith('.js')) {
        writeFileSync(`${dist}/${name}`, contents);
        return [];
      }
      const { code } = await transform(text, options);
      writeFileSync(`${dist}/${name}`, `(function(exports,require,module,moduleUrl){${code}\n})`);
      return [name];
    }),
  );
  for (const name of threads)
    writeFileSync(`${dist}/${name}.js`, `import { load } from '../bin/load-script.js';\nload('${name}.js');\n`);
  keepCode(dist);
  return written.flat();
}

/** @param {string} dist */
function keepCode(dist) {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-code-'));
  const keeper = join(root, 'keep-code.js');
  /** @type {Record<string, Record<string, [number, number]>>} */
  const index = {};
  const bytes = [];
  let end = 0;
  try {
    for (const [i, command] of typical.entries()) {
      const into = join(folder, `${i}`);
      const { status, stderr } = spawnSync(process.execPath, [keeper, `${dist}/program`, into, ...command], {
        cwd: root,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`The code of the program cannot be kept: ${stderr}`);
      const key = readFileSync(join(into, 'key'), 'latin1');
      for (const name of readdirSync(join(into, 'scripts'))) {
        const code = readFileSync(join(into, 'scripts', name));
        bytes.push(code);
        index[key] = { ...index[key], [name]: [end, end + code.length] };
        end += code.length;
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeFileSync(`${dist}/program/code.bin`, Buffer.concat(bytes));
  writeFileSync(`${dist}/program/code.json`, JSON.stringify(index));
}
