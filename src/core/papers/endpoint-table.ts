import { effectiveAddress, effectivePort, endpointNic, nicName } from '../model/endpoints.ts';
import type { Neg } from '../model/kinds.ts';
import type { View } from '../model/view.ts';
import { named } from './markdown-text.ts';
import { nameCell } from './tables.ts';

/** The endpoints of a NEG as a table: those that are listed, with the columns that say something. */
export function endpointTable(neg: Neg, view: View, most: number): { head: string[]; rows: string[][] } {
  const heads = ['VM', 'Interface', 'Host name', 'Address', 'Port', 'Client port'];
  const rows = (neg.endpoints ?? []).slice(0, most).map((endpoint) => {
    const on = endpointNic(neg, endpoint, view);
    const address = effectiveAddress(neg, endpoint, view) ?? endpoint.ipv6Address;
    const port = effectivePort(neg, endpoint);
    return [
      nameCell(endpoint.instance, view),
      on ? nicName(on.index) : '',
      endpoint.fqdn === undefined ? '' : named(endpoint.fqdn),
      address === undefined ? '' : named(address),
      port === undefined ? '' : String(port),
      endpoint.clientDestinationPort === undefined ? '' : String(endpoint.clientDestinationPort),
    ];
  });
  const isSaid = heads.map((_, index) => rows.some((cells) => cells[index] !== ''));
  return {
    head: heads.filter((_, index) => isSaid[index]),
    rows: rows.map((cells) => cells.filter((_, index) => isSaid[index])),
  };
}
