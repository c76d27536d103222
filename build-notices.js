import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Writes the licences of the packages that a bundle contains, which they ask to be copied with them.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} target
 */
export function buildNotices(metafile, target) {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const names = new Set(
    inputs
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([file]) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []),
  );
  const notices = [...names].sort().map(notice);
  writeFileSync(target, notices.join('\n\n'));
}

/** @param {string} name */
function notice(name) {
  const folder = join(root, 'node_modules', name);
  const { version, license, author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  const hasText = files.some((file) => /^licen/i.test(file));
  if (!hasText && license !== 'MIT') throw new Error(`${name} comes without a licence.`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  // A package that names the licence alone: its author and the text are put together here.
  if (!hasText) texts.push(`Copyright (c) ${author?.name ?? author} (${repository?.url ?? repository})`, mit);
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
