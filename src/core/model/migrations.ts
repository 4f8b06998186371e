/** A document as it was read: JSON of some version of ours, nothing known of it yet but that it is an object. */
export type RawDocument = Readonly<Record<string, unknown>>;

/** Turns a document of version `from` into one of version `from + 1`. */
export interface Migration {
  readonly from: number;
  /** What changed, in a sentence. */
  readonly what: string;
  readonly up: (document: RawDocument) => RawDocument;
}

/** Oldest first, without a gap. A stored file of each `from` version is kept beside the tests. */
export const migrations: readonly Migration[] = [];

export const currentVersion = 1 + migrations.length;

/**
 * Brings a document to the newest version of `chain`, one migration after the other, and tells which ran.
 * Throws where the chain has a gap: that is a bug of ours, never of the document.
 */
export function migrate(
  document: RawDocument,
  version: number,
  chain: readonly Migration[] = migrations,
): { document: RawDocument; ran: readonly Migration[] } {
  const ran: Migration[] = [];
  let current = document;
  for (let at = version; at < 1 + chain.length; at += 1) {
    const step = chain[at - 1];
    if (step?.from !== at) throw new Error(`No migration from version ${at}`);
    current = { ...step.up(current), version: at + 1 };
    ran.push(step);
  }
  return { document: current, ran };
}
