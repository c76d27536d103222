import type { AskedQuestion, AskedSheet } from '../grade/ask-sheet';
import { jsonText } from '../statement/json-text';
import { askedHeading } from './asked-heading';
import { oneLine } from './text-layout';

/** A student's sheet in Markdown. */
export function sheetMarkdown({ student, points, questions }: AskedSheet): string {
  return [
    `${askedHeading}${oneLine(student)}`,
    '',
    `${questions.length} questions, ${points} points.`,
    '',
    ...questions.flatMap(questionLines),
  ].join('\n');
}

function questionLines(
  { question, points, prompt, form, choices, variables, tolerance }: AskedQuestion,
  i: number,
): string[] {
  const named = Object.entries(variables).map(([name, declaration]) => `- \`${name}\`: ${declaration}`);
  return [
    `## ${i + 1}. ${question} (${points} ${points === 1 ? 'point' : 'points'})`,
    '',
    prompt.trim(),
    '',
    ...choices.map(({ id, text }) => `- **${id}**: ${text}`),
    ...named,
    ...(choices.length + named.length > 0 ? [''] : []),
    `*${form}${tolerance === null ? '' : ` ${tolerance.startsWith('to ') ? `Correct ${tolerance}` : tolerance}.`}*`,
    '',
  ];
}

/** Whether a file holds the sheet of a student, or those of a class, as they are written here. */
export function isAskedSheet(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith(askedHeading)) return true;
  try {
    const value: unknown = JSON.parse(text);
    const sheets: readonly unknown[] = Array.isArray(value) ? value : [value];
    return sheets.length > 0 && sheets.every(isSheet);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

const isSheet = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['student', 'course', 'points', 'questions'].every((name) => name in value);

/** A student's sheet as JSON text. */
export const sheetJson = (sheet: AskedSheet): string => `${jsonText(sheet, 2)}\n`;
