import { describe, expect, test } from 'vitest';
import { Cloud } from './cloud.ts';
import { replay } from './replay.ts';

/** The stand-in refuses what Google refuses of a migration, so that no planner goes unseen that leaves out a step. */
const scope = ['--project=p', '--global'];
const call = (...words: readonly string[]) => ({ argv: ['compute', ...words, ...scope], input: '' });
const service = (...flags: readonly string[]) => call('backend-services', 'update', 'shop', ...flags);
const rule = (...flags: readonly string[]) => call('forwarding-rules', 'update', 'front', ...flags);
const scheme = '--load-balancing-scheme=EXTERNAL_MANAGED';
const state = '--external-managed-migration-state';
const bucketState = '--external-managed-backend-bucket-migration-state';

function problemsOf(target: 'service' | 'bucket', ...calls: readonly ReturnType<typeof call>[]): readonly string[] {
  const cloud = new Cloud();
  const start =
    target === 'service'
      ? [
          call('backend-services', 'create', 'shop', '--load-balancing-scheme=EXTERNAL', '--protocol=HTTP'),
          call('url-maps', 'create', 'map', '--default-service=shop'),
        ]
      : [
          call('backend-buckets', 'create', 'files', '--gcs-bucket-name=files'),
          call('url-maps', 'create', 'map', '--default-backend-bucket=files'),
        ];
  replay(
    [
      ...start,
      call('target-http-proxies', 'create', 'proxy', '--url-map=map'),
      call('forwarding-rules', 'create', 'front', '--load-balancing-scheme=EXTERNAL', '--target-http-proxy=proxy'),
      ...calls,
    ],
    cloud,
  );
  return cloud.problems;
}

describe('the stand-in takes a migration', () => {
  test('of a service and then its rule', () => {
    const steps = [service(`${state}=PREPARE`), service(`${state}=TEST_ALL_TRAFFIC`), service(scheme), rule(scheme)];
    expect(problemsOf('service', ...steps)).toEqual([]);
  });

  test('of buckets and their rule', () => {
    const steps = [rule(`${bucketState}=PREPARE`), rule(`${bucketState}=TEST_ALL_TRAFFIC`), rule(scheme)];
    expect(problemsOf('bucket', ...steps)).toEqual([]);
  });
});

describe('the stand-in refuses', () => {
  test('a service that was not prepared', () => {
    expect(problemsOf('service', service(`${state}=TEST_ALL_TRAFFIC`))).toEqual([
      'shop goes to TEST_ALL_TRAFFIC and was not prepared.',
    ]);
  });

  test('a service that was not tested', () => {
    expect(problemsOf('service', service(`${state}=PREPARE`), service(scheme))).toEqual([
      'shop changes its scheme before all traffic was tested.',
    ]);
  });

  test('a rule before its service', () => {
    expect(problemsOf('service', rule(scheme))).toEqual(['front changes its scheme before a service behind it.']);
  });

  test('buckets that were not prepared', () => {
    expect(problemsOf('bucket', rule(`${bucketState}=TEST_ALL_TRAFFIC`))).toEqual([
      'front goes to TEST_ALL_TRAFFIC and was not prepared.',
    ]);
  });

  test('a rule with buckets that were not tested', () => {
    expect(problemsOf('bucket', rule(scheme))).toEqual(['front changes its scheme before all traffic was tested.']);
  });
});
