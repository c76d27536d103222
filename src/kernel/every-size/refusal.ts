/** Thrown where a statement is not of a form that is proved for every size; it says what stands in the way. */
export class EverySizeRefusal extends Error {}
