/** Texts of which the first few are kept, however many there are. */
export class Few {
  readonly #kept = new Set<string>();
  #isMore = false;

  constructor(readonly most: number) {}

  add(text: string): void {
    if (this.#kept.has(text)) return;
    if (this.#kept.size < this.most) this.#kept.add(text);
    else this.#isMore = true;
  }

  /** Them, between commas, and whether there are more; empty where there is none. */
  get text(): string {
    return [...this.#kept, ...(this.#isMore ? ['…'] : [])].join(', ');
  }
}
