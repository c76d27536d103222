/** An answer as it was handed in: a text, or the numbers of a tensor in row-major order. */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'array'; readonly shape: readonly number[]; readonly values: ArrayLike<number | string> };

/** The most elements of a tensor. */
export const elementLimit = 1_000_000;

/**
 * An answer from a JSON value: texts, numbers and truth values as text, nested lists as a tensor.
 * @returns what is wrong with it, if it is none of these
 */
export function answerOf(value: unknown): Answer | string {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'text', text: String(value) };
  if (value === null || value === undefined) return { kind: 'text', text: '' };
  if (!Array.isArray(value)) return 'An answer is a text, a number or a list, not an object.';
  const shape: number[] = [];
  for (let level: unknown = value; Array.isArray(level); level = level[0]) {
    shape.push(level.length);
    if (shape.length > 16) return 'This list is nested more than 16 levels deep.';
  }
  if (shape.reduce((n, size) => n * size, 1) > elementLimit) return `This list has more than ${elementLimit} elements.`;
  const values: (number | string)[] = [];
  const fault = flatten(value, shape, 0, values);
  return fault ?? { kind: 'array', shape, values };
}

function flatten(value: unknown, shape: readonly number[], level: number, into: (number | string)[]): string | null {
  if (level === shape.length) {
    if (typeof value !== 'number' && typeof value !== 'string') return 'The elements of a list are numbers or texts.';
    into.push(value);
    return null;
  }
  if (!Array.isArray(value) || value.length !== shape[level]) return 'The rows of this list differ in length.';
  for (const item of value) {
    const fault = flatten(item, shape, level + 1, into);
    if (fault !== null) return fault;
  }
  return null;
}

/** As much of an answer as results show. */
export const answerLength = 200;

/** An answer in one line, cut short, for reports. */
export function showAnswer(answer: Answer, most = answerLength): string {
  const text = answer.kind === 'text' ? answer.text : showArray(answer, most);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function showArray({ shape, values }: Extract<Answer, { readonly kind: 'array' }>, most: number): string {
  if (values.length > most) return `an array of shape [${shape.join(', ')}]`;
  const nested = (level: number, from: number): { text: string; to: number } => {
    if (level === shape.length) return { text: String(values[from]), to: from + 1 };
    const parts: string[] = [];
    let at = from;
    for (let i = 0; i < (shape[level] ?? 0); i++) {
      const part = nested(level + 1, at);
      parts.push(part.text);
      at = part.to;
    }
    return { text: `[${parts.join(', ')}]`, to: at };
  };
  return nested(0, 0).text;
}
