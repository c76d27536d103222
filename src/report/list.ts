import type { ClaimFile } from '../claim/claim-file';
import { jsonText } from '../statement/json-text';
import { byQuestion, type QuestionGroup, questionName } from './by-question';
import type { Surface } from './palette';
import { oneLine, padded, truncate, widthOf } from './text-layout';

export interface ListedClaim {
  readonly id: string;
  /** Null for a file that cannot be read. */
  readonly claim: Pick<ClaimFile, 'title' | 'question' | 'expect'> | null;
}

/** The claims by question and id, a line each; the questions have a heading if there are several. */
export function listReport(claims: readonly ListedClaim[], surface: Surface): string {
  const column = Math.max(0, ...claims.map(({ id }) => widthOf(id)));
  const groups = groupsOf(claims);
  return groups
    .flatMap(({ question, items }, i) => {
      const heading =
        groups.length === 1 ? [] : [surface.palette.accent(truncate(questionName(question), surface.width))];
      const gap = i === 0 ? [] : [''];
      return [...gap, ...heading, ...items.map((each) => claimLine(each, column, surface))];
    })
    .map((line) => `${line}\n`)
    .join('');
}

const groupsOf = (claims: readonly ListedClaim[]): readonly QuestionGroup<ListedClaim>[] =>
  byQuestion(claims, ({ claim }) => claim?.question ?? null);

function claimLine({ id, claim }: ListedClaim, column: number, { width, palette }: Surface): string {
  const expected = claim === null || claim.expect === 'holds' ? '' : `${claim.expect}: `;
  const title = claim === null ? 'cannot be read' : `${expected}${oneLine(claim.title)}`;
  const shown = truncate(title, Math.max(8, width - column - 2));
  return `${palette.bold(padded(oneLine(id), column))}  ${claim === null ? palette.bad(shown) : shown}`;
}

/** The claims by question and id as JSON text. */
export function listJson(claims: readonly ListedClaim[]): string {
  const ordered = groupsOf(claims).flatMap(({ items }) => items);
  const listed = ordered.map(({ id, claim }) => ({
    id,
    title: claim?.title ?? null,
    question: claim?.question ?? null,
    expect: claim?.expect ?? null,
  }));
  return `${jsonText(listed, 2)}\n`;
}
