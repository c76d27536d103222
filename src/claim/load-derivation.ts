import type { Diagnostic } from '../statement/diagnostic';
import { bare } from './bare';
import type { ClaimBody } from './claim-file';
import { derivationFields, derivationSchema } from './derivation-schema';
import { type Locate, locator } from './locate';
import { plainValue } from './plain-value';
import { schemaDiagnostics } from './schema-diagnostics';
import { readYaml } from './yaml-source';

/** A derivation file, checked and normalised. */
export interface DerivationFile {
  readonly title: string | null;
  /** What is given; its `claim` is the goal, which may be empty. */
  readonly body: ClaimBody;
  readonly lines: readonly string[];
}

export type DerivationLoadResult =
  | { readonly ok: true; readonly derivation: DerivationFile; readonly locate: Locate }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads the text of a derivation file.
 * @param file its name, for diagnostics
 */
export function loadDerivation(text: string, file: string): DerivationLoadResult {
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const { value, diagnostics } = plainValue(yaml.source);
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const written = derivationSchema.safeParse(value);
  if (!written.success) {
    const form = { subject: 'A derivation', fields: derivationFields };
    return { ok: false, diagnostics: schemaDiagnostics(written.error.issues, yaml.source, form) };
  }
  const { title, sizes, given, assume, let: definitions, lines, goal } = written.data;
  const body: ClaimBody = {
    sizes: (sizes ?? [{}]).map(bare),
    given: bare(given ?? {}),
    assume: assume ?? [],
    let: bare(definitions ?? {}),
    code: {},
    claim: goal ?? [],
  };
  return { ok: true, derivation: { title: title ?? null, body, lines }, locate: locator(yaml.source) };
}
