/** Where the command reads its table and writes its answers. */
export type DeadlineIo = {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly stdin: string | AsyncIterable<string | Uint8Array>;
};
