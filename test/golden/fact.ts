/** One line of the record: what is known of a key of a claim, for one seed. */
export interface Fact {
  readonly claim: string;
  readonly key: string;
  readonly value: string;
}

/** Makes keys that occur again distinct: `evidence search`, `evidence search 2`. */
export function numbered(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, number>();
  return facts.map(({ claim, key, value }) => {
    const count = (seen.get(`${claim} ${key}`) ?? 0) + 1;
    seen.set(`${claim} ${key}`, count);
    return { claim, key: count === 1 ? key : `${key} ${count}`, value };
  });
}
