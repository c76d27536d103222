import { lstatSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedMark } from '../site/generator';
import { type Page, pathsOf } from '../site/pages';
import { stylePath } from '../site/shell';
import { stylesheet } from '../site/style/stylesheet';
import { BadInput } from './bad-input';
import { followedPath } from './output/followed-path';
import { putInPlace } from './output/put-in-place';
import type { NamedFile } from './output/require-apart';
import { whileWriting } from './output/while-writing';

/**
 * The folder that a flag names: a new one, an empty one, or one that holds such a site already.
 * @throws BadInput for any other
 */
export function siteFolder(out: string | undefined, flag = '--out'): string {
  if (out === undefined || out === '')
    throw new BadInput(
      'bad-flag',
      'A site is written into a folder.',
      `Give the folder after ${flag}, such as ${flag} site.`,
    );
  const found = statSync(out, { throwIfNoEntry: false });
  if (found === undefined) return out;
  if (!found.isDirectory()) throw new BadInput('no-folder', `${out} is no folder.`, `Give another name after ${flag}.`);
  const names = readdirSync(out);
  if (names.length > 0 && !isSite(out, names))
    throw new BadInput(
      'folder-in-use',
      `${out} holds other files.`,
      `Give a new folder after ${flag}, or empty this one.`,
    );
  return out;
}

const isSite = (folder: string, names: readonly string[]): boolean =>
  names.includes('index.html') && isGenerated(join(folder, 'index.html'));

const isGenerated = (file: string): boolean => readFileSync(file, 'utf8').slice(0, 2000).includes(generatedMark);

/** Where the style of formulas, and their fonts, lie beside the built program. */
const katex = (): string => fileURLToPath(new URL('katex', import.meta.url));

/**
 * The files of a site, as outputs of a command.
 * @param ids of claims that may have a page
 */
export const siteFiles = (folder: string, ids: readonly string[]): NamedFile[] =>
  ['index.html', stylePath, ...fontNames().map((name) => `fonts/${name}`), ...pathsOf(ids).values()].map((path) => ({
    path: join(folder, path),
    as: '--out',
  }));

const fontNames = (): string[] => readdirSync(join(katex(), 'fonts'));

/**
 * Writes a site with its style and fonts, all of it or nothing, and takes away pages of the one that was there. How many bytes it has.
 * @throws BadInput where it cannot be written
 */
export function writeSite(folder: string, pages: readonly Page[]): number {
  const style = stylesheet(readFileSync(join(katex(), 'katex.min.css'), 'utf8'));
  const texts = [...pages, style].map(({ path, text }) => ({ path, data: Buffer.from(text) }));
  const fonts = fontNames().map((name) => ({
    path: `fonts/${name}`,
    data: readFileSync(join(katex(), 'fonts', name)),
  }));
  const files = [...texts, ...fonts];
  whileWriting(folder, () => {
    putInPlace(
      files.map(({ path, data }) => ({ path: followedPath(join(folder, path)), data })),
      false,
    );
    removeOthers(folder, pages);
  });
  return files.reduce((sum, { data }) => sum + data.length, 0);
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
