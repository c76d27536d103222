import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackedFile } from './packed-file';

/** Where this program is installed: the nearest folder above its code that is a package. */
export function programFolder(): string {
  const above = (folder: string): string =>
    existsSync(join(folder, 'package.json')) ? folder : above(join(folder, '..'));
  return above(fileURLToPath(new URL('.', import.meta.url)));
}

/** A file that is packed as it comes with the program. */
export const shipped = (system: string, name: string): PackedFile => ({
  path: name,
  content: readFileSync(join(programFolder(), 'packs', system, name), 'utf8'),
  isProgram: !name.endsWith('.py'),
});
