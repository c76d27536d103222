import { type Graded, gradedFromLine, gradedLine, gradedUnanswered } from '../../grade/graded';
import { marked, unmarked } from '../../grade/mark/mark';
import { type Marks, pairOf } from '../../grade/mark/read-marks';
import { questionNamed, type Sheet } from '../../grade/sheet';
import type { BatchResults } from '../results/batch-results';

/** The marks that results of an earlier run hold. */
export class RememberedMarks {
  readonly #marks = new Map<string, NonNullable<ReturnType<Marks['get']>>>();

  note({ student, question, mark, staleMark }: Graded): void {
    const given = mark ?? staleMark;
    if (given === null) return;
    const { points, comment, key } = given;
    this.#marks.set(pairOf(student, question), { student, question, points, comment, key });
  }

  /**
   * The marks that count: those of a file, if there is one, else those that were there. A mark in a file that does not say to which
   * answer it was given was given to that which it was on before.
   */
  with(file: Marks | null): Marks {
    if (file === null) return this.#marks;
    return new Map(
      [...file].map(([pair, mark]) => {
        const before = this.#marks.get(pair);
        const isOld = before?.points === mark.points && before.comment === mark.comment;
        return [pair, { ...mark, key: mark.key ?? (isOld ? (before?.key ?? null) : null) }];
      }),
    );
  }
}

/** Puts marks on results, each on that of the last answer to its question. */
export class MarkBook {
  readonly #places = new Map<string, number>();

  constructor(
    readonly sheet: Sheet,
    readonly marks: Marks,
    /** The key of no answer. */
    readonly keyOfNothing: (student: string, question: string) => string,
  ) {}

  /** Whose answer to which question stands at a place. */
  note(place: number, student: string, question: string): void {
    if (this.marks.size === 0) return;
    const pair = pairOf(student, question);
    if (this.marks.has(pair)) this.#places.set(pair, place);
  }

  /** Returns what changed: how many that were undecided are marked now, and how many marks count no more. */
  apply(results: BatchResults): { readonly settled: number; readonly stale: number } {
    let [settled, stale] = [0, 0];
    for (const [pair, mark] of this.marks) {
      const place = this.#places.get(pair) ?? results.count;
      const line = this.#places.has(pair) ? results.at(place) : this.#nothing(mark);
      const plain = unmarked(gradedFromLine(line));
      const graded = marked(plain, mark);
      const fresh = gradedLine(graded);
      if (fresh !== line) results.put(place, fresh);
      if (graded.mark !== null && plain.verdict === 'undecided') settled++;
      if (graded.staleMark !== null) stale++;
    }
    return { settled, stale };
  }

  /** The result of somebody of whom nothing is there but a mark. */
  #nothing({ student, question }: { readonly student: string; readonly question: string }): string {
    const found = questionNamed(this.sheet, question);
    if (!('part' in found)) throw new Error(`There is no question ${question}.`);
    return gradedLine(gradedUnanswered(found, student, this.keyOfNothing(student, question), false));
  }
}
