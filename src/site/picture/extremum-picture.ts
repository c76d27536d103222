import type { Node } from '../../tensor/node';
import type { InputSymbol } from '../../tensor/symbol';
import { type ExtremumText, readExtremum } from '../latex/extremum';
import { along, numbersIn, rangeOf, type Values, valuesAt } from './along';
import { type Chart, type Curve, emptyChart, type Mark, type Tone } from './chart';
import { settingsOf } from './settings';
import { type Subject, settingText, witnessValues } from './subject';

const tones: readonly Tone[] = ['left', 'right', 'third'];

/** What is minimised, over its variable, with the points at which it is said to be least. */
export function extremumPicture(subject: Subject): Chart | null {
  const { claim, compiled } = subject;
  const read = claim.claim.map(readExtremum).find((each) => each !== null);
  const { names } = compiled;
  if (read === undefined || read === null || names === undefined) return null;
  const term = (text: string): Node => names.term({ text, path: [] });
  const objective = term(read.objective);
  const [, low = '', high = ''] = /^\[(.*),(.*)\]$/s.exec(read.where.trim()) ?? [];
  const points = (read.points ?? [low, high]).map(term);
  const inputs = numbersIn([objective, ...points]);
  const variable = inputs?.find(({ name }) => name === read.variable);
  if (inputs === null || variable === undefined || inputs.length > 4) return null;
  return drawn({ subject, read, objective, points, variable, inputs });
}

interface Parts {
  readonly subject: Subject;
  readonly read: ExtremumText;
  readonly objective: Node;
  readonly points: readonly Node[];
  readonly variable: InputSymbol;
  readonly inputs: readonly InputSymbol[];
}

function drawn({ subject, read, objective, points, variable, inputs }: Parts): Chart | null {
  const witness = witnessValues(subject, inputs);
  const others = inputs.filter((symbol) => symbol !== variable);
  const settings =
    witness === null
      ? differing(settingsOf(others, subject.compiled.assumptions), objective, points, variable)
      : [witness];
  if (settings.length === 0) return null;
  const at = settings.map((values) => valuesAt(points, values));
  const range = rangeOf(variable, [...at.flat(), ...(witness === null ? [] : [witness.get(variable) ?? 0])]);
  const curves = settings.map((values, k): Curve => {
    const [places = []] = along([objective], variable, values, range);
    return { label: settingText(subject, values, variable) || read.objective, tone: tones[k] ?? 'third', places };
  });
  const height = (values: Values, x: number): number =>
    valuesAt([objective], new Map([...values, [variable, x]]))[0] ?? Number.NaN;
  const best = read.direction === 'min' ? Math.min : Math.max;
  const marks = settings.flatMap((values, k): Mark[] => {
    const xs = [...new Set(at[k])];
    const target = best(...xs.map((x) => height(values, x)));
    return xs.flatMap((x) =>
      height(values, x) === target ? [{ at: [x, target], label: `${read.variable} = ${short(x)}` }] : [],
    );
  });
  const said = read.direction === 'min' ? 'minimisers' : 'maximisers';
  const failing = witness?.get(variable);
  const counter: Mark[] =
    witness === null || failing === undefined
      ? []
      : [
          {
            at: [failing, height(witness, failing)],
            isBelow: true,
            label: `counterexample: ${read.variable} = ${short(failing)}`,
          },
        ];
  return {
    ...emptyChart,
    title: `${read.objective} over ${read.variable}`,
    across: { label: read.variable, from: range[0], to: range[1] },
    curves,
    marks: [...new Map([...marks, ...counter].map((mark) => [mark.at.join(), mark])).values()],
    caption: `${read.objective} over ${read.variable}, with the claimed ${said} marked${counter.length > 0 ? ', and a point that is no worse' : ''}.`,
  };
}

const short = (value: number): string => String(Number(value.toPrecision(4)));

/** A few settings that differ in which of the points is best. */
function differing(
  settings: readonly Values[],
  objective: Node,
  points: readonly Node[],
  variable: InputSymbol,
): Values[] {
  const found = new Map<string, Values>();
  for (const values of settings) {
    const xs = valuesAt(points, values);
    const heights = xs.map((x) => valuesAt([objective], new Map([...values, [variable, x]]))[0] ?? Number.NaN);
    if (![...xs, ...heights].every(Number.isFinite) || [...values.values()].every((value) => value === 0)) continue;
    const least = Math.min(...heights);
    const key = xs.filter((_, k) => heights[k] === least).join();
    if (!found.has(key)) found.set(key, values);
    if (found.size === tones.length) break;
  }
  return [...found.values()];
}
