import type { Call, Candidate, Printed } from './call.ts';
import { bucketCdnFlags } from './cdn.ts';
import { type Command, repeatedFlag, truthFlag } from './command.ts';

/**
 * `backend-buckets create`. The bucket itself is Cloud Storage's, and has to be there.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute/backend-buckets/create
 */
export function printBackendBucket(call: Call): Printed {
  const { body } = call;
  const bucket = body.text('bucketName');
  if (bucket === undefined || bucket === '') return { commands: [], byHand: 'has no bucket' };
  return {
    notes: [`The bucket ${bucket} of Cloud Storage has to be there already, in the same project.`],
    commands: [
      bucketCommand(
        call,
        'create',
        ['--gcs-bucket-name', bucket],
        ['--load-balancing-scheme', body.oneOf('loadBalancingScheme', ['EXTERNAL_MANAGED', 'INTERNAL_MANAGED'])],
        truthFlag('--enable-cdn', body.truth('enableCdn')),
        ['--compression-mode', body.oneOf('compressionMode', ['AUTOMATIC', 'DISABLED'])],
        ...repeatedFlag('--custom-response-header', body.texts('customResponseHeaders')),
        ...bucketCdnFlags(body.nested('cdnPolicy')),
        ['--description', body.text('description')],
      ),
    ],
  };
}

/**
 * A command about a backend bucket. Regional ones are in Preview, and gcloud alone has no flag for their place.
 * Source: https://cloud.google.com/sdk/gcloud/reference/beta/compute/backend-buckets/create
 */
export function bucketCommand(call: Call, verb: string, ...candidates: readonly Candidate[]): Command {
  return call.step.scope.type === 'global'
    ? call.unscoped(`compute backend-buckets ${verb}`, ...candidates)
    : call.scoped(`beta compute backend-buckets ${verb}`, ...candidates);
}

/** `backend-buckets update`: the edge security policy of Cloud Armor has a call of its own. */
export function printBucketPolicy(call: Call): Printed {
  const policy = call.reference(call.body.text('securityPolicy'));
  return { commands: policy === undefined ? [] : [bucketCommand(call, 'update', ['--edge-security-policy', policy])] };
}
