import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildNotices } from './build-notices.js';
import { buildTypes } from './build-types.js';

// Everything is bundled and split by dynamic import, so that a command reads only what it needs.
// z3-solver stays outside: it loads its own WebAssembly.
const root = fileURLToPath(new URL('.', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/cli/main.ts',
    'claim-worker': 'src/cli/worker/claim-worker.ts',
    'solver-child': 'src/cli/solver/solver-child.ts',
    'z3-thread': 'src/cli/solver/z3-thread.ts',
    'grade-worker': 'src/cli/worker/grade-worker.ts',
    'workbook-worker': 'src/cli/worker/workbook-worker.ts',
    index: 'src/index.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['z3-solver'],
  // commander is CommonJS, and asks for the modules of Node by require.
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  // The language server is CommonJS as well, and asks where it lies.
  define: { __filename: 'import.meta.url' },
  // The entry of yaml for Node is CommonJS, of which nothing can be left out.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
});
// What the pages of a site need besides.
const formulas = fileURLToPath(new URL('.', import.meta.resolve('katex/dist/katex.min.css')));
cpSync(`${formulas}/katex.min.css`, `${root}/dist/katex/katex.min.css`);
for (const font of readdirSync(`${formulas}/fonts`).filter((name) => name.endsWith('.woff2')))
  cpSync(`${formulas}/fonts/${font}`, `${root}/dist/katex/fonts/${font}`);
writeFileSync(`${root}/dist/digest.txt`, digestOf(metafile));
buildNotices(metafile, `${root}/dist/THIRD-PARTY-NOTICES.txt`);
buildTypes(`${root}/dist/types`);

/**
 * The digest of all code that was built: verdicts of another program are none of this one's.
 * @param {import('esbuild').Metafile} metafile
 */
function digestOf({ outputs }) {
  const hash = createHash('sha256');
  for (const file of Object.keys(outputs).sort()) hash.update(`${file}\n`).update(readFileSync(`${root}/${file}`));
  return hash.digest('hex');
}
