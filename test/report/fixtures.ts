import type { ClaimFile } from '../../src/claim/claim-file';
import { type Palette, plainPalette, type Surface } from '../../src/report/palette';
import type { RunView } from '../../src/report/run/reporter';
import type { Baseline, KnownFinding } from '../../src/report/run/run-report';
import type { ClaimResult, ReportedEvidence, RunResult } from '../../src/run/result';
import type { Place } from '../../src/statement/diagnostic';
import type { Witness } from '../../src/statement/witness';

const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
/** A palette that shows where colours start and end. */
export const taggedPalette: Palette = {
  bold: tag('b'),
  dim: tag('dim'),
  good: tag('good'),
  bad: tag('bad'),
  warn: tag('warn'),
  accent: tag('accent'),
};
export const uncoloured = (text: string): string => text.replace(/<\/?[a-z]+>/g, '');
export const surface = (width: number): Surface => ({ width, palette: taggedPalette });

export const placeOf = (file: string, line: number, column: number, excerpt: string): Place => ({
  file,
  line,
  column,
  length: excerpt.length - column + 1,
  excerpt,
});

export const witness: Witness = {
  sizes: { paths: 2, C: 1 },
  values: [
    { name: 'x', value: '[0] 1' },
    { name: 'weights', value: '[0, 0] 1, [1, 0] -1' },
  ],
  element: '[0]',
  left: '2',
  relation: '==',
  right: '1',
  check: 'rational',
};

export const identity: ReportedEvidence = {
  engine: 'identity',
  verdict: 'proved',
  summary: 'Both sides agree modulo 5 primes of 61 bits at a random point.',
  scope: 'paths = 32, width = 4; C = 64',
  errorBound: 2 ** -71,
  hypotheses: ['every denominator is nonzero'],
  laws: ['act is any function', 'sums may be reordered'],
  witness: null,
};

export const search: ReportedEvidence = {
  engine: 'search',
  verdict: 'refuted',
  summary: 'A counterexample was found among 40 points and shrunk.',
  scope: 'paths = 2, C = 1',
  errorBound: null,
  hypotheses: [],
  laws: [],
  witness,
};

export const proved: ClaimResult = {
  id: 'resnext/activation-after-sum',
  place: placeOf('claims/resnext/activation-after-sum.yaml', 9, 8, 'claim: resnext == resnet'),
  title: 'A two-layer ResNeXt block is a two-layer ResNet block when the activation follows the sum',
  question: '7',
  statement: '\\sigma(\\sum_i V_i * \\sigma(U_i * x)) + x = \\sigma(V * \\sigma(U * x)) + x',
  erratum: null,
  expect: 'holds',
  verdict: 'proved',
  met: true,
  engine: 'identity',
  scope: 'paths = 32, width = 4; C = 64',
  everySize: false,
  tolerance: null,
  errorBound: 2 ** -71,
  hypotheses: ['every denominator is nonzero'],
  witness: null,
  evidence: [identity],
  twins: [
    {
      title: 'the activation inside every path',
      place: placeOf('claims/resnext/activation-after-sum.yaml', 11, 12, '  - title: the activation inside every path'),
      verdict: 'refuted',
      met: true,
      evidence: [search],
    },
  ],
  seconds: 0.12345,
};

export const refuted: ClaimResult = {
  ...proved,
  id: 'resnext/as-coded',
  place: placeOf('claims/resnext/as-coded.yaml', 9, 8, 'claim: resnext == resnet'),
  title: 'The ResNeXt block of the code is a ResNet block',
  statement: null,
  erratum: 'The activation stands inside every path.',
  expect: 'refuted',
  verdict: 'refuted',
  engine: 'search',
  scope: 'paths = 2, C = 1',
  everySize: null,
  errorBound: null,
  hypotheses: [],
  witness,
  evidence: [search],
  twins: [],
  seconds: 12.5,
};

export const unmet: ClaimResult = {
  ...refuted,
  id: 'a/b',
  place: placeOf('claims/a/b.yaml', 3, 8, 'claim: x == y'),
  title: 'One\nis \u001b[31mtwo',
  expect: 'holds',
  met: false,
  erratum: null,
  contents: { claim: 'x==y', twins: [], proof: '', questions: '' },
};

const twinPlace = (line: number): Place => placeOf('claims/kl/gaussian.yaml', line, 12, '  - title: another neighbour');

