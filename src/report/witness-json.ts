import type { Witness } from '../statement/witness';

/** A witness as data for JSON, in a fixed order of keys. */
export function witnessJson(witness: Witness | null): object | null {
  if (witness === null) return null;
  const { sizes, values, element, left, relation, right, check, parting } = witness;
  return {
    sizes,
    values: values.map(({ name, value }) => ({ name, value })),
    element,
    left,
    relation,
    right,
    check,
    ...(parting === undefined ? {} : { parting }),
  };
}
