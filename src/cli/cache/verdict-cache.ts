import { createHash } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ClaimOutcome, ClaimResult, Lasting } from '../../run/result';
import { codeDigests } from '../code-files';
import type { ClaimLocation } from '../corpus';
import { makeFolder } from '../output/make-folder';
import { writeInto } from '../output/write-into';
import { isSystemError } from '../system-error';

/** All that has a say in what is found of a claim, but the claim itself. */
export interface CacheTerms {
  /** What tells the program from every other. */
  readonly program: string;
  /** The seed that was given, or null where any will do. */
  readonly seed: string | null;
  readonly budget: number;
  readonly showsAll: boolean;
  /** The claim's share of the probability with which sampling may err. */
  readonly alpha: number;
}

/** What is known of claims before they are checked. */
export interface VerdictCache {
  /** What came of a claim with this text, or null. */
  find(location: ClaimLocation, text: string): ClaimOutcome | null;
  /** Keeps what came of it, if that lasts. */
  keep(location: ClaimLocation, text: string, outcome: ClaimOutcome): Promise<void>;
}

interface Found extends Lasting {
  readonly result: ClaimResult;
}

interface Entry extends Found {
  /** What had a say in it. */
  readonly key: string;
}

type Digests = ReturnType<typeof codeDigests>;

const digestOf = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
/** Characters of a digest, and the line end behind it. */
const headLength = 65;

/**
 * Verdicts on disk. One that is damaged, or of anything but what is asked for, is as if it were not there, and where nothing
 * can be written, nothing is. Each claim has a file for each way of asking, which its next verdict replaces: the digest of what follows, then the
 * entry, as threads hand it to each other.
 */
export function openCache(folder: string, terms: CacheTerms): VerdictCache {
  const { seed, alpha, ...others } = terms;
  const shared = JSON.stringify({ format: 1, ...others, seed });
  const way = `${seed === null ? 'any' : 'given'} ${terms.showsAll}`;
  const fileOf = ({ file }: ClaimLocation): string =>
    join(folder, `${digestOf(`${resolve(file)}\n${way}`).slice(0, 32)}.entry`);
  /** Samples are drawn for an error that the claims of a run share. */
  const keyOf = ({ id, file }: ClaimLocation, text: string, isSampled: boolean, code: Digests): string =>
    digestOf(JSON.stringify([shared, id, file, text, isSampled ? alpha : null, ...code]));
  return {
    find: (location, text) => {
      const entry = readEntry(fileOf(location));
      if (entry === null || entry.key !== keyOf(location, text, entry.isSampled, codeDigests(text, location.file)))
        return null;
      return { kind: 'result', result: { ...entry.result, cached: { seed: entry.seed } } };
    },
    keep: async (location, text, outcome) => {
      if (outcome.kind !== 'result' || outcome.lasting === undefined) return;
      const { result, lasting } = outcome;
      const code = codeDigests(text, location.file);
      // What was read must be what the key says, though files change meanwhile.
      const isSaid = (lasting.code ?? []).every(([file, digest]) =>
        code.some(([other, said]) => other === file && said === digest),
      );
      if (!isSaid) return;
      writeEntry(fileOf(location), { result, ...lasting, key: keyOf(location, text, lasting.isSampled, code) });
    },
  };
}

function readEntry(file: string): Entry | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(headLength);
    if (bytes.toString('latin1', 0, headLength) !== `${digestOf(body)}\n`) return null;
    return deserialize(body) as Entry;
  } catch {
    // Another version of Node may have written it, or it is no file.
    return null;
  }
}

/** An entry that was written by half is damaged, and as if it were not there; through a link nothing is written. */
const inPlace = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

function writeEntry(file: string, entry: Entry): void {
  const body = serialize(entry);
  try {
    makeFolder(dirname(file));
    writeInto(file, inPlace, Buffer.concat([Buffer.from(`${digestOf(body)}\n`), body]));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
