import { Unjudged } from './syntax';
import { mapTensors, rename, spread, type Tensor, tensor, visible } from './tensor';

/** Where rows and columns belong to one size (n and n') their names change places, else the axes do. */
export const transposed = (value: Tensor): Tensor => {
  const [rows, columns] = visible(value).slice(-2);
  if (rows === undefined || columns === undefined) throw new Unjudged('no matrix');
  const base = (name: string): string => name.replace(/'+$/, '');
  if (base(rows.name) === base(columns.name))
    return mapTensors(
      [
        tensor(value.axes, () => 0),
        rename(rename(rename(value, rows.name, '%'), columns.name, rows.name), '%', columns.name),
      ],
      (_, x = Number.NaN) => x,
    );
  const batch = value.axes.filter(({ name }) => name !== rows.name && name !== columns.name);
  return spread(value, [...batch, columns, rows]);
};
