import type { EffortEnd } from '../engine/effort';
import type { ClaimResult, Verdict } from '../run/result';

const simpler = 'Try smaller sizes, an assumption that was meant, or smaller steps under proof';

/** Where something was undecided because it took too long; more of what was not used up would change nothing. */
const longer: { readonly [E in EffortEnd]: string } = {
  budget: `${simpler}, or more work: --budget.`,
  timeout: `${simpler}, or more time: --timeout.`,
};

const byVerdict: { readonly [V in Verdict]: string } = {
  refuted: 'Check the counterexample by hand; if the statement is wrong, say expect: refuted and give an erratum.',
  undefined: 'Leave the point out: narrow a declared domain (x: real != 0), or add an assumption under assume.',
  undecided: `${simpler}.`,
  proved: 'The statement holds: expect it to, or find what it was meant to say.',
  certified: 'Both sides were enclosed, which proves no equality: say expect: certified, or find a proof.',
  supported: 'A sample proves nothing: say expect: supported, or find a proof.',
};

/** What to do about a verdict that was not expected. */
export function nextStep({ verdict, evidence, effort }: Pick<ClaimResult, 'verdict' | 'evidence' | 'effort'>): string {
  const shown = verdict === 'undecided' && evidence.find(({ onInstances }) => onInstances === true);
  const endedBy = effort?.endedBy ?? null;
  if (!shown) return verdict === 'undecided' && endedBy !== null ? longer[endedBy] : byVerdict[verdict];
  if (shown.verdict === 'proved')
    return `What holds at some sizes may fail at others: list the sizes that are meant (here ${shown.scope}), or find a proof for all.`;
  return `Instances prove nothing of all others: find a proof, or give the instances that are meant and say expect: ${shown.verdict}.`;
}
