import { backendBucket } from '../../model/builders.ts';
import { add, application, change, regionalApplication } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { urlMapLimits } from './limits.ts';

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const hosts = (count: number) => ({
  hostRules: many(count, (index) => ({ hosts: [`h${index}.example.com`], pathMatcher: 'all' })),
  pathMatchers: [{ name: 'all', defaultService: 'service' }],
});
const paths = (count: number) => ({
  hostRules: [{ hosts: ['*'], pathMatcher: 'all' }],
  pathMatchers: [
    {
      name: 'all',
      defaultService: 'service',
      pathRules: many(count, (index) => ({ paths: [`/p${index}`], service: 'service' })),
    },
  ],
});
const buckets = (count: number) =>
  change(
    add(application(), ...many(count, (index) => backendBucket(`bucket-${index}`, { bucketName: `b${index}` }))),
    'map',
    {
      hostRules: many(3, (index) => ({ hosts: [`h${index}.example.com`], pathMatcher: `m${index}` })),
      pathMatchers: many(3, (matcher) => ({
        name: `m${matcher}`,
        defaultService: 'service',
        pathRules: many(Math.min(1000, Math.max(0, count - matcher * 1000)), (index) => ({
          paths: [`/p${index}`],
          service: `bucket-${matcher * 1000 + index}`,
        })),
      })),
    },
  );

export const cases: RuleCases = {
  rule: urlMapLimits,
  good: [
    { name: '1,000 host rules', design: change(application(), 'map', hosts(1000)) },
    {
      name: '2,000 host rules of an internal load balancer',
      design: change(regionalApplication(), 'map', hosts(2000)),
    },
    { name: '1,000 path rules in one path matcher', design: change(application(), 'map', paths(1000)) },
    { name: '2,500 backend services and buckets', design: buckets(2499) },
  ],
  bad: [
    {
      name: '1,001 host rules',
      design: change(application(), 'map', hosts(1001)),
      at: [{ id: 'map', field: 'hostRules' }],
    },
    {
      name: '2,001 host rules of an internal load balancer',
      design: change(regionalApplication(), 'map', hosts(2001)),
      at: [{ id: 'map', field: 'hostRules' }],
    },
    {
      name: '1,001 path matchers',
      design: change(application(), 'map', {
        hostRules: many(1000, (index) => ({ hosts: [`h${index}.example.com`], pathMatcher: `m${index}` })),
        pathMatchers: many(1001, (index) => ({ name: `m${index}`, defaultService: 'service' })),
      }),
      at: [{ id: 'map', field: 'pathMatchers' }],
    },
    {
      name: '1,001 path rules in one path matcher',
      design: change(application(), 'map', paths(1001)),
      at: [{ id: 'map', field: 'pathMatchers[0].pathRules' }],
    },
    {
      name: '2,501 backend services and buckets',
      design: buckets(2500),
      at: [{ id: 'map', field: 'pathMatchers' }],
    },
  ],
};
