import type { ClaimFile } from '../../../src/claim/claim-file';
import { declarationEdits, edits, type Names, relationEdits } from './edits';

/** A claim with one small edit. */
export interface Mutant {
  readonly kind: string;
  /** Where, and what it says now. */
  readonly what: string;
  readonly claim: ClaimFile;
  /** The line of the proof that was edited, or null. */
  readonly line: number | null;
}

/** All mutants of a claim; its twins, questions and what it expects are left out. */
export function mutantsOf(original: ClaimFile): Mutant[] {
  const base: ClaimFile = { ...original, twins: [], ask: [] };
  const names: Names = {
    variables: new Map(Object.entries(base.given)),
    sizes: [...new Set(base.sizes.flatMap((sizes) => Object.keys(sizes)))],
  };
  const made: Mutant[] = [];
  const withEdits = (
    table: typeof edits,
    text: string,
    where: string,
    build: (text: string) => Partial<ClaimFile>,
    line: number | null = null,
  ): void => {
    for (const [kind, edit] of Object.entries(table))
      for (const edited of edit(text, names))
        made.push({ kind, what: `${where}: ${edited}`, claim: { ...base, ...build(edited) }, line });
  };
  const replaced = (texts: readonly string[], index: number, text: string): string[] =>
    texts.map((each, i) => (i === index ? text : each));

  base.claim.forEach((text, i) => {
    // A mutant of the claim must stand without its proof, which may be one of something else.
    const build = (edited: string): Partial<ClaimFile> => ({ claim: replaced(base.claim, i, edited), proof: [] });
    withEdits(edits, text, 'claim', build);
    withEdits(relationEdits, text, 'claim', build);
    if (base.claim.length === 1 && text.includes('<=>'))
      made.push({
        kind: 'relation',
        what: 'claim: one direction',
        claim: { ...base, ...build(text.replace('<=>', '=>')) },
        line: null,
      });
  });
  for (const [name, text] of Object.entries(base.let))
    withEdits(edits, text, name, (edited) => ({ let: { ...base.let, [name]: edited }, proof: [] }));
  for (const [name, text] of Object.entries(base.given))
    withEdits(declarationEdits, text, name, (edited) => ({ given: { ...base.given, [name]: edited }, proof: [] }));
  base.assume.forEach((text, i) => {
    made.push({
      kind: 'dropped assumption',
      what: text,
      claim: { ...base, assume: base.assume.filter((_, j) => j !== i), proof: [] },
      line: null,
    });
    withEdits(edits, text, 'assume', (edited) => ({ assume: replaced(base.assume, i, edited), proof: [] }));
    withEdits(relationEdits, text, 'assume', (edited) => ({ assume: replaced(base.assume, i, edited), proof: [] }));
  });
  base.proof.forEach((text, i) => {
    const build = (edited: string): Partial<ClaimFile> => ({ proof: replaced(base.proof, i, edited) });
    const [formula = '', rule = ''] = text.split(/(?= by [a-z ]+$)/);
    withEdits(edits, formula, `line ${i + 1}`, (edited) => build(edited + rule), i);
    withEdits(relationEdits, formula, `line ${i + 1}`, (edited) => build(edited + rule), i);
    made.push({
      kind: 'dropped line',
      what: `line ${i + 1}`,
      claim: { ...base, proof: base.proof.filter((_, j) => j !== i) },
      line: i,
    });
  });
  return made;
}
