import { hashKey } from '../number/hash-key';
import { hashText } from '../number/hash-text';
import { graphText } from '../tensor/graph-text';
import type { Statement } from './statement';

/** What is claimed, and under which assumptions. */
export interface Claimed {
  readonly statements: readonly Omit<Statement, 'text'>[];
  readonly assumptions: readonly Omit<Statement, 'text'>[];
}

/** What was hashed once, by its statements and assumptions: several engines ask for the same claim. */
const hashes = new WeakMap<Claimed['statements'], WeakMap<Claimed['assumptions'], string>>();

/**
 * A seed that depends on what is claimed as well: on the statements, the assumptions, all that they are made of and the
 * declarations of their variables. Nobody can choose numbers first and then write a statement that happens to be right
 * at them: another statement has other numbers. (Whoever tries statement after statement has as many chances as tries.)
 */
export function statementSeed(seed: string, claimed: Claimed): string {
  const known = hashes.get(claimed.statements) ?? new WeakMap<Claimed['assumptions'], string>();
  const hash = known.get(claimed.assumptions) ?? hashOf(claimed);
  hashes.set(claimed.statements, known.set(claimed.assumptions, hash));
  return `${seed} ${hash}`;
}

function hashOf({ statements, assumptions }: Claimed): string {
  const all = [...statements, ...assumptions];
  const relations = all.map(({ relation }) => relation).join(' ');
  const text = `${statements.length} ${relations}\n${graphText(all.flatMap(({ left, right }) => [left, right]))}`;
  const words = hashText(hashKey('statement'), text);
  return words.map((word) => word.toString(16).padStart(8, '0')).join('');
}
