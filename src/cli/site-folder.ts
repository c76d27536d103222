import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '../site/pages';
import { stylesheet } from '../site/style/stylesheet';
import { BadInput } from './bad-input';
import { using } from './system-error';

/** By what a page of a site is told from any other file. */
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
  names.includes('index.html') && isGenerated(join(folder, 'index.html'));

const isGenerated = (file: string): boolean => readFileSync(file, 'utf8').slice(0, 2000).includes(generated);

/**
 * Writes a site with its style and fonts, which lie beside the built program, and takes away pages of the one that was there. How many
 * bytes it has.
 */
export function writeSite(folder: string, pages: readonly Page[]): number {
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
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  for (const font of readdirSync(join(katex, 'fonts'))) {
    copyFileSync(join(katex, 'fonts', font), join(folder, 'fonts', font));
    bytes += statSync(join(folder, 'fonts', font)).size;
  }
  removeOthers(folder, pages);
  return bytes;
}

/** Pages of claims that are there no longer; whatever else lies among them stays. */
function removeOthers(folder: string, pages: readonly Page[]): void {
  const claims = join(folder, 'claims');
  if (statSync(claims, { throwIfNoEntry: false }) === undefined) return;
  const kept = new Set(pages.map(({ path }) => join(folder, path)));
  const old = readdirSync(claims, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(claims, name))
    .filter((file) => !kept.has(file) && lstatSync(file).isFile() && isGenerated(file));
  for (const file of old) unlinkSync(file);
}
