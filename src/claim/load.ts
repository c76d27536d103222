import type { Diagnostic } from '../statement/diagnostic';
import { bare } from './bare';
import type { ClaimBody, ClaimFile, CodeArgument, Twin } from './claim-file';
import { type Locate, locator } from './locate';
import { normaliseQuestion } from './normalise-question';
import { plainValue } from './plain-value';
import { claimSchema, type WrittenClaim } from './schema';
import { schemaDiagnostics } from './schema-diagnostics';
import { readYaml } from './yaml-source';

export interface LoadedClaim {
  readonly claim: ClaimFile;
  readonly locate: Locate;
}

export type LoadResult =
  | { readonly ok: true; readonly loaded: LoadedClaim }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads the text of a claim file.
 * @param file its name, for diagnostics
 */
export function loadClaim(text: string, file: string): LoadResult {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const { value, diagnostics } = plainValue(yaml.source);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const written = claimSchema.safeParse(value);
  if (!written.success) return { ok: false, diagnostics: schemaDiagnostics(written.error.issues, yaml.source) };
  return { ok: true, loaded: { claim: normalise(written.data), locate: locator(yaml.source) } };
}

function normalise(written: WrittenClaim): ClaimFile {
  return {
    title: written.title,
    question: written.question ?? null,
    statement: written.statement ?? null,
    source: written.source ?? null,
    sizes: (written.sizes ?? [{}]).map(bare),
    given: bare(written.given ?? {}),
    assume: written.assume ?? [],
    let: bare(written.let ?? {}),
    code: codeOf(written.code ?? {}),
    claim: written.claim,
    expect: written.expect ?? 'holds',
    erratum: written.erratum ?? null,
    twins: (written.twins ?? []).map(twinOf),
    proof: written.proof ?? [],
    instances: (written.instances ?? []).map(bare),
    ask: (written.ask ?? []).map(normaliseQuestion),
  };
}

const codeOf = (written: NonNullable<WrittenClaim['code']>): ClaimFile['code'] =>
  bare(
    Object.fromEntries(
      Object.entries(written).map(([name, side]) => {
        const { file = '', source = null, name: own, with: given = {}, mode = 'train', parameters = {} } = side;
        const { call, before } = side;
        return [
          name,
          {
            ...{ file, source, name: own, with: bare(given), mode, parameters },
            ...(call === undefined ? {} : { call: bare(call) }),
            ...(before === undefined ? {} : { before: before.map((each) => (isList(each) ? each : [each])) }),
          },
        ];
      }),
    ),
  );

const isList = (argument: CodeArgument): argument is readonly CodeArgument[] => Array.isArray(argument);

type WrittenTwin = NonNullable<WrittenClaim['twins']>[number];

function twinOf({ title, line, ...overrides }: WrittenTwin): Twin {
  const [replaced] = Object.entries(line ?? {});
  return {
    title,
    overrides: overridden(overrides),
    line: replaced === undefined ? null : { index: Number(replaced[0]) - 1, text: replaced[1] },
  };
}

function overridden({
  sizes,
  given,
  assume,
  let: definitions,
  code,
  claim,
}: Omit<WrittenTwin, 'title' | 'line'>): Partial<ClaimBody> {
  return {
    ...(sizes === undefined ? {} : { sizes: sizes.map(bare) }),
    ...(given === undefined ? {} : { given: bare(given) }),
    ...(assume === undefined ? {} : { assume }),
    ...(definitions === undefined ? {} : { let: bare(definitions) }),
    ...(code === undefined ? {} : { code: codeOf(code) }),
    ...(claim === undefined ? {} : { claim }),
  };
}
