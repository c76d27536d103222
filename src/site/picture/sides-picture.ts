import { parseExpression } from '../../language/parse-expression';
import type { Statement } from '../../statement/statement';
import type { InputSymbol } from '../../tensor/symbol';
import { readExtremum } from '../latex/extremum';
import { namesOf } from '../latex/names-of';
import { formulaTex } from '../latex/statement-tex';
import { html, type Part } from '../markup';
import { plainSigns } from '../plain-signs';
import { typesetBesideText } from '../typeset';
import { along, numbersIn, rangeOf, type Values, valuesAt } from './along';
import { type Chart, emptyChart, type Mark } from './chart';
import { settingsOf } from './settings';
import { holds, holdsAt, type Subject, settingText, witnessValues } from './subject';

/** Both sides of a relation over one of its variables, with the counterexample where there is one. */
export function sidesPicture(subject: Subject): Chart | null {
  const { compiled, result } = subject;
  const plain = compiled.statements.filter(
    ({ text, connects }) => connects === undefined && readExtremum(text) === null,
  );
  for (const statement of plain) {
    const inputs = numbersIn([statement.left, statement.right]);
    if (inputs === null || inputs.length === 0 || inputs.length > 4) continue;
    const witness = witnessValues(subject, inputs);
    if (result.verdict === 'refuted') {
      if (witness !== null && !holdsAt(statement, witness)) return drawn(subject, statement, inputs, witness, true);
    } else if (result.verdict === 'proved' && statement.relation !== '==') {
      const [setting] = settingsOf(inputs, compiled.assumptions);
      if (setting !== undefined) return drawn(subject, statement, inputs, setting, false);
    }
  }
  return null;
}

function drawn(
  subject: Subject,
  statement: Statement,
  inputs: readonly InputSymbol[],
  values: Values,
  fails: boolean,
): Chart | null {
  const { left, relation, right, text } = statement;
  const rangeAt = (symbol: InputSymbol): readonly [number, number] => rangeOf(symbol, [values.get(symbol) ?? 0]);
  const swept = inputs.map((symbol) => {
    const [a = [], b = []] = along([left, right], symbol, values, rangeAt(symbol));
    const met = a.map(([, y], i) => holds(relation, y, b[i]?.[1] ?? Number.NaN));
    return {
      symbol,
      a,
      b,
      isMoving: moves(a) || moves(b),
      changes: met.filter((each, i) => i > 0 && each !== met[i - 1]).length,
    };
  });
  const best = swept.filter(({ isMoving }) => isMoving).sort((x, y) => y.changes - x.changes)[0];
  if (best === undefined) return null;
  const { symbol, a, b } = best;
  const [from, to] = rangeAt(symbol);
  const [leftLabel, rightLabel] = labelsOf(subject, text);
  const areDots = symbol.domain.kind === 'finite';
  const setting = settingText(subject, values, symbol);
  const at = values.get(symbol) ?? 0;
  const marks: Mark[] = fails
    ? valuesAt([left, right], values).map((y, k) => ({
        at: [at, y],
        label: k === 0 ? `${symbol.name} = ${Number(at.toPrecision(4))}` : '',
      }))
    : [];
  return {
    ...emptyChart,
    title: `Both sides of ${text} over ${symbol.name}`,
    across: { label: symbol.name, from, to },
    curves: [
      { label: leftLabel, tone: 'left', places: a, areDots },
      { label: rightLabel, tone: 'right', places: b, areDots },
    ],
    marks,
    caption: `Both sides over ${symbol.name}${setting === '' ? '' : `, for example at ${setting}`}${fails ? `. At the marked counterexample left ${plainSigns(relation).trim()} right fails` : ''}.`,
  };
}

const moves = (places: readonly (readonly [number, number])[]): boolean => new Set(places.map(([, y]) => y)).size > 1;

/** The two sides as they are written. */
function labelsOf({ claim }: Subject, text: string): readonly [Part, Part] {
  const parsed = parseExpression(text);
  const [a, b] = parsed.type === 'OperatorNode' ? parsed.args : [];
  const names = namesOf(claim);
  const label = (side: typeof a, other: string): Part => {
    if (side === undefined) return other;
    const own = text.slice(side.start, side.end);
    const latex = formulaTex(own, names);
    return (
      (latex === null || latex.length > 60 ? null : typesetBesideText(latex)) ??
      html`<code>${own.length > 60 ? other : own}</code>`
    );
  };
  return [label(a, 'left side'), label(b, 'right side')];
}
