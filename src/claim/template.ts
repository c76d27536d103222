/** The line by which editors find the schema of a YAML file. */
export const schemaLine = (path: string): string => `# yaml-language-server: $schema=${path}\n`;

/**
 * A new claim file to start from: it holds as it stands, and says what each part is for.
 * @param schema the path of the schema from the file, where there is one
 */
export function claimTemplate(id: string, schema: string | null): string {
  return `${schema === null ? '' : schemaLine(schema)}# ${id}: checked by \`verify ${id}\`, shown in full by \`verify explain ${id}\`.
# \`verify schema\` prints a JSON Schema of this file, by which an editor completes and checks it.

# The claim in plain words, and in LaTeX for reports.
title: The square of a sum is the sum of the squares and twice the product
statement: (x + y)^2 = x^2 + 2 x y + y^2

# Sizes are numbers, ranges, lists or formulas of other sizes. The claim is checked at every combination.
sizes:
  n: 1..3

# What is given: variables with their domain, tensors with named axes, functions, densities.
# Axes align by their names, never by their position.
given:
  x: tensor[n]
  y: real

# Hypotheses, if there are any: \`assume: y > 0\`.

# Names for parts of the claim; \`f(t): t^2\` defines a function.
let:
  square(t): t^2

# The claim: two formulas and a relation. A list is claimed as a whole.
claim: square(x + y) == square(x) + 2 * x * y + square(y)

# False neighbours of the claim. Each must be refuted: a check that lets one pass is too weak.
twins:
  - title: the mixed term forgotten
    claim: square(x + y) == square(x) + square(y)
  - title: the mixed term halved
    claim: square(x + y) == square(x) + x * y + square(y)

# For a statement about everything declared of which only instances are meant, give them, and say by what they are checked:
# certified (enclosures) or supported (samples).
# expect: certified
# instances: [{ n: 2, x: "[1, 0.5]", y: 2 }]

# For a statement that is wrong as given, say so, and what is wrong with it:
# expect: refuted
# erratum: The mixed term is missing.
`;
}
