import { constants, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { decoderOf, EncodingTest } from '../../grade/read/file-text';
import type { FileContent } from '../../grade/read/reader';
import { about } from '../system-error';
import { readWorkbook } from './read-workbook';

/** The largest file that is read as a whole, in MiB. */
const wholeLimit = 512;
const partSize = 32 * 1024;

/** What is in a file is no answer, and why. */
export class UnusableContent extends Error {
  override readonly name = 'UnusableContent';
}

/**
 * What is in a file.
 * @param isFollowed whether it may be a symbolic link, because it was named by whoever gave the command
 * @param limit the largest file that is read as a whole, in MiB
 */
export function openContent(path: string, isFollowed: boolean, limit = wholeLimit): FileContent {
  const bytes = async (): Promise<Uint8Array> => {
    const file = await opened(path, isFollowed);
    try {
      const { size } = await file.stat();
      if (size > limit * 1024 * 1024)
        throw new UnusableContent(`This file is larger than ${limit} MiB; hand it in as .jsonl or .csv.`);
      return await file.readFile();
    } catch (error) {
      throw about(path, error);
    } finally {
      await file.close();
    }
  };
  return {
    bytes,
    text: () => textOf(path, isFollowed),
    workbook: async () => readWorkbook(await bytes()),
  };
}

async function opened(path: string, isFollowed: boolean): Promise<FileHandle> {
  // Not to wait for whoever would write to a pipe. Windows has neither flag, and no such files.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (isFollowed ? 0 : (constants.O_NOFOLLOW ?? 0));
  const file = await open(path, flags);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new UnusableContent('This is no ordinary file.');
}

/** The text in parts: its encoding is told from all of it, then it is read. */
async function* textOf(path: string, isFollowed: boolean): AsyncGenerator<string> {
  const file = await opened(path, isFollowed);
  try {
    const test = new EncodingTest();
    for await (const part of partsOf(file)) test.take(part);
    const decode = decoderOf(test.end());
    for await (const part of partsOf(file)) yield decode(part);
    yield decode();
  } catch (error) {
    throw about(path, error);
  } finally {
    await file.close();
  }
}

async function* partsOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(partSize);
  for (let at = 0; ; ) {
    const bytesRead = readSync(file.fd, buffer, 0, partSize, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
    await setImmediate();
  }
}
