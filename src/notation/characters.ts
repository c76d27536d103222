/** What a sign stands for in the grammar. */
export const signs: ReadonlyMap<string, string> = new Map([
  ...['−', '–', '—', '‐', '‑', '‒', '﹣', '－', '➖'].map((sign) => [sign, '-'] as const),
  ...['×', '·', '⋅', '∙', '•', '∗', '⨉', '⁎', '✕'].map((sign) => [sign, '*'] as const),
  ...['÷', '∕', '⁄'].map((sign) => [sign, '/'] as const),
  ['≤', '<='],
  ['⩽', '<='],
  ['≥', '>='],
  ['⩾', '>='],
  ['≠', '!='],
  ...['≃', '≅', '∼', '≐'].map((sign) => [sign, '≈'] as const),
  ...['′', '’', 'ʹ'].map((sign) => [sign, "'"] as const),
  ...['‖', '∥', '∣', '｜', '❘'].map((sign) => [sign, '|'] as const),
  ...['⟨', '〈', '⦅', '〖'].map((sign) => [sign, '('] as const),
  ...['⟩', '〉', '⦆', '〗'].map((sign) => [sign, ')'] as const),
  ...[...'⎡⎢⎣⎛⎜⎝⎤⎥⎦⎞⎟⎠'].map((sign) => [sign, ' '] as const),
  ['⋆', '*'],
  ['、', ','],
  ['。', '.'],
  ['↦', '->'],
  ['→', '->'],
  ['∨', ' or '],
  ['∧', ' and '],
  ['，', ','],
  ['［', '['],
  ['］', ']'],
]);

const superscripts = '⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁽(⁾)ᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhⁱiʲjᵏkˡlᵐmⁿnᵒoᵖpʳrˢsᵗtᵘuᵛvᐟ/ʷwˣxʸyᶻzᵀT';
const subscripts = '₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9';
const fractions = '½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅐1/7 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 ⅑1/9 ⅒1/10';

const pairs = (text: string): ReadonlyMap<string, string> => {
  const characters = [...text];
  return new Map(characters.flatMap((sign, i) => (i % 2 === 0 ? [[sign, characters[i + 1] ?? ''] as const] : [])));
};

export const superscript = pairs(superscripts);
export const subscript = pairs(subscripts);
export const vulgarFraction: ReadonlyMap<string, string> = new Map(
  fractions.split(' ').map((each) => [each.charAt(0), each.slice(1)]),
);

/** Letters that look alike, and the names of Greek letters in Latin ones. */
export const lookalikes: ReadonlyMap<string, string> = new Map([
  ['ⅇ', 'e'],
  ['ℯ', 'e'],
  ['µ', 'μ'],
  ['ϵ', 'ε'],
  ['ϑ', 'θ'],
  ['ϕ', 'φ'],
  ['ϖ', 'π'],
  ['ϱ', 'ρ'],
  ['ς', 'σ'],
  ['∑', 'Σ'],
  ['∏', 'Π'],
  ['∆', 'Δ'],
]);

const letters =
  'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega';

export const greekNames: ReadonlyMap<string, readonly string[]> = new Map(
  letters.split(' ').flatMap((letter, i, all) => {
    if (i % 2 !== 0) return [];
    const name = all[i + 1] ?? '';
    return [[letter, name === 'epsilon' ? ['epsilon', 'eps'] : [name]] as const];
  }),
);

export const greekLetters: ReadonlyMap<string, string> = new Map(
  [...greekNames].flatMap(([letter, names]) => names.map((name) => [name, letter] as const)),
);
