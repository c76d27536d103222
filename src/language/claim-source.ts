/** The texts of one claim, with every size a number. */
export interface ClaimSource {
  readonly sizes: Readonly<Record<string, number>>;
  readonly given: Readonly<Record<string, string>>;
  readonly let: Readonly<Record<string, string>>;
  readonly assume: readonly ClaimText[];
  readonly claim: readonly (ClaimText | Equation)[];
}

/** A text and the field it stands in, for errors. */
export interface ClaimText {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

/** Two sides written separately. */
export interface Equation {
  readonly left: ClaimText;
  readonly right: ClaimText;
}
