import { hashKey } from '../number/hash-key';
import { hashText } from '../number/hash-text';

const key = hashKey('line');
const seal = /,"check":"([0-9a-f]{16})"\}$/;

/** A JSON object with a checksum of its text as its last field: what is changed later is found. */
export const sealed = (json: string): string => `${json.slice(0, -1)},"check":"${checksum(json)}"}`;

/** Whether a text is as `sealed` wrote it. */
export function isSealed(text: string): boolean {
  const found = seal.exec(text);
  return found !== null && checksum(`${text.slice(0, found.index)}}`) === found[1];
}

const checksum = (text: string): string =>
  hashText(key, text)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
