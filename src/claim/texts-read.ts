import type { ClaimFile } from './claim-file';

/** What the files say that were read for a claim, by their names. */
export function textsRead({ code, twins }: Pick<ClaimFile, 'code' | 'twins'>): Record<string, string> {
  const sides = [code, ...twins.map(({ overrides }) => overrides.code ?? {})].flatMap((each) => Object.values(each));
  return Object.fromEntries(
    sides.flatMap(({ file, source, read }) => (source !== null || read === undefined ? [] : [[file, read.text]])),
  );
}
