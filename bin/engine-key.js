import { Script } from 'node:vm';

/** The bytes before the code proper: V8's magic number, its version, the length of the source, its flags. */
const headBytes = 16;

/** What tells V8, its version and its flags apart: the head of the code that it makes of one and the same script. */
export function engineKey() {
  return new Script('0').createCachedData().subarray(0, headBytes).toString('hex');
}
