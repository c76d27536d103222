import { splitTopLevel } from '../../language/top-level';

/** The parts of a text such as `h(y) is minimised over y at -1 or 1`. */
export interface ExtremumText {
  readonly objective: string;
  readonly direction: 'min' | 'max';
  readonly variable: string;
  /** Whether these are all points. */
  readonly isExact: boolean;
  /** The points; null where it is an interval. */
  readonly points: readonly string[] | null;
  /** Points or interval as they are written. */
  readonly where: string;
}

const pattern = /^(.*\S)\s+is\s+(uniquely\s+)?(min|max)imi[sz]ed\s+over\s+(\S+)\s+(exactly\s+)?(at|on)\s+(.+)$/s;

/** Null where a text is of another form. */
export function readExtremum(text: string): ExtremumText | null {
  const [, objective, unique, direction, variable = '', exactly, preposition, where = ''] =
    pattern.exec(text.trim()) ?? [];
  if (objective === undefined) return null;
  const isExact = unique !== undefined || exactly !== undefined;
  const listed = splitTopLevel(where, isExact ? /,/ : /\bor\b/).parts.map((part) => part.text.trim());
  return {
    objective,
    direction: direction === 'max' ? 'max' : 'min',
    variable,
    isExact,
    points: preposition === 'on' ? null : listed,
    where,
  };
}
