import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Writes the types of the library to a folder: the declarations that src/index.ts leads to, with the extensions that
 * Node's resolution asks for. Types are checked by `npm run types`, not here.
 * @param {string} target
 */
export function buildTypes(target) {
  const emitted = mkdtempSync(join(tmpdir(), 'claimcheck-types-'));
  try {
    const options = [
      '--declaration',
      '--emitDeclarationOnly',
      '--noCheck',
      '--skipLibCheck',
      '--ignoreConfig',
      '--resolveJsonModule',
    ];
    const target2022 = [
      '--target',
      'ES2022',
      '--lib',
      'ES2023',
      '--module',
      'ESNext',
      '--moduleResolution',
      'bundler',
      '--types',
      'node',
    ];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(
      process.execPath,
      [tsc, ...options, ...target2022, '--rootDir', 'src', '--outDir', emitted, 'src/index.ts'],
      { cwd: root, stdio: 'inherit' },
    );
    const waiting = ['index.d.ts'];
    const done = new Set(waiting);
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const folder = dirname(file);
      const text = readFileSync(join(emitted, file), 'utf8').replace(
        /(from |import\()(['"])(\.[^'"]*)\2/g,
        (_, before, quote, specifier) => {
          const leadsTo = relative('', join(folder, `${specifier}.d.ts`));
          if (!done.has(leadsTo)) waiting.push(leadsTo);
          done.add(leadsTo);
          return `${before}${quote}${specifier}.js${quote}`;
        },
      );
      mkdirSync(join(target, folder), { recursive: true });
      writeFileSync(join(target, file), text);
    }
  } finally {
    rmSync(emitted, { recursive: true, force: true });
  }
}
