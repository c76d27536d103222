import type { Verdict } from '../../run/result';

/** A kind of thing that may be found wrong: its name is stable, for filters and for machines that compare runs. */
export interface FindingRule {
  /** What is wrong, in a sentence. */
  readonly says: string;
  /** What to do about it. */
  readonly next: string;
}

/** All that may be found wrong in a run; `claim-V` where a claim with verdict V was expected to have another. */
export const findingRules = {
  'claim-refuted': {
    says: 'A claim that was to hold is false: a counterexample was found and checked.',
    next: 'Check the counterexample by hand; if the statement is wrong, say expect: refuted and give an erratum.',
  },
  'claim-undefined': {
    says: 'A side of a claim has no value at a point of the declared domain.',
    next: 'Narrow a declared domain, or add an assumption.',
  },
  'claim-undecided': {
    says: 'Nothing was established about a claim, neither that it holds nor that it fails.',
    next: 'Try smaller sizes, an assumption that was meant, smaller steps under proof, or more work (--budget) where that was used up.',
  },
  'claim-supported': {
    says: 'A claim is supported by samples alone, which is not what was expected of it.',
    next: 'Say expect: supported, or find a proof.',
  },
  'claim-certified': {
    says: 'A claim is certified by enclosures alone, which is not what was expected of it.',
    next: 'Say expect: certified, or find a proof.',
  },
  'claim-proved': {
    says: 'A claim that was to be refuted holds.',
    next: 'Expect it to hold, or find what it was meant to say.',
  },
  'twin-not-refuted': {
    says: 'A false neighbour of a claim was not refuted: the check is too weak, or the neighbour is true.',
    next: 'Find out whether the neighbour is false; give sizes at which it fails.',
  },
  'proof-not-accepted': {
    says: 'A written proof is not accepted: a line of it is not established, or its goal is not reached.',
    next: 'Mend the line, or take smaller steps.',
  },
  'sample-misjudged': {
    says: 'A sample answer to a question is not judged as the question says.',
    next: 'Mend the question, or the sample.',
  },
  'bad-input': {
    says: 'A claim file cannot be read, or nothing is called what was asked for: nothing is known of the claim.',
    next: 'Mend the file at the place that is named.',
  },
  'program-fault': {
    says: 'The program itself failed on a claim: nothing is known of the claim.',
    next: 'Report the fault.',
  },
} satisfies Readonly<Record<string, FindingRule>> & Readonly<Record<`claim-${Verdict}`, FindingRule>>;

export type FindingRuleName = keyof typeof findingRules;

export const findingRuleNames = Object.keys(findingRules) as readonly FindingRuleName[];

/** Where nothing is known of a claim, a run fails whatever is tolerated; these are the other kinds. */
export const toleratedRuleNames: readonly FindingRuleName[] = findingRuleNames.filter(
  (name) => name !== 'bad-input' && name !== 'program-fault',
);
