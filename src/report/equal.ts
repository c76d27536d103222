import type { EqualQuery } from '../run/equal';
import type { EqualAnswer } from '../run/equal-answer';
import { errorText } from '../statement/error-bound';
import { jsonText } from '../statement/json-text';
import { diagnosticJson, diagnosticText } from './diagnostic';
import type { Surface } from './palette';
import { alphaText } from './strength';
import { hanging } from './text-layout';
import { witnessJson } from './witness-json';
import { witnessLines } from './witness-lines';

/** The answer to one question of equality, as a person reads it. */
export function equalReport(query: EqualQuery, answer: EqualAnswer, surface: Surface): string {
  const { width, palette } = surface;
  const {
    verdict,
    where = [],
    undefinedAt = null,
    elsewhere,
    engine,
    errorBound,
    hypotheses,
    witness,
    readAs,
    diagnostics,
  } = answer;
  const colour = verdict === 'equal' ? palette.good : palette.bad;
  const how = engine === null ? '' : `${engine}${alphaText(errorBound)}`;
  const lines = [
    `${colour(verdict)}${how === '' ? '' : palette.dim(`  ${how}`)}`,
    ...hanging('left   ', withReading(query.a, readAs?.a), width),
    ...hanging('right  ', withReading(query.b, readAs?.b), width),
    ...(where.length === 0
      ? []
      : hanging('where  ', `${where.join(' and ')}; elsewhere neither has a value${atPoint(undefinedAt)}`, width)),
    ...(elsewhere === undefined ? [] : hanging('       ', 'equal wherever both have values', width)),
    ...hypotheses.flatMap((text) => hanging('assuming ', text, width)),
    ...(witness === null ? [] : witnessLines(witness, width - 2).map((line) => `  ${line}`)),
    ...diagnostics.map((each) => diagnosticText(each, surface)),
  ];
  return `${lines.join('\n')}\n`;
}

const atPoint = (values: EqualAnswer['undefinedAt']): string =>
  values == null || values.length === 0
    ? ''
    : `, as at ${values.map(({ name, value }) => `${name} = ${value}`).join(', ')}`;

/** A formula as it was typed, and as it was read where more than spaces differ. */
function withReading(typed: string, read = typed): string {
  const bare = (text: string): string => text.replace(/\s/g, '');
  return bare(typed) === bare(read) ? typed : `${typed}, read as ${read}`;
}

/** The same as one line of JSON. */
export function equalJson(answer: EqualAnswer): string {
  const { verdict, where, undefinedAt, elsewhere, engine, errorBound, hypotheses, witness, readAs, diagnostics } =
    answer;
  const document = {
    verdict,
    ...(where === undefined ? {} : { where, undefinedAt }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    engine,
    errorBound: errorText(errorBound),
    hypotheses,
    witness: witnessJson(witness),
    readAs,
    diagnostics: diagnostics.map(diagnosticJson),
  };
  return `${jsonText(document)}\n`;
}
