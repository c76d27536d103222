import type { Place } from '../statement/diagnostic';

/** A place as terminals and editors make a link of it: `claims/a.yaml:4:8`. */
export const placeText = ({ file, line, column }: Place): string =>
  `${file.replace(/\p{Cc}/gu, ' ')}:${line}:${column}`;

/** A place as data for JSON, without its excerpt. */
export const placeJson = ({ file, line, column, length }: Place): object => ({ file, line, column, length });
