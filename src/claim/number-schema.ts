import * as z from 'zod';
import { fractionOf } from '../number/fraction';
import { text } from './schema-parts';

const decimalPattern = /^\s*(?:\d{1,20}(?:\.\d{1,20})?|\.\d{1,20})(?:e-?\d{1,2})?\s*$|^\s*\d{1,9}\/[1-9]\d{0,8}\s*$/i;

/** A number of at least 0. */
export const decimal = (about: string) =>
  text(about).transform((written, context) => {
    if (decimalPattern.test(written)) return fractionOf(written.trim());
    context.addIssue({ code: 'custom', message: 'must be a number of at least 0, such as 0.01 or 1/2' });
    return z.NEVER;
  });

/** A whole number from 1. */
export const wholeNumber = (about: string, most: number) =>
  text(about).transform((written, context) => {
    const value = /^\s*\d{1,6}\s*$/.test(written) ? Number(written) : 0;
    if (value >= 1 && value <= most) return value;
    context.addIssue({ code: 'custom', message: `must be a whole number from 1 to ${most}` });
    return z.NEVER;
  });

/** A number of points. */
export const pointsText = (about: string) =>
  text(about).transform((written, context) => {
    const value = /^\s*\d{1,4}(?:\.\d{1,4})?\s*$/.test(written) ? Number(written) : Number.NaN;
    if (value >= 0) return value;
    context.addIssue({ code: 'custom', message: 'must be a number of points, such as 5 or 2.5' });
    return z.NEVER;
  });

/** A part of the points. */
export const factor = decimal('The part of the points, from 0 to 1.').refine((f) => f.numerator <= f.denominator, {
  error: 'must be at most 1',
});
