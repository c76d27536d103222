import type { ClaimFile, Texts } from '../../claim/claim-file';
import { type Question, variablesOf } from '../../claim/question';
import { ExpressionError } from '../../language/expression-error';
import { capital } from '../../statement/capital';
import { partsOf, writtenOut } from './parts-of';

/** A relation that may hold of wrong answers, and what it says of them. */
export interface CandidateRule {
  readonly when: string;
  readonly message: string;
}

/** Most names of which one is tried in the place of another. */
const mostNames = 6;

/**
 * Mistakes of known kinds: what the author's own twins get wrong, signs, reciprocals, factors, forgotten terms and factors, n for n − 1,
 * one variable in the place of another. The likeliest first.
 * @param sizes of the question, by name
 */
export function candidateRules(
  claim: ClaimFile,
  question: Question & { readonly answer: string },
  sizes: ReadonlyMap<string, number>,
): readonly CandidateRule[] {
  const definitions = plain({ ...claim.let, ...question.let });
  const reference = question.answer.trim();
  const written = writtenOut(reference, definitions);
  const found = [
    ...twinRules(claim, question, written),
    ...simple,
    ...partRules(written),
    ...sizeRules(sizes),
    ...exchangeRules(written, [...Object.keys(variablesOf(question)), ...Object.keys(question.draw)]),
    ...Object.keys(variablesOf(question)).slice(0, mostNames).flatMap(variableRules),
    ...multiples,
  ];
  const seen = new Set<string>();
  return found.filter(({ when }) => !seen.has(when) && seen.add(when));
}

/** Definitions of names, without those of functions. */
const plain = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).filter(([name]) => /^\w+$/.test(name)));

function twinRules(
  claim: ClaimFile,
  question: Question & { readonly answer: string },
  written: string,
): CandidateRule[] {
  return claim.twins.flatMap(({ title, overrides }) => {
    if (overrides.let === undefined) return [];
    const own = writtenOut(question.answer.trim(), plain({ ...claim.let, ...overrides.let, ...question.let }));
    return own === written ? [] : [{ when: `answer == ${unbracketed(own)}`, message: sentence(title) }];
  });
}

/** A formula without brackets around all of it. */
const unbracketed = (text: string): string =>
  /^\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)$/.test(text) ? text.slice(1, -1) : text;

const sentence = (title: string): string => {
  const text = title.trim();
  return `${capital(text)}${/[.!?]$/.test(text) ? '' : '.'}`;
};

const simple: readonly CandidateRule[] = [
  { when: 'answer == -reference', message: 'The sign is wrong.' },
  { when: 'answer * reference == 1', message: 'This is the reciprocal.' },
  { when: 'answer == reference^2', message: 'This is the square of the right answer.' },
  { when: 'answer == sqrt(reference)', message: 'This is the square root of the right answer.' },
];

const multiples: readonly CandidateRule[] = [
  ...['2', '1/2', '3', '1/3', '4', '1/4', '10', '1/10', '100', '1/100', '1000', '1/1000', '-2', '-1/2'].map(
    (factor) => ({
      when: `answer == ${factor} * reference`,
      message: `This is ${factor} times the right answer.`,
    }),
  ),
  { when: 'answer == reference / log(2)', message: 'This is in bits, with the logarithm to base 2.' },
  { when: 'answer == reference + 1', message: 'This is 1 more than the right answer.' },
  { when: 'answer == reference - 1', message: 'This is 1 less than the right answer.' },
];

const variableRules = (name: string): CandidateRule[] => [
  { when: `answer * ${name} == reference`, message: `The factor ${name} is missing.` },
  {
    when: `answer == reference * ${name}`,
    message: `There is a factor ${name} too many, or the division by it is missing.`,
  },
];

/** A term or factor that is forgotten, and a term with the wrong sign. */
function partRules(written: string): CandidateRule[] {
  const parts = partsOrNone(written);
  return [
    ...parts.terms.map(({ text, isSubtracted }) => ({
      when: `answer == reference ${isSubtracted ? '+' : '-'} ${text}`,
      message: `The term ${isSubtracted ? '-' : ''}${text} is missing.`,
    })),
    ...parts.terms.map(({ text, isSubtracted }) => ({
      when: `answer == reference ${isSubtracted ? '+' : '-'} 2 * ${text}`,
      message: `The term ${text} has the wrong sign.`,
    })),
    ...parts.factors.map((factor) => ({
      when: `answer * ${factor} == reference`,
      message: `The factor ${factor} is missing.`,
    })),
    ...parts.divisors.map((divisor) => ({
      when: `answer == reference * ${divisor}`,
      message: `The division by ${divisor} is missing.`,
    })),
  ];
}

function partsOrNone(written: string) {
  try {
    return partsOf(written);
  } catch (error) {
    if (error instanceof ExpressionError) return { terms: [], factors: [], divisors: [] };
    throw error;
  }
}

const sizeRules = (sizes: ReadonlyMap<string, number>): CandidateRule[] =>
  [...sizes].flatMap(([name, size]) =>
    size < 2
      ? []
      : [
          {
            when: `answer == reference * ${name} / (${name} - 1)`,
            message: `This divides by ${name} - 1, not by ${name}.`,
          },
          {
            when: `answer == reference * (${name} - 1) / ${name}`,
            message: `This divides by ${name}, not by ${name} - 1.`,
          },
          { when: `answer == reference * ${name}`, message: `The division by ${name} is missing.` },
          { when: `answer * ${name} == reference`, message: `This divides by ${name} once too often.` },
        ],
  );

/** One name in the place of another, and two that are exchanged. */
function exchangeRules(written: string, names: readonly string[]): CandidateRule[] {
  const own = [...new Set(names)]
    .filter((name) => replaced(written, new Map([[name, '']])) !== written)
    .slice(0, mostNames);
  const pairs = own.flatMap((a) => own.filter((b) => b !== a).map((b) => [a, b] as const));
  return [
    ...pairs
      .filter(([a, b]) => a < b)
      .map(([a, b]) => ({
        when: `answer == ${replaced(
          written,
          new Map([
            [a, b],
            [b, a],
          ]),
        )}`,
        message: `${a} and ${b} are exchanged.`,
      })),
    ...pairs.map(([a, b]) => ({
      when: `answer == ${replaced(written, new Map([[a, b]]))}`,
      message: `${b} stands where ${a} belongs.`,
    })),
  ];
}

const replaced = (text: string, by: ReadonlyMap<string, string>): string =>
  text.replace(/(?<![\w.])[A-Za-z_]\w*(?!\w)/g, (name) => by.get(name) ?? name);
