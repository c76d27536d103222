import type { ClaimBody } from '../../claim/claim-file';
import type { Names } from './function-forms';

/** What a claim says of its names, as far as it matters to how formulas are printed. */
export function namesOf({ sizes, given, let: definitions, code }: ClaimBody): Names {
  const declared = Object.entries(given);
  const functions = new Set([
    ...Object.keys(code),
    ...Object.keys(definitions).flatMap((name) =>
      name.includes('(') ? [name.slice(0, name.indexOf('(')).trim()] : [],
    ),
    ...declared.flatMap(([name, text]) => (/\b(?:function|bijection|density)\b/.test(text) ? [name] : [])),
  ]);
  const axes = new Set([
    ...sizes.flatMap((each) => Object.keys(each)),
    ...declared.flatMap(([, text]) => [...text.matchAll(/([A-Za-z_]\w*)\s*[,:\]]/g)].map(([, name = '']) => name)),
  ]);
  return { isFunction: (name) => functions.has(name), isAxis: (name) => axes.has(name) };
}
