import type { ClaimBody, FieldPath, Twin } from './claim-file';

/** A claim with a twin's parts in place of its own. */
export interface TwinBody {
  readonly body: ClaimBody;
  /** Where a field of `body` was written: in the twin, or in the claim. */
  origin(path: FieldPath): FieldPath;
}

/** @param index the zero-based index of the twin in its claim */
export function twinBody(claim: ClaimBody, { overrides, line }: Twin, index: number): TwinBody {
  const { given = {}, let: definitions = {}, code = {} } = overrides;
  const body: ClaimBody = {
    sizes: overrides.sizes ?? claim.sizes,
    given: merged(claim.given, given),
    assume: overrides.assume ?? claim.assume,
    let: merged(claim.let, definitions),
    code: merged(claim.code, code),
    claim: overrides.claim ?? claim.claim,
  };
  const isOverridden = ([field, name]: FieldPath): boolean => {
    if (field === 'given') return String(name) in given;
    if (field === 'code') return String(name) in code;
    if (field === 'let') return String(name) in definitions;
    return String(field) in overrides;
  };
  const origin = (path: FieldPath): FieldPath => {
    const isReplacedLine = line !== null && path[0] === 'proof' && path[1] === line.index;
    if (isReplacedLine) return ['twins', index, 'line', String(line.index + 1)];
    return isOverridden(path) ? ['twins', index, ...path] : path;
  };
  return { body, origin };
}

/** The entries of both, those of `over` in place of those that define the same name: `f(y)` replaces `f(x)`. */
function merged<T>(base: Readonly<Record<string, T>>, over: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const names = new Set(Object.keys(over).map(nameOf));
  const kept = Object.entries(base).filter(([key]) => !names.has(nameOf(key)));
  return Object.assign(Object.create(null), Object.fromEntries(kept), over);
}

const nameOf = (key: string): string => key.replace(/\(.*/, '').trim();
