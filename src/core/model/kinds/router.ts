import * as z from 'zod/mini';
import { json, reference, region } from '../field.ts';
import { defineKind } from '../kind.ts';

export const router = defineKind({
  kind: 'router',
  label: 'Cloud Router',
  purpose: 'Cloud NAT gateways and learned routes of one region',
  family: 'network',
  scopes: ['region'],
  fields: {
    network: reference('Network'),
    region: region(),
    nats: json(
      'Cloud NAT gateways',
      z.array(
        z.looseObject({
          name: z.optional(z.string()),
          type: z.optional(z.string()),
          endpointTypes: z.optional(z.array(z.string())),
          natIpAllocateOption: z.optional(z.string()),
          natIps: z.optional(z.array(z.string())),
          sourceSubnetworkIpRangesToNat: z.optional(z.string()),
          subnetworks: z.optional(
            z.array(z.looseObject({ name: z.optional(z.string()), sourceIpRangesToNat: z.optional(z.array(z.string())) })),
          ),
        }),
      ),
    ),
    bgp: json('BGP', z.looseObject({ asn: z.optional(z.number()) })),
  },
});
