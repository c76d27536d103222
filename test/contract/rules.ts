import type { Evidence } from '../../src/kernel/evidence';
import { type ContractCase, isTrue } from './contract-case';
import { isAdmitted, type Point, pointOf, type Values } from './point';

/** What a decider answered; an exception is no answer. */
export type Answer = { readonly evidence: Evidence | null } | { readonly thrown: unknown };

/** What a decider answered to one claim. */
export interface Asked {
  readonly claim: ContractCase;
  readonly answer: Answer;
  /** The same question once more, with the same seed, after others; null where it was not asked. */
  readonly again: Answer | null;
  /** The same question, without any effort left. */
  readonly late: Answer;
}

/** The answer, where it is of one of these verdicts. */
function evidenceOf<V extends Evidence['verdict']>({ answer }: Asked, ...verdicts: readonly V[]) {
  const evidence = 'evidence' in answer ? answer.evidence : null;
  return evidence !== null && (verdicts as readonly string[]).includes(evidence.verdict) ? evidence : null;
}

/** The values of a witness; null where there is none. */
function valuesOf(evidence: Evidence | null): Values | null {
  const values = evidence?.witness?.values;
  return values === undefined ? null : Object.fromEntries(values.map(({ name, value }) => [name, value]));
}

/** Whether the values of a witness, if there is one, have a property. */
const isSo = (evidence: Evidence | null, property: ((at: Point) => boolean) | undefined): boolean => {
  const values = valuesOf(evidence);
  return values === null || property === undefined || property(pointOf(values));
};

/** Whether a claim speaks of nothing but numbers and given distributions, or of given instances: they are the point. */
const isItsOwnPoint = ({ given = {}, instances = [] }: ContractCase): boolean =>
  instances.length > 0 || Object.values(given).every((text) => text.startsWith('~'));

const isOpen = (answer: Answer): boolean =>
  'thrown' in answer || answer.evidence === null || answer.evidence.verdict === 'undecided';

/** An answer as text, but for what engines hand on to one another. */
const textOf = (answer: Answer): string =>
  'thrown' in answer
    ? `${answer.thrown}`
    : JSON.stringify(answer.evidence, (key, value) => (key === 'owed' ? value.length : value));

/** The law of verdicts: what a decider may say of a claim, and with what. */
export const rules = {
  'throws nothing': ({ answer, late }) => 'evidence' in answer && 'evidence' in late,

  'proves what is true alone': (asked) => evidenceOf(asked, 'proved') === null || isTrue(asked.claim),

  'proves where there are values what is true there': (asked) => {
    const { fails, isVacuous } = asked.claim;
    return evidenceOf(asked, 'undecided')?.partial?.kind !== 'proof' || (fails ?? isVacuous) === undefined;
  },

  'certifies and supports what holds alone': (asked) => {
    const { isNear, holdsOnInstances } = asked.claim;
    const evidence = evidenceOf(asked, 'certified', 'supported');
    const isOnInstances = evidence?.onInstances === true && holdsOnInstances === true;
    return evidence === null || isTrue(asked.claim) || isNear === true || isOnInstances;
  },

  'refutes what is false alone': (asked) => evidenceOf(asked, 'refuted') === null || asked.claim.fails !== undefined,

  'calls undefined what is alone': (asked) =>
    evidenceOf(asked, 'undefined') === null || asked.claim.lacksValue !== undefined,

  'refutes with a witness': (asked) => evidenceOf(asked, 'refuted')?.witness !== null,

  'calls undefined with a point': (asked) =>
    evidenceOf(asked, 'undefined')?.witness !== null || isItsOwnPoint(asked.claim),

  'shows values that the claim admits': (asked) => {
    const values = valuesOf(evidenceOf(asked, 'refuted', 'undefined'));
    return values === null || isAdmitted(asked.claim, values);
  },

  'shows values at which the claim fails': (asked) => isSo(evidenceOf(asked, 'refuted'), asked.claim.fails),

  'shows values at which a side has none': (asked) => isSo(evidenceOf(asked, 'undefined'), asked.claim.lacksValue),

  'bounds its error': (asked) => {
    const evidence = evidenceOf(asked, 'proved', 'certified', 'supported', 'refuted');
    const isSampled = evidence?.verdict === 'supported' || evidence?.witness?.check === 'sampling';
    if (isSampled) return evidence.errorBound !== null && evidence.errorBound > 0 && evidence.errorBound <= 1e-3;
    const bound = evidence?.errorBound ?? null;
    return bound === null || (bound >= 0 && bound <= 2 ** -64);
  },

  'says what was done and of what': (asked) => {
    const evidence = evidenceOf(asked, 'proved', 'certified', 'supported', 'refuted', 'undefined');
    return evidence === null || (evidence.summary !== '' && evidence.scope !== '');
  },

  'says the same to equal seeds': ({ answer, again }) => again === null || textOf(answer) === textOf(again),

  'decides nothing without effort': ({ late }) => isOpen(late),
} satisfies Readonly<Record<string, (asked: Asked) => boolean>>;

export type Rule = keyof typeof rules;
