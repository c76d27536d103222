/**
 * The scalar operations every number system implements. Everything else in the
 * language is a composition of these; keep the list short.
 */
export const unaryOperations = ['neg', 'abs', 'exp', 'log', 'sqrt', 'sin', 'cos', 'erf'] as const;

/** Comparisons give 1 (true) or 0 (false). */
export const binaryOperations = ['add', 'sub', 'mul', 'div', 'max', 'min', 'less', 'lessEqual', 'equal'] as const;

/** `select(c, a, b)` is a where c = 1 and b where c = 0; the branch not taken may be undefined. */
export const ternaryOperations = ['select'] as const;

export type UnaryOperation = (typeof unaryOperations)[number];
export type BinaryOperation = (typeof binaryOperations)[number];
export type TernaryOperation = (typeof ternaryOperations)[number];
export type ScalarOperation = UnaryOperation | BinaryOperation | TernaryOperation;
