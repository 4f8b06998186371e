import {
  addressChoices,
  type Endpoint,
  type EndpointColumn,
  effectiveAddress,
  hostChoices,
  type Neg,
  setAt,
  type View,
} from '../../core/index.ts';
import { inspectorMessages } from '../messages/inspector.ts';
import { NumberInput } from '../ui/NumberInput.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { useCommit } from './use-inspect.ts';

export interface EndpointCellProps {
  neg: Neg;
  endpoint: Endpoint;
  place: number;
  column: EndpointColumn;
  view: View;
}

const messages = inspectorMessages.endpoints;

/** One field of one endpoint. What the API fills in by itself shows as the placeholder. */
export function EndpointCell({ neg, endpoint, place, column: { field }, view }: EndpointCellProps) {
  const commit = useCommit();
  const name = messages.columns[field];
  const label = messages.cell(name, place);
  const set = (value: string | number | undefined) =>
    commit(inspectorMessages.steps.set(name), (design) =>
      setAt(design, { id: neg.id, part: endpoint.id }, field, value === '' ? undefined : value),
    );
  const setText = (value: string) => set(value.trim());
  switch (field) {
    case 'instance':
      return (
        <ReferenceInput
          bare
          subject={{ resource: neg, part: endpoint.id, list: 'endpoints' }}
          path="instance"
          label={label}
          value={endpoint.instance}
        />
      );
    case 'port':
      return <NumberInput label={label} value={endpoint.port} placeholder={defaultPortOf(neg)} onCommit={set} />;
    case 'clientDestinationPort':
      return <NumberInput label={label} value={endpoint.clientDestinationPort} onCommit={set} />;
    case 'fqdn':
      return (
        <TextInput mono label={label} value={endpoint.fqdn ?? ''} suggestions={hostChoices(view)} onCommit={setText} />
      );
    case 'ipAddress':
      return (
        <TextInput
          mono
          label={label}
          value={endpoint.ipAddress ?? ''}
          placeholder={
            effectiveAddress(neg, endpoint, view) ?? (endpoint.instance === undefined ? undefined : messages.primary)
          }
          suggestions={addressChoices(neg, endpoint, view)}
          onCommit={setText}
        />
      );
    default:
      return <TextInput mono label={label} value={endpoint.ipv6Address ?? ''} onCommit={setText} />;
  }
}

function defaultPortOf(neg: Neg): string | undefined {
  return neg.defaultPort === undefined ? undefined : String(neg.defaultPort);
}
