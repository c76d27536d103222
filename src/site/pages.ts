/** A file of a site. */
export interface Page {
  /** Its path from the top of the site, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The paths of the pages of claims, by id. An id may be any text, a path outside of the folder of claims too: its page lies in the site
 * all the same, and no two share one, also where capitals are the same as small letters.
 */
export function pathsOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const id of ids) {
    const plain = `claims/${plainPath(id)}`;
    let path = plain;
    for (let k = 2; taken.has(path.toLowerCase()); k++) path = `${plain}-${k}`;
    taken.add(path.toLowerCase());
    paths.set(id, `${path}.html`);
  }
  return paths;
}

/** Letters, digits, dashes and dots that start no name; what is left of an id where only such may be. */
function plainPath(id: string): string {
  const names = id.split('/').map((name) =>
    name
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 80),
  );
  return names.filter((name) => name !== '').join('/') || 'claim';
}

/** How a page at one path links to another. */
export function linkFrom(from: string, to: string): string {
  const up = from.split('/').length - 1;
  return '../'.repeat(up) + to;
}
