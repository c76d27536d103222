import { jsonRows } from './json-rows';
import { type SubmissionReader, textOf } from './reader';

export const yamlReader: SubmissionReader = {
  extensions: ['.yaml', '.yml'],
  holds: 'the same as `.json` in YAML, without anchors: `student: ada`, `answers:`, and beneath `mean: 1.5`',
  read: async (content, { path, stem, student }) => {
    const { parse, YAMLParseError } = await import('yaml');
    try {
      // An alias may stand for any amount of text.
      return jsonRows(parse(textOf(content), { maxAliasCount: 0, logLevel: 'error' }), path, student ?? stem);
    } catch (error) {
      if (error instanceof YAMLParseError)
        return `This is no YAML: ${error.message.split('\n')[0]?.replace(/[:.]$/, '')}.`;
      if (error instanceof ReferenceError) return 'Anchors are not read: write out what they stand for.';
      throw error;
    }
  },
};
