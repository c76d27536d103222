/** A sheet of two questions, whose answers are 3 and 1/2. */
export const numbersSheet = `title: Numbers
given: { x: real }
claim: x == x
ask:
  - { id: mean, kind: number, prompt: p, answer: "3", tolerance: { abs: 0, rel: 0 }, samples: { right: ["3"], wrong: ["4"] } }
  - { id: half, kind: number, prompt: p, points: 2, answer: 1/2, tolerance: { abs: 0, rel: 0 }, samples: { right: ["0.5"], wrong: ["4"] } }
`;
