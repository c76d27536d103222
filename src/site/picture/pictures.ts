import type { ClaimFile } from '../../claim/claim-file';
import { ExpressionError } from '../../language/expression-error';
import type { ClaimResult } from '../../run/result';
import { ShapeError } from '../../tensor/shape-error';
import { boxesPicture } from './boxes-picture';
import type { Chart } from './chart';
import { densitiesPictures } from './densities-pictures';
import { drawsPicture } from './draws-picture';
import { extremumPicture } from './extremum-picture';
import { sidesPicture } from './sides-picture';
import { type Subject, subjectOf } from './subject';

/** Ways of drawing a claim; each gives none where a picture would say no more than words. */
const ways: readonly ((subject: Subject) => Chart | null | readonly Chart[])[] = [
  extremumPicture,
  sidesPicture,
  densitiesPictures,
  boxesPicture,
  drawsPicture,
];

/** The pictures of a claim. They illustrate what was established, and establish nothing. */
export function picturesOf(claim: ClaimFile, result: ClaimResult): Chart[] {
  // What took too long to check takes too long to draw.
  if (result.effort?.endedBy) return [];
  const subject = orNothing(() => subjectOf(claim, result));
  if (subject === null) return [];
  return ways.flatMap((way) => orNothing(() => way(subject)) ?? []);
}

/** What an example does not fit has no picture. */
function orNothing<T>(draw: () => T): T | null {
  try {
    return draw();
  } catch (error) {
    if (error instanceof ExpressionError || error instanceof ShapeError) return null;
    throw error;
  }
}
