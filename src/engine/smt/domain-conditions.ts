import type { Domain } from '../../tensor/domain';
import { anyOf, fractionText, not } from './term';

/** What the declared domain says of the elements of a variable, given as Real terms. */
export function domainConditions(domain: Domain, elements: readonly string[]): string[] {
  switch (domain.kind) {
    case 'interval': {
      const { low, lowOpen, high, highOpen, excluded } = domain;
      return elements.flatMap((element) => [
        ...(low === null ? [] : [`(${lowOpen ? '<' : '<='} ${fractionText(low)} ${element})`]),
        ...(high === null ? [] : [`(${highOpen ? '<' : '<='} ${element} ${fractionText(high)})`]),
        ...excluded.map((hole) => not(`(= ${element} ${fractionText(hole)})`)),
      ]);
    }
    case 'finite':
      return elements.map((element) => anyOf(domain.values.map((value) => `(= ${element} ${fractionText(value)})`)));
    case 'simplex':
      return [
        ...elements.map((element) => `(< 0.0 ${element})`),
        `(= 1.0 ${elements.length === 1 ? elements[0] : `(+ ${elements.join(' ')})`})`,
      ];
  }
}
