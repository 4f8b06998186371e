import type { Body } from './cloud.ts';
import { isBody } from './flags.ts';

/** A flag that a resource is made with and that no update takes, or takes away: what it sets stays as it was. */
interface FixedFlag {
  /** The API's collection. */
  readonly collection: string;
  readonly flag: string;
  /** Paths of the fields that it sets; `*` stands for any one step. */
  readonly fields: readonly string[];
  /** The page of the command that would have to take it. */
  readonly source: string;
}

const reference = 'https://cloud.google.com/sdk/gcloud/reference/compute';

/**
 * All that a replayed change may leave otherwise than the new design has it, as its script says in so many words. What is
 * not in this table has to come out the same.
 */
export const fixedFlags: readonly FixedFlag[] = [
  {
    collection: 'backendBuckets',
    flag: '--load-balancing-scheme',
    fields: ['loadBalancingScheme'],
    source: `${reference}/backend-buckets/update`,
  },
  {
    collection: 'healthChecks',
    flag: '--use-serving-port',
    // Without a port of its own nothing takes the place of the serving port.
    fields: ['*.portSpecification'],
    source: `${reference}/health-checks/update/http`,
  },
  {
    collection: 'serviceAttachments',
    flag: '--connection-preference',
    // It takes another value, and nothing says which one holds without any.
    fields: ['connectionPreference'],
    source: `${reference}/service-attachments/update`,
  },
];

/** The collection of a resource's URL. */
const collectionOf = (url: string): string => url.split('/').at(-2) ?? '';

/**
 * Takes out of both sides what flags hold fast that the script names, and tells which of those the table does not know.
 */
export function withoutFixed(
  url: string,
  flags: ReadonlySet<string>,
  sides: readonly (Body | undefined)[],
): readonly string[] {
  const unknown: string[] = [];
  for (const flag of flags) {
    const row = fixedFlags.find((one) => one.flag === flag && one.collection === collectionOf(url));
    if (!row) unknown.push(flag);
    for (const path of row?.fields ?? []) for (const side of sides) if (side) drop(side, path.split('.'));
  }
  return unknown;
}

function drop(body: Body, [step = '', ...rest]: readonly string[]): void {
  for (const key of step === '*' ? Object.keys(body) : [step]) {
    const held = body[key];
    if (rest.length === 0) Reflect.deleteProperty(body, key);
    else if (isBody(held)) drop(held, rest);
  }
}
