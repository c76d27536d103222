import { openSync, readFileSync, readSync } from 'node:fs';

/**
 * What the build kept: `code.bin` holds what V8 made of scripts, `code.json` where each lies, by the key of an engine and the name of the script.
 * @typedef {Readonly<Record<string, Readonly<Record<string, readonly [start: number, end: number]>>>>} CodeIndex
 */

/**
 * @param {string} folder that of both files
 * @returns {(key: string) => (name: string) => Buffer | undefined} what was kept for an engine of a script
 */
export function keptCodeIn(folder) {
  /** @type {CodeIndex} */
  const index = JSON.parse(readFileSync(`${folder}code.json`, 'latin1'));
  const file = openSync(`${folder}code.bin`, 'r');
  return (key) => (name) => {
    const place = index[key]?.[name];
    if (place === undefined) return undefined;
    const code = Buffer.allocUnsafe(place[1] - place[0]);
    const length = readSync(file, code, 0, code.length, place[0]);
    return length === code.length ? code : undefined;
  };
}
