/** Whether a double, written again, is another number than this text says, or is none. */
export function losesDigits(number: string): boolean {
  const value = Number(number);
  if (!Number.isFinite(value)) return true;
  return String(value) !== number && significantDigits(number) > 15;
}

/** Digits from the first that is not 0, without the exponent. */
const significantDigits = (number: string): number =>
  number.replace(/e.*/i, '').replace(/\D/g, '').replace(/^0+/, '').length;
