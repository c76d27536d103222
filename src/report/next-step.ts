import type { ClaimResult, Verdict } from '../run/result';

const byVerdict: { readonly [V in Verdict]: string } = {
  refuted: 'Check the counterexample by hand; if the statement is wrong, say expect: refuted and give an erratum.',
  undefined: 'Leave the point out: narrow a declared domain (x: real != 0), or add an assumption under assume.',
  undecided:
    'Try smaller sizes, more work (--budget, --timeout), an assumption that was meant, or smaller steps under proof.',
  proved: 'The statement holds: expect it to, or find what it was meant to say.',
  certified: 'Both sides were enclosed, which proves no equality: say expect: certified, or find a proof.',
  supported: 'A sample proves nothing: say expect: supported, or find a proof.',
};

/** What to do about a verdict that was not expected. */
export function nextStep({ verdict, evidence }: Pick<ClaimResult, 'verdict' | 'evidence'>): string {
  const shown = verdict === 'undecided' && evidence.find(({ onInstances }) => onInstances === true);
  if (!shown) return byVerdict[verdict];
  if (shown.verdict === 'proved')
    return `What holds at some sizes may fail at others: list the sizes that are meant (here ${shown.scope}), or find a proof for all.`;
  return `Instances prove nothing of all others: find a proof, or give the instances that are meant and say expect: ${shown.verdict}.`;
}
