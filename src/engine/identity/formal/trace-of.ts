import type { Atom, Product, Sum, Trace } from '../../../kernel/certificate';
import type { Fraction } from '../../../number/fraction';
import type { Source } from './atoms';
import type { Form, Term } from './form';
import type { FormalValue } from './formal';
import type { FormalOptions } from './formal-options';
import type { FormalSystem } from './formal-system';

/** How laws were applied in an evaluation, for the kernel to do the same; null where something is not made of named values. */
export function traceOf(
  { atoms, applied }: Pick<FormalSystem, 'atoms' | 'applied'>,
  { denominator, roots, gathers }: Pick<FormalOptions, 'denominator' | 'roots' | 'gathers'>,
): Trace | null {
  const written: Atom[] = [];
  const ofAtoms = new Map<number, number>();
  const ofValues = new Map<FormalValue, number>();
  const underWay = new Set<FormalValue>();

  function write(atom: Atom): number {
    written.push(atom);
    return written.length - 1;
  }

  const sumOf = (form: Form): Sum => [...form.values()].map(productOf);

  function productOf({ coefficient, powers, exponent }: Term): Product {
    const own = { c: textOf(coefficient), powers: [...powers].map(([id, n]) => [atomOf(id), n] as const) };
    return exponent === null ? own : { ...own, exponent: sumOf(exponent) };
  }

  function atomOf(id: number): number {
    const known = ofAtoms.get(id);
    if (known !== undefined) return known;
    const { kind, of, constant = 1n, source } = atoms.atom(id);
    const whole = (): number => write({ sum: [{ c: `${constant}`, powers: [] }] });
    const made = {
      expression: () => (source === undefined ? unnamed() : ofSource(source)),
      logarithm: () => write({ log: atomOf(of) }),
      absolute: () => write({ abs: atomOf(of) }),
      constant: whole,
      logConstant: () => write({ log: whole() }),
    }[kind]();
    ofAtoms.set(id, made);
    return made;
  }

  function ofSource(source: Source): number {
    if ('angle' in source) return write({ angle: sumOf(source.angle) });
    return 'sum' in source ? write({ sum: sumOf(source.sum) }) : ofValue(source);
  }

  function ofValue(value: FormalValue): number {
    const known = ofValues.get(value);
    if (known !== undefined) return known;
    if (underWay.has(value)) return unnamed();
    underWay.add(value);
    const made = write(value.name ?? { sum: madeOf(value) });
    underWay.delete(value);
    ofValues.set(value, made);
    return made;
  }

  function madeOf(value: FormalValue): Sum {
    if (value.constant !== undefined) return [{ c: textOf(value.constant), powers: [] }];
    const parts = value.parts();
    const form = parts === null ? value.form() : null;
    if (parts === null) return form === null ? unnamed() : sumOf(form);
    return parts.map(({ c, powers }) => ({
      c: `${c}`,
      powers: powers.map(([part, n]) => [ofValue(part), n] as const),
    }));
  }

  try {
    const forms = [...applied].map(([number, form]) => [number, sumOf(form)] as const);
    return { denominator, ...(roots === 2 ? {} : { roots }), gathers, atoms: written, forms };
  } catch (error) {
    if (error instanceof Unnamed) return null;
    throw error;
  }
}

class Unnamed extends Error {}

function unnamed(): never {
  throw new Unnamed();
}

const textOf = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;
