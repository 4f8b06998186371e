import { boolean, choice, code, region } from '../field.ts';
import { defineKind } from '../kind.ts';

export const backendBucket = defineKind({
  kind: 'backendBucket',
  label: 'Backend bucket',
  purpose: 'A Cloud Storage bucket behind a URL map',
  family: 'balancing',
  scopes: ['global', 'region'],
  fields: {
    bucketName: code('Bucket'),
    enableCdn: boolean('Cloud CDN'),
    loadBalancingScheme: choice('Load balancing scheme', ['INTERNAL_MANAGED', 'EXTERNAL_MANAGED']),
    region: region('Region', { hint: 'Empty: global' }),
  },
});
