import { fileText } from './file-text';
import { jsonRows } from './json-rows';
import { jsonValue } from './json-value';
import { isPrairielearnData, prairielearnRows } from './prairielearn-rows';
import { type SubmissionReader, unreadableFile } from './reader';

export const jsonReader: SubmissionReader = {
  extensions: ['.json'],
  holds:
    '`{"student": "ada", "answers": {"mean": 1.5}}`, or `{"student", "question", "answer"}`, or a list of these; a `data.json` of PrairieLearn',
  isOfOne: true,
  read: async function* (content, file) {
    try {
      const value = jsonValue(fileText(await content.bytes()));
      yield isPrairielearnData(value)
        ? prairielearnRows(value, file.path, file.whose)
        : jsonRows(value, file.path, file.whose);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      yield unreadableFile(file, `This is no JSON: ${error.message}.`);
    }
  },
};
