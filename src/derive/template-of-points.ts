import { localSizes, type Numbers } from '../decide/every-size/local-sizes';
import { openParameters } from '../decide/every-size/open-parameters';
import { readingFault } from '../decide/every-size/reading-fault';
import type { SizedClaim, TemplateCase } from '../engine/engine';
import { once } from '../number/memory';

/** Whether lines can be checked on a template: it is read as the claim is, without images, and its distributions exist. */
export function isPlainTemplate(template: TemplateCase, seed: string): boolean {
  const small = Object.fromEntries(Object.keys(template.least).map((name) => [name, 2]));
  if (localSizes(template).length > 0 || readingFault(template, [], seed) !== null) return false;
  return openParameters(template.compiled(small, {})).length === 0;
}

/** The claim of a template with so many points of support. */
export function atSupports(template: TemplateCase, supports: Numbers): SizedClaim {
  const compiled = once(() => template.compiled(supports, {}));
  return { sizes: { ...template.sizes, ...supports }, compiled };
}
