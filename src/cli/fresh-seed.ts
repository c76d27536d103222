import { randomBytes } from 'node:crypto';

/** 64 fresh random bits, in hexadecimal. */
export function freshSeed(): string {
  return `0x${randomBytes(8).toString('hex')}`;
}
