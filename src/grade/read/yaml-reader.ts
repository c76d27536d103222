import type { Document } from 'yaml';
import { fileText } from './file-text';
import { jsonRows } from './json-rows';
import { losesDigits } from './loses-digits';
import { placeInText } from './place-in-text';
import { type SubmissionReader, unreadableFile } from './reader';

export const yamlReader: SubmissionReader = {
  extensions: ['.yaml', '.yml'],
  holds: 'the same as `.json` in YAML, without anchors: `student: ada`, `answers:`, and beneath `mean: 1.5`',
  isOfOne: true,
  read: async function* (content, file) {
    const yaml = await import('yaml');
    // Keys are compared below: the library compares each with all others.
    const options = { uniqueKeys: false, prettyErrors: false };
    const text = fileText(await content.bytes());
    const document = yaml.parseDocument(text, options);
    const fault = document.errors[0] ?? document.warnings[0];
    const refusal =
      fault === undefined ? refusalOf(document, yaml) : `This is no YAML: ${fault.message.replace(/\.$/, '')}.`;
    if (refusal !== null) {
      yield unreadableFile(file, refusal, placeInText(file.path, text, fault?.pos[0] ?? 0));
      return;
    }
    keepDigits(document, yaml);
    yield jsonRows(document.toJS(), file.path, file.whose);
  },
};

const decimal = /^[-+]?[\d.]+(?:e[-+]?\d+)?$/i;

/** Numbers that would not be written as they stand are texts: ids that start with 0, and digits that a double loses. */
function keepDigits(document: Document, { visit }: typeof import('yaml')): void {
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'number' || !decimal.test(node.source ?? '')) return;
      const { source = '' } = node;
      if (/^[-+]?0\d/.test(source) || losesDigits(source)) node.value = source;
    },
  });
}

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
