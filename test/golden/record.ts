import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Fact } from './fact';

/** The seeds for which verdicts are recorded. */
export const seeds = ['1', '2', '3'] as const;
export type Seed = (typeof seeds)[number];

const line = ({ key, value }: Fact): string => `${key} => ${value}`.trimEnd();
/** A line that is not the same for all seeds starts with those for which it is so: `[1 3] `. */
const tagged = /^\[([\d ]+)\] /;

/**
 * The record as text files by folder of claims: a heading per claim, and a line per fact, written once where the seeds
 * agree. Facts keep the order in which they were found, so that a change of one is a change of one line.
 */
export function recordTexts(found: ReadonlyMap<Seed, readonly Fact[]>): Map<string, string> {
  const texts = new Map<string, string>();
  const claims = [...new Set([...found.values()].flatMap((facts) => facts.map(({ claim }) => claim)))].sort();
  for (const claim of claims) {
    const lists = [...found].map(([seed, facts]) => ({ seed, facts: facts.filter((fact) => fact.claim === claim) }));
    const lines = keysInOrder(lists.map(({ facts }) => facts)).flatMap((key) => {
      const by = new Map<string, Seed[]>();
      for (const { seed, facts } of lists)
        for (const fact of facts) if (fact.key === key) by.set(line(fact), [...(by.get(line(fact)) ?? []), seed]);
      return [...by].map(([text, of]) => (of.length === seeds.length ? text : `[${of.join(' ')}] ${text}`));
    });
    const name = claim.split('/')[0] ?? claim;
    texts.set(name, `${texts.get(name) ?? ''}# ${claim}\n${lines.join('\n')}\n\n`);
  }
  return texts;
}

/** All keys; one that is missing in the first list stands after the key that it follows in its own. */
function keysInOrder(lists: readonly (readonly Fact[])[]): string[] {
  const keys: string[] = [];
  for (const facts of lists)
    facts.forEach(({ key }, i) => {
      if (keys.includes(key)) return;
      const before = facts[i - 1]?.key;
      keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    });
  return keys;
}

/** Claim → what is recorded of it for a seed, in alphabetical order. */
export function recorded(texts: readonly string[], seed: Seed): Map<string, string[]> {
  const claims = new Map<string, string[]>();
  for (const section of texts.flatMap((text) => text.split(/^# /m).slice(1))) {
    const [claim = '', ...lines] = section.split('\n').filter((each) => each !== '');
    const own = lines.filter((each) => tagged.exec(each)?.[1]?.split(' ').includes(seed) ?? true);
    claims.set(claim, own.map((each) => each.replace(tagged, '')).sort());
  }
  return claims;
}

/** Facts of one seed in the form of `recorded`. */
export function asRecorded(facts: readonly Fact[]): Map<string, string[]> {
  const claims = new Map<string, string[]>();
  for (const fact of facts) claims.set(fact.claim, [...(claims.get(fact.claim) ?? []), line(fact)]);
  return new Map([...claims].map(([claim, lines]) => [claim, lines.sort()]));
}

export const readRecord = (folder: URL): string[] =>
  readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

export function writeRecord(folder: URL, texts: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(new URL(`${name}.txt`, folder), text);
}
