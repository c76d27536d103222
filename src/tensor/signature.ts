import type { Node } from './node';

/**
 * The number of arguments of an application and the axes it consumes of each. A function that is declared without
 * spaces is another one for every signature, though it has one symbol. Axes it is applied along do not count.
 */
export const signatureKey = ({ args, batch }: Node<'apply'>): string =>
  args
    .map(({ axes }) => {
      const consumed = axes.filter(({ name }) => !batch.includes(name));
      return `(${consumed.map(({ name, size }) => `${name}:${size}`).join()})`;
    })
    .join('');
