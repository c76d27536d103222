/** Where in a file a line stands, in bytes. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** A list of spans that takes sixteen bytes for each. */
export class Spans {
  #numbers = new Float64Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  set(place: number, { offset, length }: Span): void {
    while (2 * place + 1 >= this.#numbers.length) {
      const larger = new Float64Array(2 * this.#numbers.length);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[2 * place] = offset;
    this.#numbers[2 * place + 1] = length;
    this.#count = Math.max(this.#count, place + 1);
  }

  /** Returns the place of a new one. */
  push(span: Span): number {
    this.set(this.#count, span);
    return this.#count - 1;
  }

  at(place: number): Span {
    return { offset: this.#numbers[2 * place] ?? 0, length: this.#numbers[2 * place + 1] ?? 0 };
  }
}
