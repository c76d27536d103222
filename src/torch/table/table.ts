import type { Entry } from '../entry';
import { activations } from './activations';
import { classification } from './classification';
import { creation } from './creation';
import { losses } from './losses';
import { normalisation } from './normalisation';
import { partition } from './partition';
import { pointwise } from './pointwise';
import { products } from './products';
import { reductions } from './reductions';
import { selection } from './selection';
import { shapes } from './shapes';

/** Every function of PyTorch that is known, by name; a file a topic. */
export const table: Readonly<Record<string, Entry>> = {
  ...pointwise,
  ...activations,
  ...reductions,
  ...shapes,
  ...partition,
  ...products,
  ...creation,
  ...normalisation,
  ...losses,
  ...classification,
  ...selection,
} satisfies Record<string, Entry>;

/** The function of that name, with what it takes there, where it is found there. */
export function entryIn(where: Entry['in'][number], name: string): Entry | undefined {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (entry?.in.includes(where) !== true) return undefined;
  return where === 'F' && entry.takesInF !== undefined ? { ...entry, takes: entry.takesInF } : entry;
}
