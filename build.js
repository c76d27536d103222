import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildNotices } from './build-notices.js';
import { buildProgram } from './build-program.js';
import { buildTypes } from './build-types.js';

// The program is bundled and split by dynamic import, so that a command reads only what it needs.
// z3-solver stays outside: it loads its own WebAssembly.
const root = fileURLToPath(new URL('.', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
const scripts = {
  main: 'src/cli/main.ts',
  'claim-worker': 'src/cli/worker/claim-worker.ts',
  'grade-worker': 'src/cli/worker/grade-worker.ts',
  'workbook-worker': 'src/cli/worker/workbook-worker.ts',
};
const modules = {
  'solver-child': 'src/cli/solver/solver-child.ts',
  'z3-thread': 'src/cli/solver/z3-thread.ts',
};
/** @type {import('esbuild').BuildOptions & { metafile: true }} */
const options = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['z3-solver'],
  // The entry of yaml for Node is CommonJS, of which nothing can be left out.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
};
// The language server is CommonJS, and asks where it lies.
const define = { __filename: 'import.meta.url' };
const program = await build({ ...options, entryPoints: scripts, define, write: false });
const { metafile } = await build({ ...options, entryPoints: modules });
// What the library starts it looks for beside itself, so all of it lies in one folder.
await build({ ...options, entryPoints: { index: 'src/index.ts' }, chunkNames: 'library-[hash]' });
const written = await buildProgram(
  program.outputFiles,
  Object.keys(scripts).filter((name) => name !== 'main'),
  `${root}/dist`,
);
const code = [...Object.keys(metafile.outputs), ...written.map((name) => `dist/${name}`)];
writeFileSync(`${root}/dist/digest.txt`, digestOf(code));
// What the pages of a site need besides.
const formulas = fileURLToPath(new URL('.', import.meta.resolve('katex/dist/katex.min.css')));
cpSync(`${formulas}/katex.min.css`, `${root}/dist/katex/katex.min.css`);
for (const font of readdirSync(`${formulas}/fonts`).filter((name) => name.endsWith('.woff2')))
  cpSync(`${formulas}/fonts/${font}`, `${root}/dist/katex/fonts/${font}`);
buildNotices(program.metafile, `${root}/dist/THIRD-PARTY-NOTICES.txt`);
buildTypes(`${root}/dist/types`);

/**
 * The digest of all code that was built: verdicts of another program are none of this one's.
 * @param {readonly string[]} files
 */
function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(`${file}\n`).update(readFileSync(`${root}/${file}`));
  return hash.digest('hex');
}
