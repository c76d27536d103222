/** A question that hostile code is handed in to. */
export const hostileQuestion = `title: t
sizes: [{ n: 3 }, { n: any }]
given: { x: "tensor[n]" }
claim: 1 == 1
ask:
  - id: q
    kind: code
    prompt: p
    name: f
    inputs: x
    answer: x - mean(x, n)
    samples: { right: ["def f(x): return x - x.mean()"], wrong: ["f = abs"] }
`;
