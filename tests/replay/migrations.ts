import { type Body, type Cloud, linksIn } from './cloud.ts';
import { merge } from './flags.ts';

/**
 * What Google asks of a migration from EXTERNAL to EXTERNAL_MANAGED: a state begins with PREPARE, and the scheme changes
 * only from TEST_ALL_TRAFFIC, and that of a rule only once all services behind it have changed theirs.
 * Source: https://cloud.google.com/load-balancing/docs/https/migrate-to-global
 */
interface Moving {
  /** Fields of the state, and of the percentage that goes with it. */
  readonly state: string;
  readonly percentage: string;
  readonly name: string;
}

/** Where requests through a resource can end. */
function endsOf(from: Body, cloud: Cloud): readonly Body[] {
  const seen = new Set(linksIn(from));
  const ends: Body[] = [];
  for (const url of seen) {
    const body = cloud.resources.get(url);
    if (!body) continue;
    const isOnTheWay = /\/(targetHttps?Proxies|urlMaps)\//.test(url);
    if (/\/(backendServices|backendBuckets)\//.test(url)) ends.push(body);
    else if (isOnTheWay) for (const to of linksIn(body)) seen.add(to);
  }
  return ends;
}

const isBucket = ({ bucketName }: Body): boolean => bucketName !== undefined;

/** Puts the fields of an update into a service or a rule, and notes what a migration of it misses. */
export function updateMoving(into: Body, fields: Body, cloud: Cloud, { state, percentage, name }: Moving): void {
  const { loadBalancingScheme: scheme } = fields;
  const isMoving = scheme !== undefined && scheme !== into.loadBalancingScheme;
  const wanted = fields[state];
  if (wanted !== undefined && wanted !== 'PREPARE' && into[state] === undefined)
    cloud.problems.push(`${name} goes to ${String(wanted)} and was not prepared.`);
  if (wanted !== undefined && into.loadBalancingScheme !== 'EXTERNAL')
    cloud.problems.push(`${name} is tested though its scheme is not EXTERNAL.`);
  if (isMoving) {
    const isRule = state.includes('Bucket');
    const ends = isRule ? endsOf(into, cloud) : [];
    const isTested = into[state] === 'TEST_ALL_TRAFFIC';
    if (!isTested && (!isRule || ends.some(isBucket) || into[state] !== undefined))
      cloud.problems.push(`${name} changes its scheme before all traffic was tested.`);
    for (const end of ends)
      if (!isBucket(end) && end.loadBalancingScheme !== scheme)
        cloud.problems.push(`${name} changes its scheme before a service behind it.`);
  }
  if (wanted === 'TEST_ALL_TRAFFIC') delete into[percentage];
  merge(into, fields);
  // The state ends with the migration.
  if (isMoving) delete into[state];
}
