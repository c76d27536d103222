export interface AskedCode {
  readonly sizes?: string;
  readonly given?: string;
  /** The fields of the question that differ. */
  readonly ask: string;
}

/** A sheet with one question for code, `q`: a function `f` of x. */
export const codeSheet = ({ sizes = '{ n: 3 }', given = 'x: "tensor[n]"', ask: fields }: AskedCode): string => `
title: t
sizes: ${sizes}
given: { ${given}, w: "tensor[n]" }
let: { mu: "mean(x, n)", sigma2: "mean((x - mu)^2, n)" }
claim: 1 == 1
ask:
  - id: q
    kind: code
    prompt: p
    name: f
    inputs: x
    samples: { right: ["x"], wrong: ["y"] }
${fields
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;
