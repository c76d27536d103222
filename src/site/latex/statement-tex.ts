import type { Line } from '../../derive/read/line';
import { ExpressionError } from '../../language/expression-error';
import { parseExpression } from '../../language/parse-expression';
import { splitTopLevel } from '../../language/top-level';
import { expressionTex } from './expression-tex';
import { readExtremum } from './extremum';
import type { Names } from './function-forms';
import { nameTex } from './name';
import { levels, relationSigns, within } from './tex';

const arrows = { '<=>': '\\iff', '⇔': '\\iff', '=>': '\\implies', '⇒': '\\implies' } as const;

/** A text under `claim` or `assume` in LaTeX; null where it is none that can be read so. */
export function statementTex(text: string, names: Names): string | null {
  return orNull(() => extremumTex(text, names) ?? joined(text, names));
}

/** A formula, such as that of a definition. */
export const formulaTex = (text: string, names: Names): string | null => orNull(() => termTex(text, names));

/** A line of a derivation: its sign, then its term or statement. */
export function lineTex({ link, content }: Line, names: Names): string | null {
  const sign =
    link === null
      ? ''
      : link.kind === 'relation'
        ? relationSigns[link.relation]
        : { implies: '\\implies', equivalent: '\\iff', implied: '\\impliedby' }[link.connective];
  return orNull(() => `${sign} ${termTex(content.text, names)}`);
}

const termTex = (text: string, names: Names): string => expressionTex(parseExpression(text), names).latex;

function joined(text: string, names: Names): string {
  const { parts, separators } = splitTopLevel(text, /<=>|⇔|=>|⇒/);
  return parts
    .map(
      (part, i) => (i === 0 ? '' : ` ${arrows[separators[i - 1] as keyof typeof arrows]} `) + termTex(part.text, names),
    )
    .join('');
}

/** `h(y) is minimised over y at 1` as 1 ∈ argmin h(y). */
function extremumTex(text: string, names: Names): string | null {
  const read = readExtremum(text);
  if (read === null) return null;
  const { objective, direction, variable, isExact, points, where } = read;
  const term = expressionTex(parseExpression(objective), names);
  const best = `\\operatorname*{arg\\,${direction}}_{${nameTex(variable)}} ${within(term, levels.power)}`;
  if (points === null) return `${best} = ${termTex(where, names)}`;
  const listed = points.map((point) => termTex(point, names));
  const set = `\\{${listed.join(', ')}\\}`;
  if (isExact) return `${best} = ${set}`;
  return listed.length === 1 ? `${listed[0]} \\in ${best}` : `${set} \\cap ${best} \\ne \\varnothing`;
}

/** What cannot be parsed has no form but its text. */
function orNull<T>(render: () => T): T | null {
  try {
    return render();
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
}
