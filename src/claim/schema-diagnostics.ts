import { isCollection } from 'yaml';
import type { z } from 'zod';
import { closest } from '../language/closest';
import type { Diagnostic } from '../statement/diagnostic';
import { fieldsOfKind, questionFields } from './ask-schema';
import type { FieldPath } from './claim-file';
import { locateKey, locator } from './locate';
import { bodyFields, fields } from './schema';
import type { YamlSource } from './yaml-source';

type Issue = z.core.$ZodIssue;

/** How many faults of one file are told at once. */
const most = 10;

/** What a file is, and the fields it may have. */
interface Form {
  readonly subject: string;
  readonly fields: readonly string[];
}

/** What the schema has against a file, each at its place. */
export function schemaDiagnostics(
  issues: readonly Issue[],
  source: YamlSource,
  form: Form = { subject: 'A claim file', fields },
): Diagnostic[] {
  return issues
    .slice(0, most)
    .flatMap((issue) => diagnose(issue, source, form))
    .slice(0, most);
}

function diagnose(issue: Issue, source: YamlSource, form: Form): Diagnostic[] {
  const path = plainPath(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, most).map((key) => unknownField(source, path, key, form));
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const reason = `${key} ${issue.issues[0]?.message ?? 'is no name'}.`;
    const next = isCutOff(key) ? quoteIt : nextFor(path);
    return [{ code: 'invalid-name', place: locateKey(source, path), reason, next }];
  }
  const { message, at } = innermost(issue, path);
  const subject = at.length === 0 ? form.subject : fieldName(at);
  const next = ownNext(issue) ?? nextFor(at);
  return [{ code: 'claim-schema', place: locator(source)(at), reason: `${subject} ${message}.`, next }];
}

/** What to do about what has the right form and does not go with something else: no example of the form says that. */
const ownNext = (issue: Issue): string | null => {
  const next: unknown = issue.code === 'custom' ? issue.params?.next : null;
  return typeof next === 'string' ? next : null;
};

/** In braces YAML ends a text without quotes at a comma: `{ x: real in (0, 1) }` has a key `1)`. */
const isCutOff = (key: string): boolean => key.includes(')') && !key.includes('(');
const quoteIt = 'Between braces a text with a comma stands in quotes: { x: "real in (0, 1)" }.';

/** Of a choice of forms, what is wrong with the form that was chosen. */
function innermost(issue: Issue, path: FieldPath): { readonly message: string; readonly at: FieldPath } {
  const branches = issue.code === 'invalid_union' ? issue.errors : [];
  const chosen = branches.find((branch) => !branch.some(isOtherForm))?.[0];
  if (chosen === undefined) return { message: issue.message, at: path };
  return innermost(chosen, [...path, ...plainPath(chosen.path)]);
}

function isOtherForm(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  return (
    issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every((e) => e.some(isOtherForm)))
  );
}

function unknownField(source: YamlSource, path: FieldPath, key: string, form: Form): Diagnostic {
  const { subject, fields: known } = formAt(source, path, form);
  const near = closest(key, known);
  const next = near === null ? `The fields here are ${known.join(', ')}.` : `Did you mean ${near}?`;
  return {
    code: 'unknown-field',
    place: locateKey(source, [...path, key]),
    reason: `${subject} has no field ${key}.`,
    next,
  };
}

/** What stands at a path. The fields of a question are those of its kind. */
function formAt({ root }: YamlSource, path: FieldPath, whole: Form): Form {
  if (path.length === 0) return whole;
  if (path[0] !== 'ask') return { subject: 'A twin', fields: bodyFields };
  const kind = path.length === 2 && isCollection(root) ? root.getIn([...path, 'kind']) : null;
  const own = typeof kind === 'string' ? fieldsOfKind(kind) : null;
  if (own === null) return { subject: 'A question', fields: questionFields };
  return { subject: `A question of kind ${kind}`, fields: own };
}

const examples: Readonly<Record<string, string>> = {
  title: 'title: Layer norm of a sample depends on that sample alone',
  claim: 'claim: f(x) == y',
  sizes: 'sizes: { n: 1..4, m: 2 * n }',
  given: 'given: { x: "tensor[n]", f: elementwise function }',
  assume: 'assume: a + b > 0',
  let: 'let: { y: 2 * x, "f(t)": t^2 }',
  expect: 'expect: refuted',
  erratum: 'erratum: what is wrong with the statement',
  twins: 'twins: [{ title: a forgotten factor, let: { y: x } }]',
  proof: 'proof: [a + b, == b + a]',
  line: 'line: { 2: == b - a }',
  lines: 'lines: [a + b, == b + a]',
  goal: 'goal: a + b == b + a',
  instances: 'instances: [{ n: 1, p: "normal(0, 1)" }]',
  ask: 'ask: [{ id: a, kind: number, prompt: …, answer: 2 * x, tolerance: { digits: 3 }, samples: { right: ["2"], wrong: ["1"] } }]',
};

function nextFor(path: FieldPath): string {
  const field =
    path[0] === 'ask' ? 'ask' : path.find((step) => typeof step === 'string' && step in examples && step !== 'twins');
  const example = examples[String(field ?? path[0] ?? 'claim')];
  return example === undefined ? 'Write a text after the colon.' : `For example, ${example}`;
}

function fieldName(path: FieldPath): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`))
    .join('');
}

function plainPath(path: readonly PropertyKey[]): FieldPath {
  return path.filter((step) => typeof step !== 'symbol');
}
