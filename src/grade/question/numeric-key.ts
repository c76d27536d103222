import type { ClaimFile } from '../../claim/claim-file';
import type { NumberQuestion, TensorQuestion } from '../../claim/question';
import type { Fraction } from '../../number/fraction';
import { boundedMemory } from '../../number/memory';
import { inDomain } from '../../point/domain-membership';
import { exactValue } from '../../point/point';
import type { Axis } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import type { Evaluated, Quantity } from '../answer/quantity';
import { sheetFault } from '../judge/sheet-fault';
import { type Drawn, drawnBelow, drawnKey } from './draw-space';
import { type DrawKey, drawing } from './draw-values';
import { type OpenQuestion, openQuestion } from './open-question';
import { distinctDraws, valuesAtDraws } from './values-at-draws';
import { openDependency, valuesOf } from './values-of';

/** The reference of a question for numbers, as a function of what was drawn. */
export interface NumericKey {
  readonly open: OpenQuestion;
  readonly node: Node;
  readonly axes: readonly Axis[];
  drawn(key: DrawKey): Drawn;
  /** Works out ahead what references at these numbers need. */
  prepare(draws: readonly Drawn[]): void;
  /** The elements for drawn numbers. Throws ExpressionError where the reference has no value. */
  reference(drawn: Drawn, carried?: ReadonlyMap<string, readonly Evaluated[]>): readonly Quantity[];
}

const nothingDrawn: Drawn = new Map();

/** References that are remembered, by the numbers drawn. */
const cacheLimit = 5000;

/** @param carried declarations of names that stand for a student's own earlier answers */
export function numericKey(
  claim: ClaimFile,
  index: number,
  question: NumberQuestion | TensorQuestion,
  carried: Readonly<Record<string, string>> = {},
): NumericKey {
  const open = openQuestion(claim, index, question, carried);
  const path = [...open.path, 'answer'];
  const node = open.expression(question.answer, path);
  if (question.kind === 'number' && node.axes.length > 0) {
    throw sheetFault(
      'not-a-number',
      `the reference has the axes ${node.axes.map(({ name }) => name).join(', ')}, a question for a number needs a number`,
      'Use kind: tensor.',
      path,
    );
  }
  if (node.isOpen) {
    throw sheetFault(
      'open-order',
      `the axes ${node.axes.map(({ name }) => name).join(', ')} of the reference are in no order, answers are lists in one`,
      `Say the order: permute(…, ${node.axes.map(({ name }) => name).join(', ')}).`,
      path,
    );
  }
  const own = new Map(Object.keys(carried).map((name) => [name, symbolNamed(open, name)]));
  requireValues(node, new Set([...open.drawn, ...[...own.values()].filter((symbol) => symbol !== null)]), path);
  const valued = [...open.values].map(([symbol, value]) => ({ symbol, value }));
  const roots = [node, ...valued.map(({ value }) => value)];
  const steps = plan(roots);
  const known = boundedMemory<string, readonly Quantity[]>(cacheLimit);
  const read = drawnBelow(open, roots);
  const prepared = new Map<string, readonly (readonly Evaluated[])[]>();
  const draw = open.drawn.length === 0 ? () => nothingDrawn : drawing(open);

  function evaluate(drawn: Drawn, answers: ReadonlyMap<string, readonly Evaluated[]>): readonly Quantity[] {
    const inputs = new Map<InputSymbol, readonly (Fraction | Evaluated)[]>(drawn);
    for (const [name, values] of answers) {
      const symbol = own.get(name);
      if (symbol !== undefined && symbol !== null) inputs.set(symbol, values);
    }
    const ahead = answers.size === 0 ? prepared.get(drawnKey(drawn, read)) : undefined;
    const [elements = [], ...others] = ahead ?? valuesOf(roots, inputs, steps);
    valued.forEach(({ symbol }, i) => {
      requireDomain(symbol, others[i] ?? [], [...open.path, 'values', symbol.name]);
    });
    return elements.map((element) => {
      if (typeof element === 'object') return element;
      throw sheetFault(
        'undefined-reference',
        'the reference has no value for the numbers of this student',
        'Draw other numbers, or exclude these by a condition under where.',
        path,
      );
    });
  }

  return {
    open,
    node,
    axes: node.axes,
    drawn: draw,
    prepare: (draws) => {
      const distinct = distinctDraws(draws, read);
      for (const [i, values] of valuesAtDraws(roots, distinct).entries())
        prepared.set(drawnKey(distinct[i] ?? nothingDrawn, read), values);
    },
    reference: (drawn, answers) => {
      if (answers !== undefined) return evaluate(drawn, answers);
      return known.recall(drawnKey(drawn, read), () => evaluate(drawn, new Map()));
    },
  };
}

function symbolNamed({ session }: OpenQuestion, name: string): InputSymbol | null {
  const value = session.resolve(name);
  return value?.kind === 'tensor' && value.node.kind === 'input' ? value.node.symbol : null;
}

/** A reference depends on nothing but what has a value. */
export function requireValues(node: Node, known: ReadonlySet<InputSymbol>, path: readonly (string | number)[]): void {
  const missing = openDependency(node, known);
  if (missing === null) return;
  const { name, kind } = missing;
  const next = {
    variable: `Give ${name} a value under values, or draw it.`,
    function: `Give ${name} a formula under let.`,
    expectation: 'Use its closed form, as on the other side of the claim.',
  }[kind];
  const what = {
    variable: `on ${name}, which has no value here`,
    function: `on the function ${name}, of which nothing is known`,
    expectation: `on an expectation over ${name}`,
  }[kind];
  throw sheetFault('open-reference', `the reference depends ${what}`, next, path);
}

/** The claim speaks of its declared domains only. */
function requireDomain(symbol: InputSymbol, elements: readonly Evaluated[], path: readonly (string | number)[]): void {
  const exact = elements.map((element) => (typeof element === 'object' ? element.exact() : null));
  if (exact.some((value) => value === null)) return;
  if (
    inDomain(
      symbol.domain,
      exact.map((value) => exactValue(value as Fraction)),
    )
  )
    return;
  throw sheetFault(
    'outside-domain',
    `this value lies outside of the domain that the claim declares for ${symbol.name}`,
    'Give a value inside of it.',
    path,
  );
}
