import type { ClaimFile } from '../claim/claim-file';
import type { Question } from '../claim/question';
import { closest } from '../language/closest';

/** A claim with questions. */
export interface SheetPart {
  readonly id: string;
  readonly claim: ClaimFile;
}

/** Questions of one or several claims. */
export interface Sheet {
  readonly questions: readonly SheetQuestion[];
  /** By name, and by `claim#id`. */
  readonly byName: ReadonlyMap<string, SheetQuestion>;
}

export interface SheetQuestion {
  /** The id of the question; with that of its claim in front (`claim#id`) where several claims use the id. */
  readonly name: string;
  readonly part: SheetPart;
  /** Its place among the questions of its claim. */
  readonly index: number;
  readonly question: Question;
}

export function sheetOf(parts: readonly SheetPart[]): Sheet {
  const uses = new Map<string, number>();
  for (const { claim } of parts) for (const { id } of claim.ask) uses.set(id, (uses.get(id) ?? 0) + 1);
  const questions = parts.flatMap((part) =>
    part.claim.ask.map((question, index) => {
      const isShared = (uses.get(question.id) ?? 0) > 1;
      return { name: isShared ? `${part.id}#${question.id}` : question.id, part, index, question };
    }),
  );
  const byName = new Map(questions.map((each) => [`${each.part.id}#${each.question.id}`, each]));
  for (const each of questions) byName.set(each.name, each);
  return { questions, byName };
}

/** A question by its name, or by `claim#id`; else the name that was perhaps meant, or those of several. */
export function questionNamed(
  { questions, byName }: Sheet,
  name: string,
): SheetQuestion | { readonly meant: string | null } {
  const wanted = name.trim();
  const found = byName.get(wanted);
  if (found !== undefined) return found;
  const names = questions.map((each) => each.name);
  // Where several claims use an id, it alone names none of their questions.
  const shared = names.filter((each) => each.toLowerCase().endsWith(`#${wanted.toLowerCase()}`));
  return { meant: shared.length > 0 ? shared.slice(0, mostMeant).join(' or ') : closest(wanted, names) };
}

/** How many questions of one id are named. */
const mostMeant = 4;

/** Says of a name whether there is a question of that name, else the name of one that was perhaps meant. */
export const namesIn =
  (sheet: Sheet) =>
  (name: string): { readonly isOne: boolean; readonly meant: string | null } => {
    const found = questionNamed(sheet, name);
    return 'part' in found ? { isOne: true, meant: null } : { isOne: false, meant: found.meant };
  };
