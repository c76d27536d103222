import type { Document } from 'yaml';
import { jsonRows } from './json-rows';
import { type SubmissionReader, textOf } from './reader';

export const yamlReader: SubmissionReader = {
  extensions: ['.yaml', '.yml'],
  holds: 'the same as `.json` in YAML, without anchors: `student: ada`, `answers:`, and beneath `mean: 1.5`',
  read: async (content, { path, stem, student }) => {
    const yaml = await import('yaml');
    // Keys are compared below: the library compares each with all others.
    const document = yaml.parseDocument(textOf(content), { uniqueKeys: false, prettyErrors: false });
    const fault = document.errors[0] ?? document.warnings[0];
    if (fault !== undefined) return `This is no YAML: ${fault.message.replace(/\.$/, '')}.`;
    const refusal = refusalOf(document, yaml);
    return refusal ?? jsonRows(document.toJS(), path, student ?? stem);
  },
};

/** What a document must not have: aliases, which may stand for any amount of text, and a key that stands twice. */
function refusalOf(document: Document, { visit, isScalar }: typeof import('yaml')): string | null {
  let refusal: string | null = null;
  visit(document, {
    Alias: () => {
      refusal = 'Anchors are not read: write out what they stand for.';
      return visit.BREAK;
    },
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : key;
        if (keys.has(name)) {
          refusal = `${String(name)} stands twice in one map.`;
          return visit.BREAK;
        }
        keys.add(name);
      }
      return undefined;
    },
  });
  return refusal;
}
