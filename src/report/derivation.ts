import type { Mark } from '../derive/derivation-result';
import type { ReportedDerivation, ReportedLine } from '../derive/reported-derivation';
import { errorText } from '../statement/error-bound';
import type { Palette, Surface } from './palette';
import { placeJson, placeText } from './place';
import { alphaText } from './strength';
import { hanging, padded, widthOf } from './text-layout';
import { witnessJson } from './witness-json';
import { witnessLines } from './witness-lines';

const signs: Readonly<Record<Mark, string>> = {
  start: '',
  holds: '✓',
  forward: '⇒ only',
  backward: '⇐ only',
  unknown: '?',
  fails: '✗',
};

/** A checked derivation as a person reads it: a mark for each line, what is wrong beneath, and what it comes to. */
export function derivationReport(
  title: string | null,
  result: ReportedDerivation,
  seed: string,
  surface: Surface,
): string {
  const { width, palette } = surface;
  return [
    ...(title === null ? [] : hanging('', title, width).map((line) => palette.bold(line))),
    ...derivationLines(result, surface),
    '',
    ...outcomeLines(result, width, palette),
    palette.dim(`seed ${seed}`),
    '',
  ].join('\n');
}

/** The lines of a derivation with their marks; what is wrong with a line, and what shows it, stands beneath it. */
export function derivationLines({ lines }: ReportedDerivation, { width, palette }: Surface): string[] {
  const column = Math.max(...lines.map(({ mark }) => widthOf(signs[mark])));
  const digits = String(lines.length).length;
  return lines.flatMap((line, index) => {
    const number = String(index + 1).padStart(digits);
    const label = `${number}  ${padded(signs[line.mark], column)}  `;
    const written = hanging(label, line.text, width).map((text) => colourOf(line.mark, palette)(text));
    const indent = ' '.repeat(widthOf(label) + 2);
    return [...written, ...detailLines(line, width - indent.length).map((text) => palette.dim(indent + text))];
  });
}

function detailLines(
  { mark, place, verdict, by, errorBound, reason, witness, hypotheses, conditions }: ReportedLine,
  width: number,
): string[] {
  const found = [by ?? '', verdict === 'proved' || verdict === null ? '' : verdict].filter((part) => part !== '');
  const how = `${found.join(' ')}${alphaText(errorBound)}`;
  return [
    ...(mark === 'start' ? [] : hanging('', mark === 'holds' ? how : placeText(place), width)),
    ...(reason === '' ? [] : hanging('', reason, width)),
    ...conditions.flatMap((text) => hanging('only where ', text, width)),
    ...hypotheses.flatMap((text) => hanging('assuming ', text, width)),
    ...(witness === null ? [] : witnessLines(witness, width)),
  ].filter((line) => line.trim() !== '');
}

function colourOf(mark: Mark, palette: Palette): (text: string) => string {
  if (mark === 'start') return (text) => text;
  if (mark === 'holds') return palette.good;
  return mark === 'fails' ? palette.bad : palette.warn;
}

function outcomeLines(
  { sizes, accepted, firstBad, conclusions, goals, verdict, errorBound, conditions }: ReportedDerivation,
  width: number,
  { good, bad }: Palette,
): string[] {
  const outcome = accepted
    ? good(`✓ every line is established (${verdict}${alphaText(errorBound)})`)
    : bad(
        firstBad !== null
          ? `✗ line ${firstBad + 1} is not established`
          : conditions.length > 0
            ? `✗ every line is established, but only where ${conditions.join(' and ')}: say so under given or assume`
            : '✗ every line is established, but the goal is not reached',
      );
  const reached = { chain: 'reached', directly: 'not reached by the lines, but it holds', no: 'not reached' } as const;
  return [
    outcome,
    ...(sizes === null ? [] : hanging('sizes: ', sizes, width)),
    ...(firstBad === null ? conclusions.flatMap((text) => hanging('shown: ', text, width)) : []),
    ...goals.flatMap((goal) => hanging(`goal, ${reached[goal.reached]}: `, goal.text, width)),
  ];
}

/** The same as data for JSON, in a fixed order of keys. */
export function derivationJson(result: ReportedDerivation): object {
  const { sizes, accepted, verdict, errorBound, firstBad, conclusions, goals, hypotheses, lines } = result;
  return {
    accepted,
    verdict,
    sizes,
    errorBound: errorText(errorBound),
    firstBad: firstBad === null ? null : firstBad + 1,
    conclusions,
    goals: goals.map(({ text, reached, by }) => ({ text, reached, by })),
    hypotheses,
    lines: lines.map((line) => ({
      text: line.text,
      place: placeJson(line.place),
      mark: line.mark,
      verdict: line.verdict,
      by: line.by,
      reason: line.reason,
      errorBound: errorText(line.errorBound),
      hypotheses: line.hypotheses,
      witness: witnessJson(line.witness),
    })),
  };
}
