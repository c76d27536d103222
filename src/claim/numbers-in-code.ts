import type { ClaimBody } from './claim-file';

/** Which numbers of code are taken for sizes, beyond those at which everything is looked at, and how many. */
const [least, largest, most] = [6, 64, 5];

/**
 * Whole numbers that the source of code of a claim writes, also as a product or power of two, in their order: at a size
 * beside one of them the code may do otherwise than at smaller ones.
 */
export function numbersInCode({ code }: Pick<ClaimBody, 'code'>): number[] {
  const texts = Object.values(code).map(({ source, read }) => read?.text ?? source ?? '');
  const found = texts.flatMap((text) => {
    const plain = text.replace(/#.*$/gm, '');
    const written = [...plain.matchAll(/(?<![\w.])\d[\d_]*(?![\w.])/g)].map(([digits]) => whole(digits));
    const combined = [...plain.matchAll(/(?<![\w.])(\d+) *(\*\*?) *(\d+)(?![\w.])/g)].map(([, a, operator, b]) =>
      operator === '*' ? whole(a) * whole(b) : whole(a) ** whole(b),
    );
    return [...written, ...combined];
  });
  return [...new Set(found)].filter((number) => number >= least && number <= largest).slice(0, most);
}

const whole = (digits = ''): number => Number(digits.replaceAll('_', ''));
