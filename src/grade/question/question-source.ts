import type { ClaimFile, FieldPath, Texts } from '../../claim/claim-file';
import { type Question, variablesOf } from '../../claim/question';
import { sizeCases } from '../../decide/size-cases';
import type { ClaimSource } from '../../language/claim-source';
import { ExpressionError } from '../../language/expression-error';

/** The texts that a question is compiled from, and where each of them was written. */
export interface QuestionSource {
  readonly source: ClaimSource;
  origin(path: FieldPath): FieldPath;
}

/** Names that a student's own earlier answers stand for: name → declaration. */
export type Carried = Texts;

/** The definitions of a claim as a question changes them. Throws ExpressionError. */
export function questionSource(claim: ClaimFile, index: number, question: Question, carried: Carried): QuestionSource {
  const own: FieldPath = ['ask', index];
  const variables = variablesOf(question);
  const declared = { ...written(variables), ...question.draw, ...carried };
  const definitions = { ...question.let, ...definedValues(claim, question) };
  const replaced = new Set([...Object.keys(declared), ...Object.keys(definitions).map(nameOf)]);
  const kept = (texts: Texts): Texts =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => !replaced.has(nameOf(key))));
  const source: ClaimSource = {
    sizes: sizesOf(claim, question, own),
    given: { ...kept(claim.given), ...declared },
    let: { ...kept(claim.let), ...withoutNames(definitions, carried) },
    assume: [],
    claim: [],
  };
  return { source, origin: originIn(own, question, variables) };
}

const nameOf = (key: string): string => key.split('(')[0]?.trim() ?? key;

const written = (variables: Texts): Texts =>
  Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== ''));

const withoutNames = (texts: Texts, names: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => !(nameOf(key) in names)));

/** Values of names that the claim does not declare are definitions of their own. */
const definedValues = ({ given }: ClaimFile, { values }: Question): Texts =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !(name in given)));

function sizesOf(claim: ClaimFile, question: Question, own: FieldPath): Readonly<Record<string, number>> {
  if (question.sizes === null) return sizeCases(claim)[0] ?? {};
  const isAny = Object.values(question.sizes).some(({ kind }) => kind === 'any' || kind === 'index');
  const cases = isAny ? [] : sizeCases({ ...claim, sizes: [question.sizes] });
  const [only] = cases;
  if (cases.length === 1 && only !== undefined) return only;
  throw new ExpressionError(
    'several-sizes',
    `a question has one size for each name, here ${isAny ? 'is any' : 'are several'}`,
    'Write one number for each.',
    [...own, 'sizes'],
    0,
    1,
  );
}

function originIn(own: FieldPath, question: Question, variables: Texts): (path: FieldPath) => FieldPath {
  return (path) => {
    const [field, key] = path;
    const name = String(key);
    if (field === 'given' && name in question.draw) return [...own, 'draw', name];
    if (field === 'given' && name in variables && variables[name] !== '') return [...own, 'variables', name];
    if (field === 'let' && name in question.let) return [...own, 'let', name];
    if (field === 'let' && name in question.values) return [...own, 'values', name];
    return path;
  };
}
