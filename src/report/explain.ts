import type { ClaimFile, CodeSide, SizeSpec, Sizes } from '../claim/claim-file';
import { showArgument } from '../claim/show-argument';
import { everySizeEngine } from '../decide/every-size/for-every-size';
import type { AxesRead } from '../run/axes-read';
import type { ClaimResult, ReportedEvidence, TwinResult } from '../run/result';
import { showErrorBound } from '../statement/error-bound';
import { derivationLines } from './derivation';
import type { Palette, Surface } from './palette';
import { placeText } from './place';
import { drawLines, sampleLines } from './samples';
import { toleranceText } from './strength';
import { hanging, oneLine, padded, widthOf, wrap } from './text-layout';
import { witnessLines } from './witness-lines';

/**
 * All that is known of one claim: what was read, what was established, and what that rests on.
 * @param axes those that its formulas were read with, to compare with what was meant
 * @param replay the command that shows the same again
 */
export function explainReport(
  claim: ClaimFile,
  axes: AxesRead,
  result: ClaimResult,
  replay: string,
  surface: Surface,
): string {
  const { width, palette } = surface;
  const question = result.question === null ? '' : ` · question ${result.question}`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', palette.bold(title), ...lines.map((line) => `  ${line}`.trimEnd())];
  const room = width - 2;
  return [
    ...wrap(oneLine(result.title), width).map((line) => palette.bold(line)),
    palette.dim(`${result.id}${question} · expected: ${result.expect}`),
    palette.dim(placeText(result.place)),
    ...section('Statement', result.statement === null ? [] : hanging('', result.statement, room)),
    ...section('Read', readLines(claim, axes, room)),
    ...section('Derivation', proofLines(claim, result, { width: room, palette })),
    ...section('Verdict', verdictLines(result, room, palette)),
    ...evidenceShown(result).flatMap((each) => section(`Evidence: ${each.engine}`, evidenceLines(each, room))),
    ...section('Erratum', result.erratum === null ? [] : hanging('', result.erratum, room)),
    ...section('False twins', twinLines(result.twins, room, palette)),
    ...section('Sample answers', [...sampleLines(result.samples, room), ...drawLines(result.samples, room)]),
    ...section('Replay', [replay]),
    '',
  ].join('\n');
}

function readLines(claim: ClaimFile, { definitions, relations, parameters }: AxesRead, width: number): string[] {
  const withAxes = (text: string, axes: string | null | undefined): string => (axes ? `${text} · ${axes}` : text);
  const relation = (text: string): string => withAxes(text, relations.get(text.trim()));
  return rows(
    [
      ...claim.sizes.map((sizes) => ['sizes', sizesText(sizes)] as const),
      ...Object.entries(claim.given).map(([name, text]) => ['given', `${name}: ${text}`] as const),
      ...Object.entries(claim.code).map(
        ([name, side]) => ['code', `${name}: ${codeText(side, parameters.get(name) ?? [])}`] as const,
      ),
      ...claim.assume.map((text) => ['assume', relation(text)] as const),
      ...Object.entries(claim.let).map(
        ([name, text]) => ['let', withAxes(`${name}: ${text}`, definitions.get(name))] as const,
      ),
      ...claim.claim.map((text) => ['claim', relation(text)] as const),
    ],
    width,
  );
}

/** What was read of code: whose it is, how it is made, its mode, and its parameters. */
function codeText({ file, name, with: given, mode, parameters }: CodeSide, free: readonly string[]): string {
  const args = Array.isArray(given)
    ? given.map(showArgument)
    : Object.entries(given).map(([key, value]) => `${key}=${showArgument(value)}`);
  const told =
    typeof parameters === 'string'
      ? [`parameters of ${parameters}`]
      : Object.entries(parameters).map(([path, formula]) => `${path} = ${formula}`);
  return [
    `${name}${args.length === 0 ? '' : `(${args.join(', ')})`} in ${file === '' ? 'the claim' : file}`,
    mode === 'train' ? 'in training' : 'in evaluation',
    ...told,
    ...(free.length === 0 ? [] : [`any ${free.join(', ')}`]),
  ].join(' · ');
}

export function sizesText(sizes: Sizes): string {
  return Object.entries(sizes)
    .map(([name, spec]) => `${name} = ${sizeText(spec)}`)
    .join(', ');
}

