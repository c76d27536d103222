import { loadClaim } from '../../src/claim/load';
import { findings } from './judge-verdict';
import { randomFrom } from './oracle/random';
import { randomStatement, type Written } from './statements/kinds';
import { Tally } from './tally';
import { type Checker, verdictOn } from './verdict-on';

const errors: readonly string[] = ['false proof', 'false refutation', 'false undefined', 'not confirmed'];

/**
 * Checks random statements; every verdict that the oracle contradicts is told.
 * @param isMine which of them are checked here, and not by another process
 */
export async function randomStatements(
  many: number,
  checker: Checker,
  tell: (line: string) => void,
  kind?: string,
  isMine: (i: number) => boolean = () => true,
): Promise<Tally> {
  const tally = new Tally(findings);
  for (let i = 0; i < many; i++) {
    if (!isMine(i)) continue;
    const random = randomFrom(`${checker.seed} statement ${i}`);
    const statement = randomStatement(random);
    if (kind !== undefined && statement.kind !== kind) continue;
    const load = loadClaim(claimText(statement), 'random');
    if (!load.ok) {
      tally.add(statement.kind, 'refused');
      continue;
    }
    const found = await verdictOn('random', load.loaded, checker);
    tally.add(statement.kind, found.finding);
    if (errors.includes(found.finding))
      tell(
        `${found.finding.toUpperCase()} [${statement.kind} ${i}] ${shown(statement)} => ${found.verdict} (${found.by}); ${found.seen}`,
      );
  }
  return tally;
}

export function claimText({ kind, sizes, given, let: definitions, assume, claim, proof }: Written): string {
  const used = usedNames([...claim, ...(proof ?? [])].join(' '), given);
  return JSON.stringify({
    title: kind,
    ...(sizes === undefined ? {} : { sizes }),
    given: Object.fromEntries(Object.entries(given).filter(([name]) => used.has(name))),
    ...(definitions === undefined ? {} : { let: definitions }),
    ...(assume === undefined ? {} : { assume }),
    claim,
    ...(proof === undefined ? {} : { proof }),
  });
}

/** Names in a text, and those that their declarations use. */
function usedNames(text: string, given: Readonly<Record<string, string>>): Set<string> {
  const used = new Set<string>();
  const visit = (part: string): void => {
    for (const [name] of part.matchAll(/[A-Za-z_]\w*/g)) {
      const declaration = given[name];
      if (declaration === undefined || used.has(name)) continue;
      used.add(name);
      if (declaration.includes('~')) visit(declaration);
    }
  };
  visit(text);
  return used;
}

function shown({ given, claim, proof }: Written): string {
  const used = usedNames([...claim, ...(proof ?? [])].join(' '), given);
  const names = [...used].map((name) => `${name}: ${given[name]}`).join(', ');
  return `${claim.join(' and ')}${proof === undefined ? '' : `; proof ${JSON.stringify(proof)}`} (${names})`;
}