export const tooWeak: ClaimResult = {
  ...proved,
  id: 'kl/gaussian',
  place: placeOf('claims/kl/gaussian.yaml', 7, 3, '  KL(p, q) == log(s / r) + (r^2 + (m - n)^2) / (2 * s^2) - 1 / 2'),
  title: 'A divergence of Gaussians in closed form',
  met: false,
  twins: [
    { title: 'a forgotten half', place: twinPlace(9), verdict: 'undecided', met: false, evidence: [] },
    { title: 'another sign', place: twinPlace(11), verdict: 'refuted', met: true, evidence: [search] },
  ],
  seconds: 1,
};

const inProof = (index: number, text: string) => ({
  text,
  place: placeOf('claims/jensen/steps.yaml', 6 + index, 5, `  - ${text}`),
  by: null,
  errorBound: null,
  hypotheses: [],
  conditions: [],
});

/** Nothing is known of the claim, and its proof is broken. */
export const undecided: ClaimResult = {
  ...unmet,
  id: 'jensen/steps',
  place: placeOf('claims/jensen/steps.yaml', 4, 8, 'claim: E(f(X)) >= f(E(X))'),
  title: 'The inequality of Jensen',
  question: '4',
  verdict: 'undecided',
  engine: null,
  scope: '',
  witness: null,
  evidence: [
    {
      engine: 'derivation',
      verdict: 'undecided',
      summary: 'line 2, >= f(E(X)): nothing was established',
      scope: '',
      errorBound: null,
      hypotheses: [],
      laws: [],
      witness: null,
    },
  ],
  derivation: {
    sizes: null,
    lines: [
      { ...inProof(0, 'E(f(X))'), mark: 'start', verdict: null, reason: '', witness: null },
      { ...inProof(1, '>= f(E(X))'), mark: 'unknown', verdict: 'undecided', reason: '', witness: null },
    ],
    firstBad: 1,
    conclusions: [],
    goals: [],
    accepted: false,
    verdict: 'undecided',
    errorBound: null,
    hypotheses: [],
    conditions: [],
  },
};

/** A side has no value somewhere. */
export const withoutValue: ClaimResult = {
  ...unmet,
  id: 'log/product',
  place: placeOf('claims/log/product.yaml', 3, 8, 'claim: log(a * b) == log(a) + log(b)'),
  title: 'The logarithm of a product',
  verdict: 'undefined',
  witness: { ...witness, left: '0', right: 'undefined' },
};

/** It holds on its instances, as was expected. */
export const certified: ClaimResult = {
  ...proved,
  id: 'tv/bound',
  place: placeOf('claims/tv/bound.yaml', 5, 8, 'claim: TV(p, q) <= 1'),
  title: 'A bound of the total variation',
  expect: 'certified',
  verdict: 'certified',
  engine: 'enclosure',
  everySize: null,
  tolerance: 2.41e-8,
  errorBound: null,
  evidence: [{ ...identity, engine: 'enclosure', verdict: 'certified', tolerance: 2.41e-8, errorBound: null }],
  twins: [],
};

/** Samples support it up to what they are compared with, unless they err. */
export const sampled: ClaimResult = {
  ...certified,
  id: 'tv/sampled',
  place: placeOf('claims/tv/sampled.yaml', 5, 8, 'claim: TV(p, q) <= 1'),
  title: 'A bound of the total variation, by sampling',
  expect: 'supported',
  verdict: 'supported',
  engine: 'sampling',
  tolerance: 0.01,
  errorBound: 6.66e-8,
  evidence: [{ ...identity, engine: 'sampling', verdict: 'supported', tolerance: 0.01, errorBound: 6.66e-8 }],
};

/** A sample answer is not judged as it should be. */
export const misjudged: ClaimResult = {
  ...proved,
  id: 'sheets/one',
  place: placeOf('claims/sheets/one.yaml', 3, 8, 'claim: 2 * x == x + x'),
  title: 'A sheet',
  met: false,
  twins: [],
  samples: {
    questions: 1,
    checked: 3,
    faults: [
      {
        question: 'double',
        kind: 'right',
        place: placeOf('claims/sheets/one.yaml', 12, 16, '      right: ["3 * x"]'),
        answer: '3 * x',
        verdict: 'wrong',
        message: 'At x = 1 this is 3, the right value is 2.',
        where: null,
      },
    ],
    draws: [],
  },
};

