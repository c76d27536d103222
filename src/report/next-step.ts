import type { Verdict } from '../run/result';

/** What to do about a verdict that was not expected. */
export const nextStep: { readonly [V in Verdict]: string } = {
  refuted: 'Check the counterexample by hand; if the statement is wrong, say expect: refuted and give an erratum.',
  undefined: 'Leave the point out: narrow a declared domain (x: real != 0), or add an assumption under assume.',
  undecided: 'Try smaller sizes, more time (--budget), an assumption that was meant, or smaller steps under proof.',
  proved: 'The statement holds: expect it to, or find what it was meant to say.',
  certified: 'The statement holds on the instances: expect it to, or choose instances where it fails.',
  supported: 'The statement seems to hold on the instances: expect it to, or choose instances where it fails.',
};
