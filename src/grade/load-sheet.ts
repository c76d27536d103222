import { type LoadedClaim, loadClaim } from '../claim/load';
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
}

export type LoadedSheet =
  | { readonly ok: true; readonly sheet: Sheet; readonly grader: Grader }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * The questions in some claim files, ready to be graded.
 * @param isChecked whether every question is prepared at once, so that its mistakes show
 */
export function loadSheet(files: readonly SheetFile[], options: GraderOptions, isChecked = true): LoadedSheet {
  const diagnostics: Diagnostic[] = [];
  const loaded = new Map<string, LoadedClaim>();
  for (const { id, file, text } of files) {
    const load = loadClaim(text, file);
    if (load.ok) loaded.set(id, load.loaded);
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