/** What is known of claims: the verdict, and the text that it is of. */
export const baselineOf = (known: Readonly<Record<string, readonly KnownFinding[]>>, isWhole = false): Baseline => ({
  known: new Map(Object.entries(known)),
  digestOf: (text) => `digest of ${text}`,
  isWhole,
});

/** The first claim is known to be false. */
export const knownUnmet = baselineOf({
  'a/b': [{ finding: 'claim-refuted a/b', verdict: 'refuted', content: 'digest of x==y' }],
});

/** All that may be found wrong, and what is met. */
export const everything: RunResult = {
  seed: '7',
  claims: [unmet, undecided, withoutValue, tooWeak, misjudged, proved, refuted, certified, sampled],
  rejected: [
    {
      id: 'bad/file',
      file: 'claims/bad/file.yaml',
      diagnostics: [
        {
          code: 'unknown-name',
          place: placeOf('claims/bad/file.yaml', 4, 8, 'claim: summ(x) == 1'),
          reason: 'There is no function summ.',
          next: 'Did you mean sum?',
        },
        {
          code: 'unknown-field',
          place: placeOf('claims/bad/file.yaml', 7, 1, 'expct: refuted'),
          reason: 'A claim file has no field expct.',
          next: 'Did you mean expect?',
        },
      ],
    },
    {
      id: 'nothing',
      file: null,
      diagnostics: [
        { code: 'unknown-claim', place: null, reason: 'No claim is called nothing.', next: 'Try `verify list`.' },
      ],
    },
  ],
  faults: [{ id: 'crash', file: 'claims/crash.yaml', message: 'boom' }],
  summary: {
    claims: 9,
    proved: 3,
    withoutOracle: 0,
    everySize: 0,
    met: 4,
    unmet: 5,
    rejected: 2,
    faults: 1,
    seconds: 13.7456,
  },
};

export const nothing: RunResult = {
  seed: '7',
  claims: [],
  rejected: [],
  faults: [],
  summary: {
    claims: 0,
    proved: 0,
    withoutOracle: 0,
    everySize: 0,
    met: 0,
    unmet: 0,
    rejected: 0,
    faults: 0,
    seconds: 0,
  },
};

export const view: RunView = {
  surface: { width: Number.POSITIVE_INFINITY, palette: plainPalette },
  replay: (id) => `verify explain ${id} --seed 7`,
  path: (file) => file,
  version: '1.2.3',
  began: '2026-01-31T12:00:00.000Z',
};

export const run: RunResult = {
  seed: '0x00c0ffee00c0ffee',
  claims: [unmet, tooWeak, proved, refuted],
  rejected: [
    {
      id: 'bad/file',
      file: 'claims/bad/file.yaml',
      diagnostics: [
        {
          code: 'unknown-name',
          place: { file: 'claims/bad/file.yaml', line: 4, column: 8, length: 4, excerpt: 'claim: summ(x) == 1' },
          reason: 'There is no function summ.',
          next: 'Did you mean sum?',
        },
      ],
    },
  ],
  faults: [{ id: 'crash', file: 'claims/crash.yaml', message: 'boom' }],
  summary: {
    claims: 4,
    proved: 1,
    withoutOracle: 0,
    everySize: 0,
    met: 2,
    unmet: 2,
    rejected: 1,
    faults: 1,
    seconds: 13.7456,
  },
};

export const claim: ClaimFile = {
  title: proved.title,
  question: '7',
  statement: proved.statement,
  source: null,
  sizes: [
    {
      paths: { kind: 'values', values: [32] },
      H: { kind: 'values', values: [1, 2, 3, 4] },
      W: { kind: 'values', values: [1, 4] },
      C: { kind: 'formula', text: '2 * paths' },
    },
  ],
  given: { x: 'tensor[C, H, W]', act: 'elementwise function' },
  assume: ['sum(x) > 0'],
  let: { 'resnext(t)': 'act(sum(conv2d(act(conv2d(t, U[i])), V[i]), i, paths)) + t' },
  code: {},
  claim: ['resnext(x) == x'],
  expect: 'holds',
  erratum: null,
  twins: [],
  proof: ['resnext(x)', '== x + 0', '== x'],
  instances: [],
  ask: [],
};
