import { statSync } from 'node:fs';
import { closest } from '../language/closest';
import type { Diagnostic } from '../statement/diagnostic';
import { type ClaimLocation, claimsUnder, locationOf } from './corpus';

export interface Selection {
  readonly claims: readonly ClaimLocation[];
  /** Patterns that select nothing. */
  readonly unknown: readonly { readonly pattern: string; readonly diagnostic: Diagnostic }[];
}

/**
 * The claims that are asked for: `all`, ids, globs (`*` within a name, `**` across folders), folders of claims, and
 * paths of claim files. Each once, by id.
 */
export async function selectClaims(patterns: readonly string[], folder: string): Promise<Selection> {
  const known = await claimsUnder(folder);
  const chosen = new Map<string, ClaimLocation>();
  const unknown: { pattern: string; diagnostic: Diagnostic }[] = [];
  for (const pattern of patterns) {
    const matches = matching(pattern, known, folder);
    for (const location of matches) chosen.set(location.id, location);
    if (matches.length === 0) unknown.push({ pattern, diagnostic: unknownClaim(pattern, known, folder) });
  }
  return { claims: [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), unknown };
}

function matching(pattern: string, known: readonly ClaimLocation[], folder: string): readonly ClaimLocation[] {
  if (pattern === 'all') return known;
  if (/\.ya?ml$/.test(pattern)) {
    return statSync(pattern, { throwIfNoEntry: false })?.isFile() === true ? [locationOf(folder, pattern)] : [];
  }
  const glob = globPattern(pattern.replace(/\/$/, ''));
  return known.filter(({ id }) => glob.test(id));
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

function unknownClaim(pattern: string, known: readonly ClaimLocation[], folder: string): Diagnostic {
  if (/\.ya?ml$/.test(pattern)) {
    const next = 'Give the path of a claim file, or an id as `verify list` prints it.';
    if (statSync(pattern, { throwIfNoEntry: false }) !== undefined)
      return { code: 'no-file', place: null, reason: `${pattern} is no file.`, next };
    return { code: 'no-such-file', place: null, reason: `There is no file ${pattern}.`, next };
  }
  if (known.length === 0) {
    const next = 'Write one with `verify new <id>`, or give another folder after --claims.';
    return { code: 'no-claims', place: null, reason: `There are no claims in ${folder}.`, next };
  }
  const ids = known.map(({ id }) => id);
  const names = [
    ...ids,
    ...ids.map((id) => id.split('/').at(-1) ?? id),
    'all',
    'list',
    'explain',
    'equal',
    'ask',
    'grade',
    'new',
    'schema',
  ];
  const near = closest(pattern, names);
  const meant = ids.find((id) => id === near || id.endsWith(`/${near}`)) ?? near;
  const isFolder = statSync(pattern, { throwIfNoEntry: false })?.isDirectory() === true;
  const next = isFolder
    ? `\`verify all --claims ${pattern}\` checks the claims in a folder.`
    : meant === null
      ? '`verify list` prints the ids of all claims.'
      : `Did you mean ${meant}?`;
  return { code: 'unknown-claim', place: null, reason: `No claim in ${folder} is called ${pattern}.`, next };
}
