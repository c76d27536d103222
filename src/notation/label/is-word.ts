import type { Names } from '../names';
import { answerWords, joiningWords, saysOther } from './plain-words';
import { quantitiesOf } from './quantity-groups';

/** Whether a word may stand in the name of what is asked for: one of the question's, of answers, or of quantities, or a letter. */
export function isWord(written: string, names: Names): boolean {
  const word = written.toLowerCase();
  if (saysOther(word)) return false;
  if (/^\p{L}$/u.test(word) || answerWords.has(word)) return true;
  if (joiningWords.has(word)) return false;
  return names.subject?.says(word) === true || isQuantity(word, names);
}

/** Whether a word names a quantity, and none where the question names others. */
function isQuantity(word: string, { subject }: Names): boolean {
  const own = [...quantitiesOf(word)];
  const asked = subject?.quantities ?? none;
  return own.length > 0 && (asked.size === 0 || own.some((each) => asked.has(each)));
}

const none: ReadonlySet<number> = new Set();
