import type { ClaimOutcome } from '../../run/result';
import { jsonText } from '../../statement/json-text';
import { claimJson, faultJson, findingJson, rejectedJson, summaryJson } from './json';
import type { RunReporter } from './reporter';

const line = (kind: string, told: object): string => `${jsonText({ kind, ...told })}\n`;

/** A claim as a line of JSON: what `json` says of it. */
function outcomeLine(outcome: ClaimOutcome): string {
  switch (outcome.kind) {
    case 'result':
      return line('claim', claimJson(outcome.result));
    case 'rejected':
      return line('rejected', rejectedJson(outcome.rejected));
    case 'fault':
      return line('fault', faultJson(outcome.fault));
  }
}

export const jsonl: RunReporter = {
  gives: 'a line of JSON as each claim ends, then one for each thing that is wrong, then the summary',
  each: outcomeLine,
  render: ({ run, findings, baseline }) =>
    [
      ...findings.map((finding) => line('finding', findingJson(finding))),
      line('summary', { seed: run.seed, ...summaryJson(run.summary), ...(baseline === null ? {} : { baseline }) }),
    ].join(''),
};
