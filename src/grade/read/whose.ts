import { hashKey } from '../../number/hash-key';
import { hashText } from '../../number/hash-text';

/** What the place of a file says of whose answers it holds. */
export type Whose = WhoseByPlace & {
  /** Under which name somebody of the class is filed, whom another name may mean as well; null for a stranger. */
  readonly idOf?: (name: string) => string | null;
};

type WhoseByPlace =
  /** Who was given, or the folder it lies in: a file that names another is not believed. */
  | { readonly kind: 'one'; readonly student: string /** Whom it names is not asked. */; readonly isCertain?: boolean }
  /** It lies several folders deep, and any of these may be named after its student. */
  | { readonly kind: 'among'; readonly folders: readonly [string, ...string[]] }
  /** Nothing, but for the name of the file where files are named after students. */
  | { readonly kind: 'unsaid'; readonly stem: string | null };

export const unsaid: Whose = { kind: 'unsaid', stem: null };

/** Whose an answer is, or why nobody can tell, and under which name that is filed. */
export type Identity =
  | { readonly ok: true; readonly student: string }
  | { readonly ok: false; readonly reason: string; readonly filed: string | null };

const nameLimit = 200;

/** A name of a student or question: a short text, in the form in which equal names are equal texts, or a number. */
export function nameOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim().normalize('NFC') : typeof value === 'number' ? `${value}` : '';
  return text === '' ? null : text;
}

export const isTooLong = (name: string): boolean => name.length > nameLimit;

/** A name that is too long, in short; different for different names. */
export function shortName(name: string): string {
  const [high, low] = hashText(hashKey('name'), name);
  return `${name.slice(0, 100)}… (${high.toString(16).padStart(8, '0')}${low.toString(16).padStart(8, '0')})`;
}

/** @param named whom the file names, if it names somebody */
export function identify(whose: Whose, named: unknown): Identity {
  if (whose.kind === 'one' && whose.isCertain === true) return { ok: true, student: whose.student };
  const given = nameOf(named);
  const name = given === null ? null : filedUnder(whose, given);
  if (name !== null && isTooLong(name))
    return {
      ok: false,
      reason: `The name of the student is longer than ${nameLimit} characters.`,
      filed: filedAs(whose) ?? shortName(name),
    };
  switch (whose.kind) {
    case 'one': {
      const student = filedUnder(whose, whose.student);
      if (name === null || name === student) return { ok: true, student };
      const reason = `This names the student ${name}, but it is of ${student} by its place or by --student.`;
      return { ok: false, reason, filed: student };
    }
    case 'among': {
      if (name !== null && whose.folders.some((folder) => filedUnder(whose, folder) === name))
        return { ok: true, student: name };
      const folders = whose.folders.join('/');
      const reason =
        name === null
          ? `This lies in the folders ${folders}, and nothing says which is named after the student. Name the student in the file, or give a list of the class with --class.`
          : `This names the student ${name}, but none of the folders ${folders} in which it lies.`;
      return { ok: false, reason, filed: filedAs(whose) };
    }
    case 'unsaid': {
      const student = name ?? (whose.stem === null ? null : filedUnder(whose, whose.stem));
      return student === null ? { ok: false, reason: 'The student is missing.', filed: null } : { ok: true, student };
    }
  }
}

/**
 * Under which name a file is filed that cannot be read; null where it may be anybody's. Where a class is known, the name of a file
 * that lies in no student's folder says whose it is only if it is that of a member.
 */
export function filedAs(whose: Whose): string | null {
  const { idOf } = whose;
  switch (whose.kind) {
    case 'one':
      return filedUnder(whose, whose.student);
    case 'among':
      return idOf === undefined ? whose.folders.join('/') : null;
    case 'unsaid':
      if (whose.stem === null) return null;
      return idOf === undefined ? filedUnder(whose, whose.stem) : idOf(nameOf(whose.stem) ?? whose.stem);
  }
}

function filedUnder({ idOf }: Whose, text: string): string {
  const name = nameOf(text) ?? text;
  return idOf?.(name) ?? name;
}
