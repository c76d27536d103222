import type { ClaimFile } from '../../claim/claim-file';
import type { FormulaQuestion } from '../../claim/question';
import { type QuickEquality, quickEquality } from '../../decide/quick-equality';
import { boundedMemory } from '../../number/memory';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { scalarised } from '../../tensor/scalarised';
import type { InputSymbol } from '../../tensor/symbol';
import { type Drawn, drawnKey } from '../question/draw-space';
import { requireDependencies } from '../question/open-dependency';
import { type OpenQuestion, openQuestion } from '../question/open-question';
import type { Carried } from '../question/question-source';
import { type Agreements, agreements, type KnownAgreements, knownAgreements } from './agreements';
import { fieldForms } from './field-forms';

/** The reference of a question for a formula, with the numbers of one student put in. */
export interface FormulaKey {
  readonly question: FormulaQuestion;
  readonly open: OpenQuestion;
  readonly reference: Node;
  /** The variables an answer may have. */
  readonly variables: readonly InputSymbol[];
  /** Answers are first compared by this; null if only the engines can. */
  quick(right: Node): QuickEquality | null;
  /** What is proved of two sides wherever both have a value; what is not is left to all engines. */
  readonly agreements: Agreements;
  /** An expression of the sheet with the numbers put in. */
  withNumbers(node: Node): Node;
}

/** Comparisons that are remembered, by their right side. */
const quickLimit = 16;

/** @param known what was proved of answers with the same numbers, carried and drawn */
export function formulaKey(
  claim: ClaimFile,
  index: number,
  question: FormulaQuestion,
  drawn: Drawn,
  {
    definitions = {},
    known = knownAgreements(),
  }: { readonly definitions?: Carried; readonly known?: KnownAgreements } = {},
): FormulaKey {
  const own =
    Object.keys(definitions).length === 0 ? question : { ...question, let: { ...question.let, ...definitions } };
  const open = openQuestion(claim, index, own);
  const path = [...open.path, 'answer'];
  const byName = new Map([...drawn].map(([symbol, values]) => [symbol.name, values]));
  const literals = new Map(
    open.drawn.map((symbol) => [symbol, open.graph.literal(symbol.axes, byName.get(symbol.name) ?? [])]),
  );
  const withNumbers = (node: Node): Node => {
    if (literals.size === 0) return node;
    const [replaced = node] = rewrite(open.graph, [node], (each) =>
      each.kind === 'input' ? (literals.get(each.symbol) ?? null) : null,
    );
    return replaced;
  };
  const written = withNumbers(open.expression(question.answer, path));
  const reference = scalarised(open.graph, written) ?? written;
  const variables = Object.keys(question.variables).flatMap((name): InputSymbol[] => {
    const value = open.session.resolve(name);
    return value?.kind === 'tensor' && value.node.kind === 'input' ? [value.node.symbol] : [];
  });
  requireDependencies(reference, question, path);
  const quicks = boundedMemory<number, QuickEquality | null>(quickLimit);
  const hasOnlyNumbers = variables.length === Object.keys(question.variables).length;
  const seed = `${question.id} ${drawnKey(drawn)}`;
  return {
    question,
    open,
    reference,
    variables,
    withNumbers,
    agreements: agreements(open.graph, fieldForms(open.graph, variables), seed, known),
    quick: (right) =>
      quicks.recall(right.id, () => (hasOnlyNumbers ? quickEquality(open.graph, right, variables, seed) : null)),
  };
}
