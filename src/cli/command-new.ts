import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { claimTemplate } from '../claim/template';
import { BadInput } from './bad-input';
import type { Flags } from './flags';
import { replaceFile } from './output/replace-file';
import { schemaPath } from './schema-path';

const idPattern = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/;

/** `verify new <id>`: writes a claim file to start from. */
export async function newCommand(id: string, flags: Flags): Promise<void> {
  if (!idPattern.test(id) || id.length > 200) {
    const next = 'Use lower-case letters, digits and dashes, with / between folders: layer-norm/shift-invariance.';
    throw new BadInput('bad-id', `${id} is no id of a claim.`, next);
  }
  const file = join(flags.claims ?? 'claims', `${id}.yaml`);
  if (existsSync(file))
    throw new BadInput('file-exists', `${file} exists already.`, 'Choose another id, or edit that file.');
  replaceFile(file, claimTemplate(id, schemaPath(file)));
  process.stdout.write(`${file}\n`);
}
