import { fraction } from '../number/fraction';
import type { WrittenQuestion } from './ask-schema';
import type { Texts } from './claim-file';
import type { Question, RequiredForm, Sample, Tolerance } from './question';

type WrittenSample = NonNullable<WrittenQuestion['samples']['right']>[number];

/** A question with everything that was left out. */
export function normaliseQuestion(written: WrittenQuestion): Question {
  const { right, partly, wrong } = written.samples;
  const base = {
    id: written.id,
    prompt: written.prompt,
    points: written.points ?? 1,
    let: bare(written.let),
    credit: written.credit ?? [],
    ...(written.kind === 'code' ? undrawn : drawnOf(written)),
    samples: {
      right: (right ?? []).map(sampleOf),
      partly: (partly ?? []).map(sampleOf),
      wrong: (wrong ?? []).map(sampleOf),
    },
  };
  switch (written.kind) {
    case 'number':
      return { ...base, ...numeric(written), kind: 'number', form: formOf(written.form) };
    case 'tensor': {
      const [isPartial, isAnyOrientation] = [written.partial !== undefined, written.orientation !== undefined];
      return { ...base, ...numeric(written), kind: 'tensor', isPartial, isAnyOrientation };
    }
    case 'formula': {
      const { answer, variables, form, symbol } = written;
      return {
        ...base,
        ...spelling(written),
        symbols: symbol ?? [],
        kind: 'formula',
        answer,
        variables: bare(variables),
        form: formOf(form),
      };
    }
    case 'set':
      return { ...base, ...several(written), kind: 'set', answer: written.answer, symbols: written.symbol ?? [] };
    case 'values': {
      const symbolsOf = Object.assign(Object.create(null), written.symbol);
      return { ...base, ...several(written), kind: 'values', answer: bare(written.answer), symbolsOf };
    }
    case 'interval':
      return { ...base, kind: 'interval', answer: written.answer };
    case 'equation':
      return { ...base, kind: 'equation', answer: written.answer, variables: bare(written.variables) };
    case 'choice': {
      const choices = Object.entries(written.choices).map(([id, choice]) => ({ id, ...choice }));
      return { ...base, kind: 'choice', choices, answer: written.answer.map((id) => id.trim()) };
    }
    case 'code':
      return { ...base, ...codeOf(written), kind: 'code' };
    case 'derivation':
      return { ...base, kind: 'derivation', from: written.from, answer: written.answer, lines: written.lines ?? 1 };
  }
}

/** What a question has that may draw numbers, and whose answer is written in the names of the claim. */
const drawnOf = (written: Exclude<WrittenQuestion, { readonly kind: 'code' }>) => ({
  draw: bare(written.draw),
  where: written.where ?? [],
  sizes: written.sizes === undefined ? null : Object.assign(Object.create(null), written.sizes),
  values: bare(written.values),
  carry: bare(written.carry),
  allow: names(written.allow),
  forbid: names(written.forbid),
  zeroLogZero: written.convention !== undefined,
});

const undrawn = {
  draw: {},
  where: [],
  sizes: null,
  values: {},
  carry: {},
  allow: [],
  forbid: [],
  zeroLogZero: false,
} as const;

const codeOf = ({
  name,
  with: given,
  mode,
  inputs,
  parameters = {},
  answer,
  sizes,
  enough,
  forbid,
}: WrittenOf<'code'>) => ({
  name,
  with: Array.isArray(given) ? given : Object.assign(Object.create(null), given),
  mode: mode ?? ('train' as const),
  inputs,
  parameters: typeof parameters === 'string' || Array.isArray(parameters) ? parameters : bare(parameters),
  answer,
  forbid: forbid ?? [],
  sizeCases: sizes?.map((each) => Object.assign(Object.create(null), each)) ?? null,
  enough: enough ?? ('every' as const),
});

type WrittenOf<K extends WrittenQuestion['kind']> = Extract<WrittenQuestion, { readonly kind: K }>;

function numeric({ answer, tolerance, symbol, ...written }: WrittenOf<'number' | 'tensor'>) {
  return { answer, tolerance: toleranceOf(tolerance), symbols: symbol ?? [], ...spelling(written) };
}

const spelling = ({ units, decimal }: Pick<WrittenOf<'formula'>, 'units' | 'decimal'>) => ({
  units: bare(units),
  decimal: decimal ?? null,
});

function several({ variables, tolerance, partial, decimal }: WrittenOf<'set' | 'values'>) {
  return {
    variables: bare(variables),
    tolerance: tolerance === undefined ? null : toleranceOf(tolerance),
    isPartial: partial !== undefined,
    decimal: decimal ?? null,
  };
}

function formOf(written: WrittenOf<'formula'>['form']): RequiredForm | null {
  if (written === undefined) return null;
  if (typeof written === 'string') return { is: [written], factor: none };
  if (Array.isArray(written)) return { is: written, factor: none };
  return { is: [written.is].flat(), factor: written.factor ?? none };
}

const none = fraction(0n);

type WrittenTolerance = Extract<WrittenQuestion, { readonly kind: 'number' }>['tolerance'];

function toleranceOf(written: WrittenTolerance): Tolerance {
  if ('digits' in written) return { kind: 'digits', digits: written.digits };
  return { kind: 'band', abs: written.abs, rel: written.rel };
}

const sampleOf = (written: WrittenSample): Sample => ({
  answer: written.answer,
  points: ('points' in written ? written.points : undefined) ?? null,
  with: bare('with' in written ? written.with : undefined),
});

/** `allow: sum, mean` or a list. */
const names = (written: readonly string[] | undefined): string[] =>
  (written ?? []).flatMap((text) => text.split(',').map((name) => name.trim())).filter((name) => name !== '');

function bare(map: Texts | undefined): Texts {
  return Object.assign(Object.create(null), map);
}