function sizeText(spec: SizeSpec): string {
  if (spec.kind === 'formula') return spec.text;
  if (spec.kind === 'any') {
    const any = spec.least === 1 ? 'any' : `any >= ${spec.least}`;
    return spec.values.length === 0 ? any : `${valuesText(spec.values)}, ${any}`;
  }
  if (spec.kind === 'index') {
    const any = `any <= ${spec.of}`;
    return spec.values.length === 0 ? any : `${valuesText(spec.values)}, ${any}`;
  }
  return valuesText(spec.values);
}

function valuesText(values: readonly number[]): string {
  const [first = 0] = values;
  const isRun = values.length > 2 && values.every((value, index) => value === first + index);
  return isRun ? `${first}..${values.at(-1)}` : values.join(', ');
}

function proofLines({ proof }: ClaimFile, { derivation }: ClaimResult, surface: Surface): string[] {
  if (derivation !== undefined) return derivationLines(derivation, surface);
  return proof.flatMap((line) => hanging(/^\s*[=<>!≤≥≠⇔⇒⇐]/.test(line) ? '  ' : '', line, surface.width));
}

function verdictLines(
  { verdict, met, scope, expect, tolerance }: ClaimResult,
  width: number,
  palette: Palette,
): string[] {
  const colour = met ? palette.good : palette.bad;
  const outcome = met ? `as expected (${expect})` : `not as expected (${expect}), or a twin was not refuted`;
  return [
    colour(`${met ? '✓' : '✗'} ${verdict}`),
    ...rows(
      [
        ['outcome', outcome],
        ['scope', scope],
        ['up to', toleranceText({ verdict, tolerance })],
      ],
      width,
    ),
  ];
}

/** Why one way does not lead to every size is left out where another does. */
export const evidenceShown = ({ evidence, everySize }: ClaimResult): readonly ReportedEvidence[] =>
  evidence.filter(({ engine, verdict }) => engine !== everySizeEngine || verdict !== 'undecided' || everySize !== true);

function evidenceLines(evidence: ReportedEvidence, width: number): string[] {
  const { verdict, summary, scope, tolerance = null, errorBound, hypotheses, laws, oracles = [] } = evidence;
  const { sampling, witness, seconds } = evidence;
  const error =
    errorBound === null ? 'none: exact' : `the probability of a wrong verdict is at most ${showErrorBound(errorBound)}`;
  const sampled = sampling === undefined ? [] : [['sampling', samplingText(sampling)] as const];
  return [
    ...rows(
      [
        ['verdict', verdict],
        ['what', summary],
        ['scope', scope],
        ['up to', toleranceText({ verdict, tolerance })],
        ...(verdict === 'undecided' ? [] : [['error', error] as const]),
        ...hypotheses.map((text) => ['assuming', text] as const),
        ...laws.map((text) => ['law', text] as const),
        ...oracles.map((text) => ['on the word of', text] as const),
        ...sampled,
        ...(seconds === undefined ? [] : [['solver', `${seconds.toFixed(2)} s`] as const]),
      ],
      width,
    ),
    ...(witness === null ? [] : ['', ...witnessLines(witness, width)]),
  ];
}

function samplingText({ n, interval, tau, alpha }: NonNullable<ReportedEvidence['sampling']>): string {
  return `n = ${n}, interval [${interval[0]}, ${interval[1]}], τ = ${tau}, α = ${alpha}`;
}

function twinLines(twins: readonly TwinResult[], width: number, palette: Palette): string[] {
  return twins.flatMap((twin) => {
    const colour = twin.met ? palette.good : palette.bad;
    const witness = twin.evidence.find((each) => each.witness !== null)?.witness ?? null;
    return [
      colour(hanging(`${twin.met ? '✓' : '✗'} ${twin.verdict}: `, twinTitle(twin), width).join('\n  ')),
      ...(witness === null ? [] : witnessLines(witness, width - 4).map((line) => `    ${line}`)),
    ];
  });
}

const twinTitle = ({ met, title, place }: TwinResult): string => (met ? title : `${placeText(place)}: ${title}`);

/** Labelled texts in two columns; a label repeated is printed once. */
function rows(entries: readonly (readonly [string, string])[], width: number): string[] {
  const shown = entries.filter(([, text]) => text.trim() !== '');
  const column = Math.max(0, ...shown.map(([label]) => widthOf(label)));
  return shown.flatMap(([label, text], index) => {
    const isRepeated = shown[index - 1]?.[0] === label;
    return hanging(`${padded(isRepeated ? '' : label, column)}  `, text, width);
  });
}
