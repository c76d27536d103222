import { fileText } from './file-text';
import { jsonFaultAt } from './json-fault';
import { jsonRows } from './json-rows';
import { jsonValue } from './json-value';
import { placeInText } from './place-in-text';
import { isPrairielearnData, prairielearnRows } from './prairielearn-rows';
import { type SubmissionReader, unreadableFile } from './reader';

export const jsonReader: SubmissionReader = {
  extensions: ['.json'],
  holds:
    '`{"student": "ada", "answers": {"mean": 1.5}}`, or `{"student", "question", "answer"}`, or a list of these; a `data.json` of PrairieLearn',
  isOfOne: true,
  read: async function* (content, file) {
    const text = fileText(await content.bytes());
    try {
      const value = jsonValue(text);
      yield isPrairielearnData(value)
        ? prairielearnRows(value, file.path, file.whose)
        : jsonRows(value, file.path, file.whose);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const at = placeInText(file.path, text, jsonFaultAt(text));
      yield unreadableFile(file, `This is no JSON: ${error.message}.`, at);
    }
  },
};
