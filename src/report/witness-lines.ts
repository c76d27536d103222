import type { Parting } from '../statement/parting';
import { partingText } from '../statement/parting-text';
import type { Witness } from '../statement/witness';
import { hanging, padded, widthOf } from './text-layout';

const checked: Readonly<Record<Witness['check'], string>> = {
  rational: 'checked in exact rational arithmetic',
  interval: 'checked by enclosures that do not meet',
  identity: 'by an identity that holds for all values',
  sampling: 'sampled: the confidence sequence excludes it',
};

/** A witness as lines that can be checked by hand: the sizes, the values, then both sides. */
export function witnessLines(witness: Witness, width: number): string[] {
  const sizes = Object.entries(witness.sizes).map(([name, size]) => ({ name, value: String(size) }));
  const sides = [
    { name: 'left', value: witness.left },
    { name: 'right', value: witness.right },
  ];
  const column = Math.max(...[...sizes, ...witness.values, ...sides].map(({ name }) => widthOf(name)));
  const rows = (entries: readonly { readonly name: string; readonly value: string }[]) =>
    entries.flatMap(({ name, value }) => hanging(`${padded(name, column)} = `, value, width));
  const where = witness.element === null ? '' : ` at ${witness.element}`;
  return [
    ...rows(sizes),
    ...rows(witness.values),
    ...rows(sides),
    ...hanging('', `left ${witness.relation} right fails${where} (${checked[witness.check]})`, width),
    ...(witness.parting === undefined ? [] : hanging('', partingLine(witness.parting), width)),
  ];
}

/** Where code that a side is made of first parts from the other side. */
function partingLine(parting: Parting): string {
  const told = partingText(parting, { other: 'the other side', mended: 'the sides would be equal' });
  return `first parted in ${parting.place.file}:${parting.place.line}: ${told}`;
}
