import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate/browser';
import type { Workbook } from '../../grade/read/reader';

/** What a workbook may unpack to, and what it may take. */
const limits = { bytes: 128 * 1024 * 1024, files: 1000, megabytes: 256, milliseconds: 30_000 } as const;

/**
 * The records of the first sheet of a workbook (`.xlsx`). It is read in a thread of limited memory and time: a small file may
 * stand for a table of any size.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const reason = refusalOf(bytes);
  if (reason !== null) return { ok: false, reason };
  const worker = new Worker(new URL('./workbook-worker.js', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  try {
    return await new Promise<Workbook>((resolve, reject) => {
      const refuse = (text: string): void => resolve({ ok: false, reason: text });
      const timer = setTimeout(() => refuse('This workbook takes too long to read.'), limits.milliseconds);
      worker.on('message', (reply: Workbook) => {
        clearTimeout(timer);
        resolve(reply);
      });
      worker.on('error', (error: Error & { readonly code?: string }) => {
        clearTimeout(timer);
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('This workbook takes too much memory to read.');
        else reject(error);
      });
    });
  } finally {
    await worker.terminate();
  }
}

/** Why it is not even unpacked, or null. */
function refusalOf(bytes: Uint8Array): string | null {
  let [total, count] = [0, 0];
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count++;
        return false;
      },
    });
  } catch {
    return 'This is no workbook.';
  }
  if (total <= limits.bytes && count <= limits.files) return null;
  return `This workbook unpacks to more than ${limits.bytes / 1024 / 1024} MiB or ${limits.files} files.`;
}
