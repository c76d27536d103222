import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest } from '../language/closest';
import type { Diagnostic } from '../statement/diagnostic';
import { type ClaimLocation, type Corpus, corpusOf, corpusUnder, type UnreadableFolder } from './corpus';
import { readStandardInput, standardInput } from './read-standard-input';
import { isSystemError } from './system-error';

export interface Selection {
  readonly claims: readonly ClaimLocation[];
  /** These, and all others that are in the folder of claims. */
  readonly known: readonly ClaimLocation[];
  /** Patterns that select nothing, and folders that cannot be read though a pattern asks for them. */
  readonly unknown: readonly { readonly pattern: string; readonly diagnostic: Diagnostic }[];
}

/**
 * The claims that are asked for: `all`, ids, globs (`*` within a name, `**` across folders), folders of claims, paths of
 * claim files and of folders of them, and `-` for standard input. Each once, by id.
 */
export async function selectClaims(patterns: readonly string[], folder: string): Promise<Selection> {
  const known = await corpusUnder(folder);
  const chosen = new Map<string, ClaimLocation>();
  const unknown = new Map<string, Diagnostic>();
  for (const pattern of patterns) {
    const { claims, unreadable } = await matching(pattern, known, folder);
    for (const location of claims) {
      const other = chosen.get(location.id);
      if (other === undefined) chosen.set(location.id, location);
      else if (resolve(other.file) !== resolve(location.file)) unknown.set(location.file, sameId(other, location));
    }
    for (const { path, diagnostic } of unreadable) unknown.set(path, diagnostic);
    if (claims.length + unreadable.length === 0) unknown.set(pattern, unknownClaim(pattern, known.claims, folder));
  }
  return {
    claims: [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    known: [...known.claims, ...chosen.values()],
    unknown: [...unknown].map(([pattern, diagnostic]) => ({ pattern, diagnostic })),
  };
}

type Named = Pick<ClaimLocation, 'id' | 'file'>;

export const sameId = (one: Named, { id, file }: Named): Diagnostic => ({
  code: 'same-id',
  place: null,
  reason: `${one.file} and ${file} are both called ${id}.`,
  next: 'Rename one of them, or check them in two runs.',
});

async function matching(pattern: string, known: Corpus, folder: string): Promise<Corpus> {
  if (pattern === 'all') return known;
  if (pattern === '-') {
    const text = await readStandardInput();
    return { claims: [{ id: 'stdin', file: standardInput, isOutside: true, text }], unreadable: [] };
  }
  if (isClaimFile(pattern)) return corpusOf(folder, isThere(pattern) ? [pattern] : []);
  const glob = globPattern(pattern.replace(/\/$/, ''));
  const claims = known.claims.filter(({ id }) => glob.test(id));
  const unreadable = known.unreadable.filter(mayHold(pattern));
  if (claims.length + unreadable.length > 0) return { claims, unreadable };
  if (statsOf(pattern)?.isDirectory() === true) return corpusUnder(pattern, folder);
  const file = `${pattern}.yaml`;
  return statsOf(file)?.isFile() === true ? corpusOf(folder, [file]) : { claims: [], unreadable };
}

const isClaimFile = (pattern: string): boolean => /\.ya?ml$/i.test(pattern);

/** What stands at a path; null where nobody may know. */
function statsOf(path: string): Stats | null | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** Whoever reads the file says why that cannot be done. */
function isThere(file: string): boolean {
  const stats = statsOf(file);
  return stats === null || stats?.isFile() === true;
}

/** A glob that also matches all that lies in a folder of that name. */
function globPattern(glob: string): RegExp {
  const source = glob.replace(/\*\*\/?|[*?]|[\\^$.|+()[\]{}]/g, (token) => {
    if (token === '**/') return '(?:.*/)?';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    return token === '?' ? '[^/]' : `\\${token}`;
  });
  return new RegExp(`^${source}(?:/.*)?$`);
}

/** Whether what a pattern selects may lie in a folder, or is that folder. */
function mayHold(pattern: string): (folder: UnreadableFolder) => boolean {
  const wildcard = pattern.search(/[*?]/);
  const start = wildcard < 0 ? `${pattern.replace(/\/$/, '')}/` : pattern.slice(0, wildcard);
  return ({ id }) => {
    const folder = id === '' ? '' : `${id}/`;
    return folder.startsWith(start) || start.startsWith(folder);
  };
}

function unknownClaim(pattern: string, known: readonly ClaimLocation[], folder: string): Diagnostic {
  if (isClaimFile(pattern)) {
    const next = 'Give the path of a claim file, or an id as `verify list` prints it.';
    if (statsOf(pattern) !== undefined) return { code: 'no-file', place: null, reason: `${pattern} is no file.`, next };
    return { code: 'no-such-file', place: null, reason: `There is no file ${pattern}.`, next };
  }
  if (known.length === 0 || statsOf(pattern)?.isDirectory() === true) {
    const next = 'Write one with `verify new <id>`, or give another folder after --claims.';
    const empty = known.length === 0 ? folder : pattern;
    return { code: 'no-claims', place: null, reason: `There are no claims in ${empty}.`, next };
  }
  const reason = `No claim in ${folder} is called ${pattern}.`;
  return { code: 'unknown-claim', place: null, reason, next: suggestion(pattern, known) };
}

const commands = [
  ...[
    'all',
    'list',
    'explain',
    'equal',
    'proof',
    'recheck',
    'ask',
    'grade',
    'merge',
    'cluster',
    'new',
    'schema',
    'help',
  ],
];

function suggestion(pattern: string, known: readonly ClaimLocation[]): string {
  const ids = known.map(({ id }) => id);
  const near = closest(pattern, [...ids, ...ids.map((id) => id.split('/').at(-1) ?? id), ...commands]);
  const meant = ids.find((id) => id === near || id.endsWith(`/${near}`)) ?? near;
  return meant === null ? '`verify list` prints the ids of all claims.' : `Did you mean ${meant}?`;
}
