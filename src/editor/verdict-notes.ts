import { restsOn } from '../report/run/rests-on';
import { sampleLines } from '../report/samples';
import { oneLine, truncate } from '../report/text-layout';
import { witnessLines } from '../report/witness-lines';
import type { ClaimResult } from '../run/result';
import type { Place } from '../statement/diagnostic';
import type { Witness } from '../statement/witness';

/** A verdict, to be shown behind the line that it is about. */
export interface VerdictNote {
  readonly place: Place;
  readonly label: string;
  /** All that is told of it. */
  readonly about: string;
}

const wide = Number.POSITIVE_INFINITY;
const labelWidth = 100;

/** What came of a claim and its twins, each beside where it stands. */
export function verdictNotes(result: ClaimResult): VerdictNote[] {
  const { place, verdict, met, witness, twins, evidence } = result;
  const rest = witness === null ? restsOn(result) : witnessText(witness);
  const told = [
    ...(result.scope === '' ? [] : [`scope: ${result.scope}`]),
    ...evidence.map((each) => `${each.engine}: ${oneLine(each.summary)}`),
    ...result.hypotheses.map((each) => `assumed: ${each}`),
    ...(witness === null ? [] : witnessLines(witness, wide)),
    ...sampleLines(result.samples, wide),
  ];
  return [
    noteOf(place, met, verdict, rest, told),
    ...twins.map((twin) => {
      const [shown] = twin.evidence.flatMap((each) => each.witness ?? []);
      const lines = shown === undefined ? [] : witnessLines(shown, wide);
      return noteOf(twin.place, twin.met, twin.verdict, shown === undefined ? '' : witnessText(shown), lines);
    }),
  ];
}

function noteOf(place: Place, met: boolean, verdict: string, rest: string, told: readonly string[]): VerdictNote {
  const label = `${met ? '✓' : '✗'} ${verdict}${rest === '' ? '' : ` · ${rest}`}`;
  return { place, label: truncate(label, labelWidth), about: told.join('\n') };
}

/** A point in a line: `n = 1, x = [1], left = 2, right = 3`. */
function witnessText({ sizes, values, left, right }: Witness): string {
  const rows = [
    ...Object.entries(sizes),
    ...values.map(({ name, value }) => [name, value] as const),
    ['left', left],
    ['right', right],
  ];
  return oneLine(rows.map(([name, value]) => `${name} = ${value}`).join(', '));
}
