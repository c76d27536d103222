import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '../site/pages';
import { stylesheet } from '../site/style/stylesheet';
import { BadInput } from './bad-input';
import { using } from './system-error';

/** What a site lies in besides its first page. */
const ownNames = ['index.html', 'style.css', 'fonts', 'claims'];
/** How the first page of a site begins to be told from any other page. */
const generated = '<meta name="generator" content="claimcheck">';

/** The folder that `--out` names: a new one, an empty one, or one that holds such a site already. */
export function siteFolder(out: string | undefined): string {
  if (out === undefined || out === '')
    throw new BadInput(
      'bad-flag',
      'A site is written into a folder.',
      'Give the folder after --out, such as --out site.',
    );
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return out;
  if (!found.isDirectory()) throw new BadInput('no-folder', `${out} is no folder.`, 'Give another name after --out.');
  const names = readdirSync(out);
  if (names.length > 0 && !isSite(out, names))
    throw new BadInput(
      'folder-in-use',
      `${out} holds other files.`,
      'Give a new folder after --out, or empty this one.',
    );
  return out;
}

const isSite = (folder: string, names: readonly string[]): boolean =>
  names.includes('index.html') && readFileSync(join(folder, 'index.html'), 'utf8').slice(0, 2000).includes(generated);

/** Writes a site with its style and fonts, which lie beside the built program, in place of the one that was there; how many bytes it has. */
export function writeSite(folder: string, pages: readonly Page[]): number {
  for (const name of ownNames) rmSync(join(folder, name), { recursive: true, force: true });
  const katex = fileURLToPath(new URL('katex', import.meta.url));
  let bytes = 0;
  for (const { path, text } of [...pages, stylesheet(readFileSync(join(katex, 'katex.min.css'), 'utf8'))]) {
    const file = join(folder, path);
    using(file, () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    });
    bytes += Buffer.byteLength(text);
  }
  mkdirSync(join(folder, 'fonts'));
  for (const font of readdirSync(join(katex, 'fonts'))) {
    copyFileSync(join(katex, 'fonts', font), join(folder, 'fonts', font));
    bytes += statSync(join(folder, 'fonts', font)).size;
  }
  return bytes;
}
