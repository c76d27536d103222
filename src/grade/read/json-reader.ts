import { jsonRows } from './json-rows';
import { type SubmissionReader, textOf } from './reader';

export const jsonReader: SubmissionReader = {
  extensions: ['.json'],
  holds: '`{"student": "ada", "answers": {"mean": 1.5}}`, or `{"student", "question", "answer"}`, or a list of these',
  read: async (content, { path, stem, student }) => {
    try {
      return jsonRows(JSON.parse(textOf(content)), path, student ?? stem);
    } catch (error) {
      if (error instanceof SyntaxError) return `This is no JSON: ${error.message}.`;
      throw error;
    }
  },
};
