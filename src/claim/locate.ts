import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Place } from '../statement/diagnostic';
import type { FieldPath } from './claim-file';
import { scalarOffset } from './scalar-offset';
import type { YamlSource } from './yaml-source';

/** The place of a field of a claim file, or of `length` characters at `offset` within its text. */
export type Locate = (path: FieldPath, offset?: number, length?: number) => Place;

/**
 * Follows a path as far as it leads: one text may stand where a list is allowed, so an index into it changes nothing,
 * and what is missing is placed at the map it is missing from.
 */
export function locator(source: YamlSource): Locate {
  return (path, offset, length = 1) => {
    const { node, key } = follow(source.root, path);
    if (!isScalar(node)) return source.place(...head(node, key));
    const [start, end] = node.range ?? [0, 0];
    if (offset === undefined) return source.place(start, end);
    const written = source.text.slice(start, end);
    const value = String(node.value ?? '');
    const from = scalarOffset(written, value, Math.min(offset, value.length));
    if (from === null) return source.place(start, start + 1);
    const last = scalarOffset(written, value, Math.min(offset + Math.max(length, 1) - 1, value.length));
    return source.place(start + from, start + Math.max(last ?? from, from) + 1);
  };
}

/** The place of a key of a map: where a name is defined, or an unknown one stands. */
export function locateKey(source: YamlSource, path: FieldPath): Place {
  const { key } = follow(source.root, path);
  return source.place(...head(null, key));
}

/** Where a list or a map is said to stand: at its key, or its first character. */
function head(node: Node | null, key: Node | null): [number, number] {
  const [start, end] = (key ?? node)?.range ?? [0, 0];
  return key === null ? [start, start + 1] : [start, end];
}

interface Found {
  readonly node: Node | null;
  /** The key under which the value stands. */
  readonly key: Node | null;
}

function follow(root: Node | null, path: FieldPath): Found {
  let found: Found = { node: root, key: null };
  for (const step of path) {
    const { node } = found;
    if (isSeq<Node>(node) && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) return found;
      found = { node: item, key: null };
    } else if (isMap<Node, Node | null>(node) && typeof step === 'string') {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return found;
      found = { node: pair.value, key: pair.key };
    }
  }
  return found;
}
