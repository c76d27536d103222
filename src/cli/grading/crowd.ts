/** Those who wait for something: no more than so many at once, and whoever waits for them hears of a failure. */
export class Crowd {
  #count = 0;
  #failure: { readonly error: unknown } | null = null;
  #wake: (() => void) | null = null;

  constructor(readonly most: number) {}

  enter(): void {
    this.#count++;
  }

  leave(): void {
    this.#count--;
    this.#wake?.();
  }

  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake?.();
  }

  /** Whether one more may enter without waiting. */
  hasRoom(): boolean {
    return this.#failure === null && this.#count < this.most;
  }

  /** Waits until one more may enter. */
  room(): Promise<void> {
    return this.#until(() => this.#count < this.most);
  }

  async empty(): Promise<void> {
    await this.#until(() => this.#count === 0);
  }

  async #until(holds: () => boolean): Promise<void> {
    while (this.#failure === null && !holds())
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#wake = null;
    if (this.#failure !== null) throw this.#failure.error;
  }
}
