/** The engines that a line may ask for by name, as `… by smt`. */
export const engineNames = ['enumeration', 'identity', 'smt'] as const;

export const isEngineName = (name: string): boolean => engineNames.some((each) => each === name.toLowerCase());
