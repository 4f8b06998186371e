/** What the command line needs of the world: passed in, so that tests can stand in for it. */
export interface Io {
  /** Reads a file, or standard input for `-`. Never throws: what cannot be read says why. */
  readonly read: (path: string) => Promise<Reading>;
  /** Writes a file; the answer is why it could not. */
  readonly write: (path: string, text: string) => Promise<string | undefined>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export type Reading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** 0: as wished. 1: findings, or a refusal. 2: input or arguments that cannot be used. */
export type ExitCode = 0 | 1 | 2;

export const worst = (codes: readonly ExitCode[]): ExitCode =>
  codes.reduce<ExitCode>((most, code) => (code > most ? code : most), 0);
