import type { Part } from '../markup';

/** What a curve, area or mark stands for; the same tone looks the same in all pictures of a page. */
export type Tone = 'left' | 'right' | 'third';

export type Place = readonly [x: number, y: number];

export interface Curve {
  readonly label: Part;
  readonly tone: Tone;
  /** In the order of x; where y is not finite, the curve is interrupted. Dots are values at whole numbers and the like. */
  readonly places: readonly Place[];
  readonly areDots?: boolean;
}

/** What lies between two curves. */
export interface Area {
  readonly label: Part;
  readonly places: readonly (readonly [x: number, low: number, high: number])[];
}

export interface Box {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

export interface Mark {
  readonly at: Place;
  readonly label: string;
  /** Whether the label stands below, where another one stands above. */
  readonly isBelow?: boolean;
}

/** A line across the picture. */
export interface Level {
  readonly at: number;
  readonly label: string;
}

/** A vertical bar with ends, such as an interval after so many draws. */
export interface Whisker {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** A picture as data. */
export interface Chart {
  /** What it shows, for whoever does not see it. */
  readonly title: string;
  readonly across: {
    readonly label: string;
    readonly from: number;
    readonly to: number;
    readonly isLogarithmic?: boolean;
    /** Where numbers stand, unless it is for the scale to choose. */
    readonly ticks?: readonly number[];
  };
  readonly curves: readonly Curve[];
  readonly areas: readonly Area[];
  readonly boxes: readonly Box[];
  readonly marks: readonly Mark[];
  readonly levels: readonly Level[];
  readonly whiskers: readonly Whisker[];
  /** What is to be seen in it, in a sentence or two. */
  readonly caption: Part;
}

export const emptyChart = { curves: [], areas: [], boxes: [], marks: [], levels: [], whiskers: [] } as const;
