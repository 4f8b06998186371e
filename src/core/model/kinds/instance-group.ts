import * as z from 'zod/mini';
import { boolean, choice, json, number, reference, references, region, rows, text, zone } from '../field.ts';
import { defineKind } from '../kind.ts';

export const instanceGroup = defineKind({
  kind: 'instanceGroup',
  label: 'Instance group',
  purpose: 'VMs as one backend; never together with a NEG in one backend service',
  family: 'compute',
  scopes: ['zone', 'region'],
  fields: {
    managed: boolean('Managed', { hint: 'Managed groups make their VMs from an instance template.' }),
    zone: zone(),
    region: region('Region', { hint: 'Managed groups only' }),
    network: reference('Network'),
    subnetwork: reference('Subnet'),
    instances: references('VMs', { hint: 'Unmanaged groups only' }),
    namedPorts: rows('Named ports', { name: text('Name'), port: number('Port') }),
    instanceTemplate: reference('Instance template'),
    targetSize: number('Target size'),
    baseInstanceName: text('Base instance name'),
    distributionPolicy: json('Zones of a regional group', z.looseObject({})),
    targetShape: choice('Target shape', ['EVEN', 'BALANCED', 'ANY']),
  },
});
