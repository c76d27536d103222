import { hashKey } from '../number/hash-key';
import { hashText } from '../number/hash-text';

/** Characters of a name that stand in the name of its file. */
const mostCharacters = 120;
/** What Windows takes for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** For each name one that is a file name everywhere, different for different names, also where small letters are large. */
export function fileNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const plain = new Map([...names].map((name) => [name, plainName(name)]));
  const uses = new Map<string, number>();
  for (const each of plain.values()) uses.set(each.toLowerCase(), (uses.get(each.toLowerCase()) ?? 0) + 1);
  return new Map(
    [...plain].map(([name, each]) => {
      const isClear = each.length <= mostCharacters && uses.get(each.toLowerCase()) === 1;
      return [name, isClear ? each : `${each.slice(0, mostCharacters)}~${digest(name)}`];
    }),
  );
}

function plainName(name: string): string {
  const safe = name.replace(/[^\w.@-]/gu, (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`);
  const whole =
    device.test(safe) || safe.startsWith('.') ? `%${safe.charCodeAt(0).toString(16)}${safe.slice(1)}` : safe;
  return whole.replace(/\.$/, '%2e') || '%';
}

const digest = (name: string): string =>
  hashText(hashKey('file'), name)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
