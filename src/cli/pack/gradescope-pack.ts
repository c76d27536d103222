import { statSync } from 'node:fs';
import { type Zippable, zipSync } from 'fflate/browser';
import { BadInput } from '../bad-input';
import { replaceFile } from '../output/replace-file';
import { isDrawn, type Pack } from './pack';
import type { PackedFile } from './packed-file';
import { shipped } from './program-folder';
import { quoted } from './quoted';

/** The archive that is uploaded as an autograder of Gradescope. */
export const gradescopePack: Pack = {
  gives: 'the archive to upload under Configure Autograder',
  requirePlace: (out) => {
    if (!/\.zip$/i.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new BadInput(
        'bad-pack',
        `${out} is no name of an archive.`,
        'Say where it goes before the sheets: verify grade --pack gradescope autograder.zip SHEET.',
      );
  },
  written: (out) => [out],
  write: (out, { sheet, packed, patterns, files }) => {
    const archive = zipped([shipped('gradescope', 'setup.sh'), shipped('gradescope', 'run_autograder'), ...files]);
    replaceFile(out, archive);
    const ask = `verify ask ${quoted(patterns[0] ?? '')} --student ada@example.org --seed ${packed.course}`;
    return [
      'Upload it in Gradescope under Configure Autograder, with the default base image.',
      'Students hand in a file of answers, such as answers.json: {"answers": {…}}.',
      ...(isDrawn(sheet) ? [`Numbers are drawn for the address that Gradescope knows: ${ask}`] : []),
    ].join('\n');
  },
};

/** A file's mode and kind where the archive says that it was made under Unix. */
const modes = { program: 0o100755, other: 0o100644 } as const;

/** The same bytes for the same files. */
function zipped(files: readonly PackedFile[]): Uint8Array {
  const entries = files.map(({ path, content, isProgram }): [string, Zippable[string]] => [
    path,
    [
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
      {
        // What is packed already is left as it is.
        level: path.endsWith('.tgz') ? 0 : 9,
        mtime: new Date(2000, 0, 1),
        os: 3,
        attrs: (isProgram === true ? modes.program : modes.other) * 2 ** 16,
      },
    ],
  ]);
  return zipSync(Object.fromEntries(entries));
}
