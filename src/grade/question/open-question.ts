import type { ClaimFile, FieldPath } from '../../claim/claim-file';
import type { Question } from '../../claim/question';
import { asTensor } from '../../language/as-tensor';
import { compileExpression } from '../../language/compile-expression';
import { ExpressionError } from '../../language/expression-error';
import { builtins } from '../../language/library/table';
import type { MathNode } from '../../language/math-node';
import { parseExpression } from '../../language/parse-expression';
import { isTruth, refuse, type Session } from '../../language/scope';
import { createSession } from '../../language/session';
import { strayTruth } from '../../language/stray-truth';
import type { Value } from '../../language/value';
import type { Names } from '../../notation/names';
import { boundedMemory } from '../../number/memory';
import { isScalar } from '../../point/point-values';
import { type Axis, axisNames } from '../../tensor/axis';
import { positions } from '../../tensor/axis-order';
import { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { nodeMemory } from '../../tensor/node-memory';
import { rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { namesOf } from '../answer/names-of';
import { answerSession } from './answer-names';
import { type Carried, questionSource } from './question-source';

/** One graph for the reference and for answers; answers must not make it large. */
const graphBudget = { nodes: 60_000, elements: 200_000 } as const;

/** Texts of the sheet whose meaning is remembered. */
const rememberedTexts = 64;

/** Whether a node is made of numbers and operations on numbers alone: nothing about it depends on what else a graph holds. */
export const isPlainNode = (node: Node, of: (arg: Node) => boolean): boolean =>
  isScalar(node) && node.free.size === 0 && node.args.every(of);

/** A question compiled: its names, and expressions in them. */
export interface OpenQuestion {
  readonly question: Question;
  /** Where the question stands in the claim file. */
  readonly path: FieldPath;
  readonly graph: Graph;
  /** With every name of the claim. */
  readonly session: Session;
  /** With the names that an answer may use. */
  readonly answers: Session;
  /** The same as readers of notation ask for them. */
  readonly names: Names;
  readonly drawn: readonly InputSymbol[];
  /** Variables of the claim with the formula that gives their value. */
  readonly values: ReadonlyMap<InputSymbol, Node>;
  /** Places of mistakes in the claim file. */
  origin(path: FieldPath): FieldPath;
  /** An expression of the sheet, in which variables with a value stand for it. */
  expression(text: string, path: FieldPath, locals?: ReadonlyMap<string, Value>): Node;
  /** The same node, with the values of variables put in. */
  valued(node: Node): Node;
}

/** Throws ExpressionError where the sheet is wrong. */
export function openQuestion(claim: ClaimFile, index: number, question: Question, carried: Carried = {}): OpenQuestion {
  const { source, origin } = questionSource(claim, index, question, carried);
  const graph = new Graph(graphBudget);
  const session = createSession(graph, source, builtins, compileExpression);
  session.checkDeclarations();
  const path: FieldPath = ['ask', index];
  const drawn = Object.keys(question.draw).map((name) => inputNamed(session, name, [...path, 'draw', name]));
  const values = new Map<InputSymbol, Node>();
  for (const [name, text] of Object.entries(question.values)) {
    if (!(name in claim.given) || name in carried) continue;
    const at = [...path, 'values', name];
    const symbol = inputNamed(session, name, at);
    values.set(symbol, castTo(graph, symbol, tensorIn(session, text, at), text, at));
  }
  const valued = (node: Node): Node => {
    if (values.size === 0) return node;
    const [replaced] = rewrite(graph, [node], (each) =>
      each.kind === 'input' ? (values.get(each.symbol) ?? null) : null,
    );
    return replaced ?? node;
  };
  const answers = answerSession(session, question);
  const known = boundedMemory<string, Node>(rememberedTexts);
  const isPlain = nodeMemory<boolean>(rememberedTexts, isPlainNode);
  const expression = (text: string, at: FieldPath, locals?: ReadonlyMap<string, Value>): Node => {
    const before = locals === undefined ? known.get(text) : undefined;
    if (before !== undefined) return before;
    const node = valued(numberIn(session, text, at, locals));
    // Whatever is compiled of numbers and operations on numbers alone is the same node each time.
    if (locals === undefined && isPlain(node)) known.set(text, node);
    return node;
  };
  return {
    question,
    path,
    graph,
    session,
    answers,
    names: namesOf(question, session, answers),
    drawn,
    values,
    origin,
    valued,
    expression,
  };
}

export function tensorIn(
  session: Session,
  text: string,
  path: FieldPath,
  locals: ReadonlyMap<string, Value> = new Map(),
): Node {
  const node = parseExpression(text, path);
  const scope = { session, locals, path };
  return asTensor(compileExpression(node, scope), node, scope);
}

/** As `tensorIn`; a truth value is no number unless it is multiplied, and nothing is left unread behind a `#`. */
function numberIn(
  session: Session,
  text: string,
  path: FieldPath,
  locals: ReadonlyMap<string, Value> = new Map(),
): Node {
  const comment = text.indexOf('#');
  if (comment >= 0)
    throw new ExpressionError(
      'comment',
      'a formula has no comments',
      'Leave out # and what follows it.',
      path,
      comment,
      text.length,
    );
  return numberOf(session, parseExpression(text, path), path, locals);
}

function numberOf(session: Session, node: MathNode, path: FieldPath, locals: ReadonlyMap<string, Value>): Node {
  const scope = { session, locals, path };
  const value = compileExpression(node, scope);
  const truth = isTruth(value) ? node : strayTruth(node);
  if (truth === null) return asTensor(value, node, scope);
  const next = 'Give one number or formula; where a condition counts as 1 or 0, multiply by it.';
  return refuse(scope, truth, 'truth-value', 'this is a condition, which holds or does not, and no number', next);
}

/** An answer, or part of one, in the names it may use. */
export function answerIn({ answers }: OpenQuestion, formula: MathNode): Node {
  return numberOf(answers, formula, [], new Map());
}

function inputNamed(session: Session, name: string, path: FieldPath): InputSymbol {
  const value = session.resolve(name);
  if (value?.kind === 'tensor' && value.node.kind === 'input') return value.node.symbol;
  throw new ExpressionError(
    'not-a-variable',
    `${name} is no variable that could have a value`,
    'Give functions and distributions a formula under let.',
    path,
    0,
    1,
  );
}

/** A value with the axes of the variable, matched by position: `[1, 2]` for `x: tensor[n]`. */
function castTo(graph: Graph, symbol: InputSymbol, value: Node, text: string, path: FieldPath): Node {
  const sizes = (axes: readonly Axis[]): string => axes.map((axis) => axis.size).join(' × ');
  if (axisNames(value.axes).sort().join() === axisNames(symbol.axes).sort().join()) return value;
  if (value.axes.length > 0 && sizes(value.axes) !== sizes(symbol.axes)) {
    throw new ExpressionError(
      'shape-mismatch',
      `${symbol.name} is ${sizes(symbol.axes) || 'a number'}, this value is ${sizes(value.axes) || 'a number'}`,
      'Give a value of that shape.',
      path,
      0,
      text.length,
    );
  }
  if (value.axes.length === 0) return value;
  const places = positions(value);
  // By way of names that nothing else has, as the two sets of names may overlap.
  const between = graph.rename(value, Object.fromEntries(places.map((axis, i) => [axis.name, `value ${i}`])));
  return graph.rename(between, Object.fromEntries(symbol.axes.map((axis, i) => [`value ${i}`, axis.name])));
}
