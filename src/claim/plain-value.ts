import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Diagnostic } from '../statement/diagnostic';
import type { YamlSource } from './yaml-source';

/** A YAML tree as plain values; every scalar is a string, maps have no prototype. */
export type PlainValue = string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** Turns the tree into plain values, reporting keys that are no plain texts or stand twice in one map. */
export function plainValue(source: YamlSource): { readonly value: PlainValue; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, node: Node | null, reason: string, next: string) => {
    const [start, end] = node?.range ?? [0, 1];
    diagnostics.push({ code, place: source.place(start, end), reason, next });
  };
  const convert = (node: unknown): PlainValue => {
    if (isScalar(node)) return String(node.value ?? '');
    if (isSeq(node)) return node.items.map(convert);
    if (!isMap<Node, unknown>(node)) return '';
    const entries: Record<string, PlainValue> = Object.create(null);
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value ?? '') : null;
      if (name === null || name === '__proto__') {
        report('invalid-key', key, 'This cannot be a key.', 'Write a plain name before the colon.');
      } else if (name in entries) {
        report('duplicate-key', key, `${name} stands twice in one map.`, 'Keep one of the two.');
      } else {
        entries[name] = convert(value);
      }
    }
    return entries;
  };
  return { value: convert(source.root), diagnostics };
}
