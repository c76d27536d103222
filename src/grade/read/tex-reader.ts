import type { Root } from '@unified-latex/unified-latex-types';
import { fileText } from './file-text';
import { type SubmissionReader, unreadableFile } from './reader';
import { faultyRow, type Row, rowOf } from './submission-row';
import { filedAs } from './whose';

/** Longer documents are not read. */
const characterLimit = 50_000;

export const texReader: SubmissionReader = {
  extensions: ['.tex'],
  holds:
    'a LaTeX document with an environment for each answer: `\\begin{answer}{mean} $\\frac{3}{2}$ \\end{answer}`; all else is passed over',
  isOfOne: true,
  read: async function* (content, file) {
    const text = fileText(await content.bytes());
    if (text.length > characterLimit) {
      yield unreadableFile(file, `This document has more than ${characterLimit} characters.`);
      return;
    }
    const { parse } = await import('@unified-latex/unified-latex-util-parse');
    const document = parsed(text, parse);
    if (document === null) {
      yield unreadableFile(file, 'This is no LaTeX document that can be read.');
      return;
    }
    const answers = answersIn(document, text);
    if (answers.length === 0) {
      yield unreadableFile(file, 'This document has no answer: write \\begin{answer}{question} … \\end{answer}.');
      return;
    }
    yield answers.map(({ question, answer }, i, all): Row => {
      const place = `${file.path}, answer ${i + 1}`;
      const isTwice = all.slice(0, i).some((other) => other.question === question);
      if (isTwice) return faultyRow(place, `${question} is answered twice.`, filedAs(file.whose));
      return rowOf({ student: undefined, question, answer }, place, file.whose);
    });
  },
};

function parsed(text: string, parse: (text: string) => Root): Root | null {
  try {
    return parse(text);
  } catch {
    // Whatever the parser stumbles over, a document that it cannot read is the student's.
    return null;
  }
}

/** As far as nodes are looked at here. */
interface Part {
  readonly type: string;
  readonly env?: unknown;
  readonly content?: unknown;
  readonly position?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

interface WrittenAnswer {
  readonly question: string;
  readonly answer: string;
}

function answersIn(node: Part, text: string): WrittenAnswer[] {
  const parts = partsOf(node);
  if (node.type === 'environment' && node.env === 'answer') {
    const name = parts.find(({ type }) => type !== 'whitespace');
    const { position } = node;
    if (name?.type !== 'group' || name.position === undefined || position === undefined) return [];
    const [from, to] = [name.position.end.offset, position.end.offset - '\\end{answer}'.length];
    const question = text.slice(name.position.start.offset + 1, from - 1).trim();
    return [{ question, answer: withoutComments(node, text, from, to).trim() }];
  }
  return parts.flatMap((part) => answersIn(part, text));
}

const partsOf = ({ content }: Part): readonly Part[] => (Array.isArray(content) ? content : []);

/** What stands between two places, with spaces for comments. */
function withoutComments(node: Part, text: string, from: number, to: number): string {
  const comments = (part: Part): readonly Part[] =>
    part.type === 'comment' ? [part] : partsOf(part).flatMap(comments);
  let bare = text;
  for (const { position } of comments(node)) {
    if (position === undefined) continue;
    const [start, end] = [position.start.offset, position.end.offset];
    bare = bare.slice(0, start) + bare.slice(start, end).replace(/[^\n]/g, ' ') + bare.slice(end);
  }
  return bare.slice(from, to);
}
