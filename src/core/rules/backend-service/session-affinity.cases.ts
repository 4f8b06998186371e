import type { Design } from '../../model/design.ts';
import { application, change, passthrough, proxyNetwork, serverless } from '../bases.ts';
import type { RuleCases } from '../cases.ts';
import { sessionAffinity } from './session-affinity.ts';

const keep = (design: Design, value: string) => change(design, 'service', { sessionAffinity: value });
const classic = (value: string) => {
  const scheme = { loadBalancingScheme: 'EXTERNAL' };
  return keep(change(change(application(), 'service', scheme), 'rule', scheme), value);
};
const at = [{ id: 'service', field: 'sessionAffinity' }];

export const cases: RuleCases = {
  rule: sessionAffinity,
  good: [
    { name: 'no affinity', design: keep(serverless(), 'NONE') },
    { name: 'a cookie behind an Application Load Balancer', design: keep(application(), 'STRONG_COOKIE_AFFINITY') },
    {
      name: 'five fields of a packet behind a passthrough load balancer',
      design: keep(passthrough(), 'CLIENT_IP_PORT_PROTO'),
    },
    {
      name: 'the source address alone behind a passthrough load balancer',
      design: keep(passthrough(), 'CLIENT_IP_NO_DESTINATION'),
    },
    { name: 'the client’s address behind a proxy', design: keep(proxyNetwork(), 'CLIENT_IP') },
    { name: 'a generated cookie of a classic load balancer', design: classic('GENERATED_COOKIE') },
  ],
  bad: [
    {
      name: 'affinity by packet fields behind an Application Load Balancer',
      design: keep(application(), 'CLIENT_IP_PORT_PROTO'),
      at,
    },
    {
      name: 'affinity by cookie behind a passthrough load balancer',
      design: keep(passthrough(), 'GENERATED_COOKIE'),
      at,
      severity: 'warning',
    },
    {
      name: 'affinity by cookie behind a proxy Network Load Balancer',
      design: keep(proxyNetwork(), 'HTTP_COOKIE'),
      at,
      severity: 'warning',
    },
    {
      name: 'affinity by header behind a classic load balancer',
      design: classic('HEADER_FIELD'),
      at,
      severity: 'warning',
    },
    { name: 'affinity to a serverless NEG', design: keep(serverless(), 'CLIENT_IP'), at, severity: 'warning' },
  ],
};
