import type { Body, Call, Cloud } from './cloud.ts';
import { merge, type Setter } from './flags.ts';

/** How the stand-in takes one command. */
export interface Command {
  readonly flags: Readonly<Record<string, Setter>>;
  /** What is done with the fields that the flags have set. */
  readonly run: (body: Body, call: Call, cloud: Cloud) => void;
}

export type Commands = Readonly<Record<string, Command>>;

/** A command that makes a resource of a collection. `finish` adds what gcloud adds by itself. */
export function creates(
  segment: string,
  flags: Command['flags'],
  finish: (body: Body, call: Call) => void = () => undefined,
): Command {
  return {
    flags,
    run: (body, call, cloud) => {
      finish(body, call);
      cloud.create(call.self(segment), body);
    },
  };
}

/** A command that deletes a resource of a collection, and asks nothing. */
export function deletes(segment: string): Command {
  return { flags: {}, run: (_body, call, cloud) => cloud.remove(call.self(segment)) };
}

/** A command that adds fields to a resource that is there. */
export function fills(
  segment: string,
  flags: Command['flags'],
  add: (into: Body, fields: Body, call: Call, cloud: Cloud) => void,
): Command {
  return {
    flags,
    run: (fields, call, cloud) => {
      const url = call.self(segment);
      add(cloud.at(url), fields, call, cloud);
      cloud.look(url, fields);
    },
  };
}

/** A command that sets fields of a resource that is there, and leaves the others. */
export function updates(segment: string, flags: Command['flags']): Command {
  return fills(segment, flags, merge);
}

/** A command that only asks, or that changes nothing that a design speaks of. */
export function asks(...flags: readonly string[]): Command {
  return { flags: Object.fromEntries(flags.map((name) => [name, () => undefined])), run: () => undefined };
}
