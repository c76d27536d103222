export type Counted = readonly [row: string, column: string, many: number];

/** Counts by row and column, printed as a table. */
export class Tally {
  private readonly rows = new Map<string, Map<string, number>>();

  constructor(private readonly columns: readonly string[]) {}

  add(row: string, column: string, many = 1): void {
    const counts = this.rows.get(row) ?? new Map<string, number>();
    this.rows.set(row, counts.set(column, (counts.get(column) ?? 0) + many));
  }

  /** All counts, as they are sent from one process to another. */
  entries(): Counted[] {
    return [...this.rows].flatMap(([row, counts]) => [...counts].map(([column, many]): Counted => [row, column, many]));
  }

  /** The sum over all rows, or one of them. */
  count(column: string, row?: string): number {
    return [...this.rows].reduce(
      (sum, [name, counts]) => sum + (row === undefined || row === name ? (counts.get(column) ?? 0) : 0),
      0,
    );
  }

  rowNames(): string[] {
    return [...this.rows.keys()].sort();
  }

  toString(): string {
    const width = Math.max(...this.rowNames().map((name) => name.length), 5);
    const line = (name: string, count: (column: string) => number): string =>
      [name.padEnd(width), ...this.columns.map((column) => String(count(column)).padStart(column.length))].join('  ');
    return [
      [''.padEnd(width), ...this.columns].join('  '),
      ...this.rowNames().map((row) => line(row, (column) => this.count(column, row))),
      line('all', (column) => this.count(column)),
    ].join('\n');
  }
}
