import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { fileBudget } from '../claim/file-budget';

/** A name that a claim declares or defines. */
export interface DeclaredName {
  readonly name: string;
  readonly field: 'sizes' | 'given' | 'let' | 'code';
  /** As it stands in the file: `f(x): x^2`. */
  readonly text: string;
}

const fields = ['sizes', 'given', 'let', 'code'] as const;

/** The names of a claim file, also of one that is not written to its end. */
export function namesIn(text: string): DeclaredName[] {
  if (text.length > fileBudget.characters) return [];
  const document = parseDocument<Node>(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const root = document.contents;
  if (!isMap<Node, Node | null>(root)) return [];
  const found = fields.flatMap((field) => {
    const value = root.get(field, true);
    const maps = isSeq<Node>(value) ? value.items : [value];
    return maps.flatMap((map) =>
      isMap<Node, Node | null>(map) ? map.items.flatMap((pair) => declared(pair, field)) : [],
    );
  });
  return [...new Map(found.map((each) => [each.name, each])).values()];
}

function declared({ key, value }: Pair<Node, Node | null>, field: DeclaredName['field']): DeclaredName[] {
  if (!isScalar(key)) return [];
  const written = String(key.value);
  const name = /^\s*([\p{L}_][\p{L}\p{N}_]*'*)/u.exec(written)?.[1];
  if (name === undefined) return [];
  const said = isScalar(value) ? String(value.value ?? '').trim() : value === null ? '' : value.toString();
  return [{ name, field, text: `${written}: ${said}` }];
}
