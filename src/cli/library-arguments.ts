import type { Diagnostic } from '../statement/diagnostic';

/** What an argument of the library must be, in words, and whether a value is that. */
interface Kind {
  readonly is: string;
  holds(value: unknown): boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isUpTo = (value: unknown, most: number): boolean => typeof value === 'number' && value > 0 && value <= most;

const text: Kind = { is: 'a text', holds: isText };
const seed: Kind = { is: 'a text, such as "1"', holds: isText };
const student: Kind = {
  is: 'a text of 1 to 200 characters',
  holds: (value) => isText(value) && value.trim() !== '' && value.length <= 200,
};
const sheet: Kind = {
  is: 'the text of a claim file, or a list of { id, text }',
  holds: (value) =>
    isText(value) ||
    (Array.isArray(value) && value.every((file) => isObject(file) && isText(file.id) && isText(file.text))),
};
const submissions: Kind = {
  is: 'a list of { student, question, answer } or { student, answers }',
  holds: (value) => typeof value === 'object' && value !== null && Symbol.iterator in value,
};

/** The arguments of the library by their names; the same limits as the flags of the command line. */
export const argumentKinds = {
  text,
  id: text,
  seed,
  course: seed,
  student,
  sheet,
  submissions,
  budget: { is: 'millions of steps, such as 500, at most 1000000', holds: (value) => isUpTo(value, 1e6) },
  timeout: { is: 'seconds, such as 2.5, at most 86400', holds: (value) => isUpTo(value, 86_400) },
  jobs: { is: 'a whole number from 1 to 999', holds: (value) => Number.isInteger(value) && isUpTo(value, 999) },
} satisfies Readonly<Record<string, Kind>>;

export type ArgumentName = keyof typeof argumentKinds;

/** Arguments that must be there, and options that may be left out. */
export interface Arguments {
  readonly needed: Readonly<Partial<Record<ArgumentName, unknown>>>;
  readonly options: unknown;
}

/** What is wrong with the arguments of a function of the library, which a program without types may have given. */
export function wrongArguments({ needed, options }: Arguments): Diagnostic[] {
  if (!isObject(options)) return [wrong('options', '{ seed: "1" }', options)];
  return entriesOf(argumentKinds).flatMap(([name, kind]) => {
    const value = name in needed ? needed[name] : options[name];
    const isLeftOut = value === undefined && !(name in needed);
    return isLeftOut || kind.holds(value) ? [] : [wrong(name, kind.is, value)];
  });
}

const entriesOf = (kinds: typeof argumentKinds): [ArgumentName, Kind][] =>
  Object.entries(kinds) as [ArgumentName, Kind][];

const wrong = (name: string, wanted: string, value: unknown): Diagnostic => ({
  code: 'bad-argument',
  place: null,
  reason: value === undefined ? `${name} is missing.` : `${name} cannot be ${shown(value)}.`,
  next: `Give ${wanted}.`,
});

function shown(value: unknown): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isText(value)) return value.trim() === '' ? 'an empty text' : 'this text';
  return Array.isArray(value) ? 'this list' : `a value of type ${typeof value}`;
}
