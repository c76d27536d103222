/** On whose word a relation follows from an equation: bounds of the right side of it, the same at every size. */
export const signsOracle = 'signs of sums and products';

/** On whose word what is declared of a class holds at the arguments that occur. */
export const classesOracle = 'what declared classes say';
