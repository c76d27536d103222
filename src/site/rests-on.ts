import type { ClaimResult, Verdict } from '../run/result';
import { plainSigns } from './plain-signs';

/**
 * Whose word the proof takes that decided: of several the one whose scope is printed, so that nothing is said of one that holds of another.
 * Null where nothing is proved.
 */
export function oraclesOf({ verdict, evidence, engine, scope }: ClaimResult): readonly string[] | null {
  if (verdict !== 'proved') return null;
  return (
    evidence.find((each) => each.verdict === 'proved' && each.engine === engine && each.scope === scope)?.oracles ??
    null
  );
}

const witnessed: Readonly<Record<NonNullable<ClaimResult['witness']>['check'], string>> = {
  rational: 'a counterexample, checked exactly',
  interval: 'a counterexample, checked by enclosures',
  identity: 'a counterexample, by an identity',
  sampling: 'samples that exclude it',
};

/** In a few words whose word a verdict takes: nobody's but the kernel's, or that of whoever is named. */
export function restsOn(result: ClaimResult): string {
  const { verdict, witness } = result;
  if (verdict === 'proved') {
    const oracles = oraclesOf(result);
    if (oracles === null) return '';
    return oracles.length === 0 ? 'the kernel alone' : `the word of: ${oracles.join(', ')}`;
  }
  if (verdict === 'refuted' || verdict === 'undefined') return witness === null ? '' : witnessed[witness.check];
  if (verdict === 'certified') return 'enclosures of both sides';
  return verdict === 'supported' ? 'a confidence sequence over draws' : '';
}

/** For which sizes or instances it holds, or at which it fails. */
export function holdsFor({ verdict, scope, everySize }: ClaimResult): string {
  if (verdict === 'proved' && scope === 'no sizes') return 'all values';
  if (verdict === 'proved' && everySize !== true) return `given sizes: ${plainSigns(scope)}`;
  return scope === 'no sizes' ? '' : plainSigns(everyAtOnce(scope));
}

/** `every B >= 1, every C >= 1, every b <= B` as `every B, C >= 1, b <= B`. */
function everyAtOnce(scope: string): string {
  const names = new Map<string, string[]>();
  for (const part of scope.split(', ')) {
    const [, name, bound] = /^every (\S+) ([<>]= \S+)$/.exec(part) ?? [];
    if (name === undefined || bound === undefined) return scope;
    names.set(bound, [...(names.get(bound) ?? []), name]);
  }
  return `every ${[...names].map(([bound, own]) => `${own.join(', ')} ${bound}`).join(', ')}`;
}

/** What a verdict means, in a sentence. */
export const meaning: { readonly [V in Verdict]: string } = {
  proved: 'holds for all values, functions and densities of the declared kinds, for every size or at the sizes printed',
  certified:
    'holds up to the printed ±ε, by rigorous enclosures: a relation between numbers, or on the printed instances',
  supported: 'holds up to the printed ±τ at confidence 1 − α, by sampling',
  refuted: 'false, by a concrete witness',
  undefined: 'a side has no value at a point of the declared domain',
  undecided: 'nothing was established',
};
