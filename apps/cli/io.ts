/** What a command may touch of the process that runs it. */
export type CliIo = {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** The process's environment, with what the running local installation says of itself (see local-environment.ts). */
  readonly env: Readonly<NodeJS.ProcessEnv>;
};

/** @returns the exit code: 0 done, 1 failed, 2 not understood */
export type RunCommand = (argv: readonly string[], io: CliIo) => Promise<number>;
