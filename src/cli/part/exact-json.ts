/** JSON has no infinity, nor −0. */
const unwritable = ['Infinity', '-Infinity', 'NaN', '-0'] as const;

/** Plain data as JSON from which `fromExactJson` makes the same again, numbers that JSON lacks included. */
export const exactJson = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'number') return each;
    const name = unwritable.find((text) => Object.is(Number(text), each));
    return name === undefined ? each : { number: name, exactly: true };
  });

export const fromExactJson = (text: string): unknown =>
  JSON.parse(text, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || !('exactly' in each) || !('number' in each)) return each;
    return Number(each.number);
  });
