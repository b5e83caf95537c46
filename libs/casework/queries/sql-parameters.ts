/** Values of a statement that is put together from parts; each part knows its values' places. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** The place of a value, e.g. $3. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${String(this.values.length)}`;
  }
}
