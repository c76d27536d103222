const relation = /^(==|!=|<=|>=|<|>|=)\s+(.*)$/s;

/** What an edited line of a derivation says of its neighbours, as relations; null where that is not one of terms. */
export function linesAround(proof: readonly string[], index: number): string[] | null {
  const relations: string[] = [];
  for (const i of [index, index + 1]) {
    const line = stripped(proof[i] ?? '');
    if (line === '' || (i === 0 && relation.exec(line) === null)) continue;
    const found = relation.exec(line);
    if (/^(?:<=>|=>|<==)/.test(line)) return null;
    if (found === null) {
      // A line that is a relation by itself claims it, unless it is what a chain of arrows starts from; a term starts a chain.
      const isPremise = /^(?:<=>|=>|<==)/.test(stripped(proof[i + 1] ?? ''));
      if (!isPremise && / (?:==|!=|<=|>=|<|>) /.test(line)) relations.push(line);
      continue;
    }
    const before = stripped(proof[i - 1] ?? '');
    const term = relation.exec(before)?.[2] ?? before;
    if (/ (?:==|!=|<=|>=|<|>|=>|<=>) /.test(term)) return null;
    relations.push(`${term} ${found[1] === '=' ? '==' : found[1]} ${found[2]}`);
  }
  return relations;
}

const stripped = (line: string): string => line.replace(/ by [a-z ]+$/, '').trim();
