import type { IntegralEffort } from './adaptive-integral';

/** How narrow enclosures are made: to tell what is far apart, to tell that a mass is 1, to certify. */
export const precisions = ['coarse', 'middling', 'fine'] as const;
export type Precision = (typeof precisions)[number];

/** What an integral over that many variables may take. */
export const efforts: readonly Readonly<Record<Precision, IntegralEffort>>[] = [
  {
    coarse: { target: 1e-2, boxes: 500 },
    middling: { target: 4e-4, boxes: 1000 },
    fine: { target: 2e-8, boxes: 3000 },
  },
  {
    coarse: { target: 1e-2, boxes: 1000 },
    middling: { target: 8e-4, boxes: 2000 },
    fine: { target: 1e-4, boxes: 4000 },
  },
  {
    coarse: { target: 1e-1, boxes: 1500 },
    middling: { target: 1e-1, boxes: 1500 },
    fine: { target: 1e-1, boxes: 1500 },
  },
];

/** Integrals over more variables are enclosed coarsely, to tell what is far apart, and only if they are as short as this. */
export const mostNarrowed = 2;
export const coarseInstructions = 24;
