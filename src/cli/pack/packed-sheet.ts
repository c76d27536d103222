import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SheetFile } from '../../grade/load-sheet';
import { jsonText } from '../../statement/json-text';
import { BadInput } from '../bad-input';
import type { Limits } from '../limited-effort';

/** The sheet of a pack, with all that its judgements depend on. */
export interface PackedSheet extends Limits {
  readonly course: string;
  /** Under the ids that they had when they were packed: the numbers of a student depend on these. */
  readonly files: readonly SheetFile[];
}

const schema = z.strictObject({
  course: z.string(),
  budget: z.number(),
  timeout: z.number(),
  files: z.array(
    z.strictObject({ id: z.string(), file: z.string(), code: z.record(z.string(), z.string()).optional() }),
  ),
});

const listName = 'sheet.json';

/** The sheet as files in a pack: the claims as they are, and a list of them. */
export function packedSheetFiles({
  files,
  ...settled
}: PackedSheet): { readonly path: string; readonly text: string }[] {
  const named = files.map(({ text, ...each }, i) => ({ ...each, file: `sheet/${i + 1}.yaml`, text }));
  const list = { ...settled, files: named.map(({ text: _, ...each }) => each) };
  return [{ path: listName, text: `${jsonText(list, 2)}\n` }, ...named.map(({ file, text }) => ({ path: file, text }))];
}

/** The sheet in the folder of a pack. */
export function readPackedSheet(folder: string): PackedSheet {
  const parsed = schema.safeParse(parsedOr(null, readFileSync(join(folder, listName), 'utf8')));
  if (!parsed.success)
    throw new BadInput('bad-pack', `${listName} of this pack is not as it was made.`, 'Make the pack anew.');
  const files = parsed.data.files.map(({ code, ...each }): SheetFile => {
    const text = readFileSync(join(folder, each.file), 'utf8');
    return code === undefined ? { ...each, text } : { ...each, text, code };
  });
  return { ...parsed.data, files };
}

function parsedOr(otherwise: unknown, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return otherwise;
    throw error;
  }
}
