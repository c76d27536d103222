import { type LoadedClaim, loadClaim } from '../claim/load';
import type { openSides } from '../claim/open-sides';
import { ExpressionError } from '../language/expression-error';
import type { Diagnostic } from '../statement/diagnostic';
import { createGrader, type Grader, type GraderOptions } from './grader';
import { type Sheet, sheetOf } from './sheet';

/** The text of a claim file. */
export interface SheetFile {
  readonly id: string;
  /** For diagnostics. */
  readonly file: string;
  readonly text: string;
  /** What the files of code say that it names, by their names. */
  readonly code?: Readonly<Record<string, string>>;
}

/** What reads the code that sheets hold themselves or name; null where they hold none, as most do. */
export async function readerFor(files: readonly SheetFile[]): Promise<typeof openSides | null> {
  const isThere = files.some(({ text }) => /^code[ \t]*:/m.test(text));
  return isThere ? (await import('../claim/open-sides')).openSides : null;
}

export type LoadedSheet =
  | { readonly ok: true; readonly sheet: Sheet; readonly grader: Grader }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The questions in some claim files, ready to be graded.
 * @param isChecked whether every question is prepared at once, so that its mistakes show
 * @param open what reads code, which is needed where a reference is some: see `readerFor`
 */
export function loadSheet(
  files: readonly SheetFile[],
  options: GraderOptions,
  isChecked = true,
  open: typeof openSides | null = null,
): LoadedSheet {
  const diagnostics: Diagnostic[] = [];
  const loaded = new Map<string, LoadedClaim>();
  for (const { id, file, text, code = {} } of files) {
    const load = loadClaim(text, file);
    const known = { textOf: (name: string) => code[name] ?? null, shown: (name: string) => name };
    if (load.ok)
      loaded.set(id, open === null ? load.loaded : { ...load.loaded, claim: open(load.loaded.claim, known) });
    else diagnostics.push(...load.diagnostics);
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const sheet = sheetOf([...loaded].map(([id, { claim }]) => ({ id, claim })));
  if (sheet.questions.length === 0) {
    const next = 'Add them under ask, or name a claim file that has some.';
    return {
      ok: false,
      diagnostics: [{ code: 'no-questions', place: null, reason: 'There are no questions in these claims.', next }],
    };
  }
  const grader = createGrader(sheet, options);
  for (const { name, part, index } of isChecked ? sheet.questions : []) {
    try {
      grader.prepare(name);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const { code, path, start, end, reason, next } = error;
      const place = loaded.get(part.id)?.locate(path.length === 0 ? ['ask', index] : path, start, end - start) ?? null;
      diagnostics.push({ code, place, reason, next });
    }
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, sheet, grader };
}
