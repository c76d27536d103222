import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';

/**
 * A text for each symbol, by which its values are drawn: its name, with a number where another symbol of that name was
 * met before. A point that a rule introduces and a declared variable may have one name, and are two variables.
 */
export function symbolKeys(): (symbol: InputSymbol | FunctionSymbol) => string {
  const keys = new Map<InputSymbol | FunctionSymbol, string>();
  const counts = new Map<string, number>();
  return (symbol) => {
    const known = keys.get(symbol);
    if (known !== undefined) return known;
    const { name } = symbol;
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    const key = before === 0 ? name : `${name} (${before + 1})`;
    keys.set(symbol, key);
    return key;
  };
}
