import { jsonRows } from './json-rows';
import { isPrairielearnData, prairielearnRows } from './prairielearn-rows';
import { type SubmissionReader, textOf } from './reader';

export const jsonReader: SubmissionReader = {
  extensions: ['.json'],
  holds:
    '`{"student": "ada", "answers": {"mean": 1.5}}`, or `{"student", "question", "answer"}`, or a list of these; a `data.json` of PrairieLearn',
  read: async (content, { path, stem, student }) => {
    try {
      const value: unknown = JSON.parse(textOf(content));
      return isPrairielearnData(value)
        ? prairielearnRows(value, path, student, stem)
        : jsonRows(value, path, student ?? stem);
    } catch (error) {
      if (error instanceof SyntaxError) return `This is no JSON: ${error.message}.`;
      throw error;
    }
  },
};
