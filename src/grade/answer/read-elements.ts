import type { MathNode } from '../../language/math-node';
import type { Diagnostic } from '../../statement/diagnostic';
import { axisNames, elementCount } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { OpenQuestion } from '../question/open-question';
import { valuesOf } from '../question/values-of';
import { type Answer, answerOf, elementLimit } from './answer';
import { answerDiagnostic } from './answer-diagnostic';
import { type Evaluated, quantityOfDecimal, quantityOfNumber } from './quantity';
import { askedOf, readFormula } from './read-formula';
import { isRestated, twoValues } from './restated';

/** An answer as numbers, row-major, with the sizes of its axes. */
export interface Elements {
  readonly shape: readonly number[];
  readonly values: readonly Evaluated[];
}

export type ReadElements =
  | {
      readonly ok: true;
      readonly elements: Elements;
      /** A formula as it was read, and written out; null for plain numbers. */
      readonly formula: MathNode | null;
      readonly text: string | null;
    }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

const scalar = (value: Evaluated): ReadElements => ({
  ok: true,
  elements: { shape: [], values: [value] },
  formula: null,
  text: null,
});

/** A number or tensor: plain decimals, nested lists, arrays, or formulas without variables. */
export function readElements(answer: Answer, open: OpenQuestion): ReadElements {
  if (answer.kind === 'array') return ofArray(answer, open);
  const plain = quantityOfDecimal(answer.text);
  if (plain !== null) return scalar(plain);
  const commas = askedOf(open.question).decimal === null ? decimalComma(answer.text) : null;
  if (commas !== null) return { ok: false, diagnostic: commas };
  return listOf(answer.text, open) ?? ofFormula(answer.text, open);
}

/** `3,14` and `1,000`: which of the two is meant cannot be known. */
function decimalComma(text: string): Diagnostic | null {
  const match = /^\s*([+-−]?\d+),(\d+)\s*$/.exec(text);
  if (match === null) return null;
  const next = `Did you mean ${match[1]}.${match[2]}? Write a point before decimals, and nothing between thousands.`;
  return answerDiagnostic(
    'decimal-comma',
    'A comma does not belong in a number.',
    next,
    text,
    text.indexOf(','),
    text.indexOf(',') + 1,
  );
}

/** `[[1, 2], [3, 4]]` with plain numbers, read without the grammar. */
function listOf(text: string, open: OpenQuestion): ReadElements | null {
  if (!/^\s*\[[\s\d.,eE+\-[\]]*\]\s*$/.test(text) || text.length > 40 * elementLimit) return null;
  try {
    const read = answerOf(JSON.parse(text));
    return typeof read === 'string' || read.kind !== 'array' ? null : ofArray(read, open);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function ofArray({ shape, values }: Extract<Answer, { readonly kind: 'array' }>, open: OpenQuestion): ReadElements {
  const read: Evaluated[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    if (typeof value === 'number') {
      read.push(quantityOfNumber(value));
      continue;
    }
    const element = readElements({ kind: 'text', text: value }, open);
    if (!element.ok) return element;
    const [only] = element.elements.values;
    if (only === undefined || element.elements.shape.length > 0) {
      return {
        ok: false,
        diagnostic: answerDiagnostic(
          'not-a-number',
          'An element of this list is no number.',
          'Write numbers.',
          value,
          0,
          value.length,
        ),
      };
    }
    read.push(only);
  }
  return { ok: true, elements: { shape, values: read }, formula: null, text: null };
}

function ofFormula(text: string, open: OpenQuestion): ReadElements {
  const formula = readFormula(text, open);
  if (!formula.ok) return formula;
  const { node, also } = formula;
  const places = { text, start: 0, end: text.length };
  if (node.isOpen) {
    const names = axisNames(node.axes).join(', ');
    const reason = `The axes ${names} of this tensor are in no order.`;
    return refused('open-order', reason, `Say the order: permute(…, ${names}).`, places);
  }
  const values = numbersOf(node);
  const isSame = also.every(({ node: again, decimals }) => {
    const others = numbersOf(again);
    return (
      others.length === values.length && values.every((value, i) => isRestated(value, others[i] ?? 'unknown', decimals))
    );
  });
  if (!isSame) return refused(twoValues.code, twoValues.reason, twoValues.next, places);
  return {
    ok: true,
    elements: { shape: node.axes.map(({ size }) => size), values },
    formula: formula.formula,
    text: formula.text,
  };
}

const refused = (
  code: string,
  reason: string,
  next: string,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
): ReadElements => ({ ok: false, diagnostic: answerDiagnostic(code, reason, next, text, start, end) });

/** An integral is not worked out as a number: engines compare it, or a person does. */
function numbersOf(node: Node): readonly Evaluated[] {
  if (reachable([node]).some(({ kind }) => kind === 'expect'))
    return Array.from({ length: elementCount(node.axes) }, () => 'unknown');
  const [values = []] = valuesOf([node], new Map());
  return values;
}
