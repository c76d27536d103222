import type { AskedQuestion } from '../grade/ask-sheet';

/** A question as a piece of HTML: its prompt, and how it is to be answered. Formulas between dollars are left as they are. */
export function questionHtml({ question, points, prompt, form, choices, variables, tolerance }: AskedQuestion): string {
  const items = [
    ...choices.map(({ id, text }) => `<b>${escaped(id)}</b>: ${inline(text)}`),
    ...Object.entries(variables).map(([name, declaration]) => `<code>${escaped(`${name}: ${declaration}`)}</code>`),
  ];
  const rule = tolerance === null ? '' : ` ${tolerance.startsWith('to ') ? `Correct ${tolerance}` : tolerance}.`;
  return [
    `<p><b>${escaped(question)}</b> (${points} ${points === 1 ? 'point' : 'points'})</p>`,
    ...prompt
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => `<p>${inline(paragraph)}</p>`),
    ...(items.length === 0 ? [] : [`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`]),
    `<p><i>${escaped(`${form}${rule}`)}</i></p>`,
  ].join('\n');
}

/** Markdown within a paragraph: code and bold text. */
const inline = (text: string): string =>
  escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>');

/** Braces too: whoever fills the page in takes two of them for a name. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"'{}]/g, (character) => `&#${character.codePointAt(0)};`);
