import type { ClaimBody, ClaimFile, Twin } from './claim-file';
import { twinBody } from './twin-body';

/**
 * What the parts of a claim file say, as texts to compare: equal where the same is said, however it is spaced, commented and
 * titled.
 */
export interface ClaimContents {
  readonly claim: string;
  /** In the order of the twins. */
  readonly twins: readonly string[];
  readonly proof: string;
  readonly questions: string;
}

export function contentsOf(claim: ClaimFile): ClaimContents {
  const own = said(claim, claim);
  return {
    claim: own,
    twins: claim.twins.map((twin, index) => twinSaid(claim, twin, index)),
    proof: textOf([own, claim.proof]),
    questions: textOf([own, claim.ask]),
  };
}

/** @param claim the claim that it stands in, which says what is expected and on which instances */
const said = (
  { sizes, given, assume, let: definitions, code, claim: relations }: ClaimBody,
  claim: ClaimFile,
): string =>
  textOf([
    sizes,
    Object.entries(given),
    assume,
    Object.entries(definitions),
    relations,
    claim.expect,
    claim.instances,
    ...codeSaid(code),
  ]);

/** What code says is what its file says; a claim without any says no more than before there was code. */
function codeSaid(code: ClaimBody['code']): readonly unknown[] {
  const sides = Object.entries(code).map(([name, { read, ...side }]) => [name, side, read?.text ?? null]);
  return sides.length === 0 ? [] : [sides];
}

function twinSaid(claim: ClaimFile, twin: Twin, index: number): string {
  const { line } = twin;
  const proof = line === null ? null : [line.index, claim.proof.with(line.index, line.text)];
  return textOf([said(twinBody(claim, twin, index).body, claim), proof]);
}

const textOf = (parts: unknown): string =>
  JSON.stringify(parts, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${part}n`;
    return typeof part === 'string' ? withoutSpaces(part) : part;
  });

/** Spaces say something only between names and numbers. */
const withoutSpaces = (text: string): string =>
  text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^\p{L}\p{N}_.]) | (?=[^\p{L}\p{N}_.])/gu, '');
