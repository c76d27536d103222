import { isExpected } from '../../run/expected';
import type { ClaimResult, FaultedClaim, RejectedClaim, RunResult } from '../../run/result';
import type { Place } from '../../statement/diagnostic';
import { diagnosticText } from '../diagnostic';
import { plainPalette } from '../palette';
import { sampleText } from '../samples';
import { oneLine } from '../text-layout';
import type { FindingRuleName } from './finding-rules';
import { brokenLines, surpriseLines } from './unmet-reasons';

/** Whether it makes the run fail, was known before, or is of a kind that is tolerated. */
export type Standing = 'failing' | 'known' | 'tolerated';

/** One thing that is wrong in a run. */
export interface Finding {
  readonly rule: FindingRuleName;
  readonly standing: Standing;
  /** The id of the claim; of what nothing is called, what was asked for. */
  readonly claim: string;
  readonly file: string | null;
  readonly place: Place | null;
  /** What is wrong, in a line. */
  readonly message: string;
  /** All that is told of it, line by line. */
  readonly details: readonly string[];
  /** What was found of what is wrong, and what the file says of it: the same finding of another text is another. */
  readonly verdict: string;
  readonly content: string;
  /** The same in every run in which the same is wrong, wherever in its file it stands; no other finding of a run has it. */
  readonly fingerprint: string;
}

/** What was found, before it is known what follows from it. */
export type Found = Omit<Finding, 'standing'>;

type Told = Omit<Found, 'fingerprint'> & {
  /** What of the claim it is about, where the rule may find several things in one. */
  readonly about?: string;
};

/** All that is wrong in a run, claim by claim. */
export function findingsOf(
  run: Pick<RunResult, 'claims' | 'rejected' | 'faults'>,
  standingOf: (found: Found) => Standing,
): Finding[] {
  const found = [
    ...run.claims.flatMap(findingsOfClaim),
    ...run.rejected.flatMap(findingsOfRejected),
    ...run.faults.map(findingOfFault),
  ];
  const met = new Map<string, number>();
  return found.map(({ about, ...finding }) => {
    const text = [finding.rule, finding.claim, ...(about === undefined ? [] : [about])].map(oneLine).join(' ');
    const count = (met.get(text) ?? 0) + 1;
    met.set(text, count);
    const given = { ...finding, fingerprint: count === 1 ? text : `${text} (${count})` };
    return { ...given, standing: standingOf(given) };
  });
}

const wide = Number.POSITIVE_INFINITY;

function findingsOfClaim(result: ClaimResult): Told[] {
  const { id: claim, place, title, verdict, expect, derivation, twins, samples, contents } = result;
  const { file } = place;
  const own: Told = {
    rule: `claim-${verdict}`,
    claim,
    file,
    place,
    message: `expected: ${expect}; found: ${verdict}: ${oneLine(title)}`,
    // The first line is what the message says.
    details: surpriseLines(result, wide).slice(1),
    verdict,
    content: contents?.claim ?? '',
  };
  const bad = derivation?.lines[derivation.firstBad ?? -1];
  const [complaint = 'the proof is not accepted', ...shown] = brokenLines(result, wide);
  const proof: Told = {
    rule: 'proof-not-accepted',
    claim,
    file,
    place: bad?.place ?? place,
    message: complaint,
    details: shown,
    verdict: derivation?.verdict ?? '',
    content: contents?.proof ?? '',
  };
  return [
    ...(isExpected(expect, verdict) ? [] : [own]),
    ...(derivation === undefined || derivation.accepted ? [] : [proof]),
    ...twins.flatMap((twin, i): Told[] =>
      twin.met
        ? []
        : [
            {
              rule: 'twin-not-refuted',
              claim,
              file,
              place: twin.place,
              message: `false twin not refuted (${twin.verdict}): ${oneLine(twin.title)}`,
              details: twin.evidence.map(({ engine, summary }) => oneLine(`${engine}: ${summary}`)),
              verdict: twin.verdict,
              content: contents?.twins[i] ?? '',
              about: twin.title,
            },
          ],
    ),
    ...(samples?.faults ?? []).map(
      (fault): Told => ({
        rule: 'sample-misjudged',
        claim,
        file,
        place: fault.place,
        message: oneLine(`question ${fault.question}: ${sampleText(fault)}`),
        details: [],
        verdict: fault.verdict,
        content: contents?.questions ?? '',
        about: `${fault.question} ${fault.kind} ${fault.answer}`,
      }),
    ),
  ];
}

/** Nothing is known of it. */
const unknown = { verdict: '', content: '' };

const findingsOfRejected = ({ id, file, diagnostics }: RejectedClaim): Told[] =>
  diagnostics.map((diagnostic) => ({
    rule: 'bad-input',
    claim: id,
    file: diagnostic.place?.file ?? file,
    place: diagnostic.place,
    message: oneLine(`${diagnostic.code}: ${diagnostic.reason} ${diagnostic.next}`),
    details: diagnosticText(diagnostic, { width: wide, palette: plainPalette }).split('\n'),
    ...unknown,
    about: `${diagnostic.code} ${diagnostic.reason}`,
  }));

const findingOfFault = ({ id, file, message }: FaultedClaim): Told => ({
  rule: 'program-fault',
  claim: id,
  file,
  place: null,
  message: `a fault of the program, which says nothing of the claim: ${oneLine(message)}`,
  details: [],
  ...unknown,
});
