import { openCode } from '../torch/open-code';
import type { ClaimFile, CodeSide } from './claim-file';

/** What files of code say, by the names under which a claim speaks of them; null for one that was not read. */
export interface CodeTexts {
  textOf(file: string): string | null;
  /** As it is shown to users. */
  shown(file: string): string;
}

/** The claim with its code read, as far as it is written in the claim or its files are known. */
export function openSides(claim: ClaimFile, texts: CodeTexts): ClaimFile {
  const opened = (code: ClaimFile['code']): ClaimFile['code'] =>
    Object.fromEntries(Object.entries(code).map(([name, side]) => [name, openedSide(side, name, texts)]));
  const twins = claim.twins.map((twin) => {
    const { code } = twin.overrides;
    return code === undefined ? twin : { ...twin, overrides: { ...twin.overrides, code: opened(code) } };
  });
  return { ...claim, code: opened(claim.code), twins };
}

function openedSide(side: CodeSide, name: string, { textOf, shown }: CodeTexts): CodeSide {
  const text = side.source ?? textOf(side.file);
  if (text === null) return side;
  const file = side.source === null ? shown(side.file) : `the source of ${name}`;
  return { ...side, read: { text, open: openCode({ ...side, file, text, mayDraw: true }) } };
}
