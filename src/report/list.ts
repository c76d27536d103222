import type { ClaimFile } from '../claim/claim-file';
import type { Surface } from './palette';
import { oneLine, padded, truncate, widthOf } from './text-layout';

export interface ListedClaim {
  readonly id: string;
  /** Null for a file that cannot be read. */
  readonly claim: Pick<ClaimFile, 'title' | 'question' | 'expect'> | null;
}

/** The claims by id, a line each. */
export function listReport(claims: readonly ListedClaim[], { width, palette }: Surface): string {
  const column = Math.max(0, ...claims.map(({ id }) => widthOf(id)));
  const lines = claims.map(({ id, claim }) => {
    const expected = claim?.expect === 'refuted' ? 'refuted: ' : '';
    const title = claim === null ? 'cannot be read' : `${expected}${oneLine(claim.title)}`;
    const shown = truncate(title, Math.max(8, width - column - 2));
    return `${palette.bold(padded(oneLine(id), column))}  ${claim === null ? palette.bad(shown) : shown}`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** The claims by id as JSON text. */
export function listJson(claims: readonly ListedClaim[]): string {
  const listed = claims.map(({ id, claim }) => ({
    id,
    title: claim?.title ?? null,
    question: claim?.question ?? null,
    expect: claim?.expect ?? null,
  }));
  return `${JSON.stringify(listed, null, 2)}\n`;
}
