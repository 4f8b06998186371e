import { ClipboardPaste, ListPlus, Plus } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import {
  addBlankPart,
  type Endpoint,
  endpointColumns,
  hasVmEndpoints,
  isTable,
  type Neg,
  nameOf,
  type View,
} from '../../core/index.ts';
import { useDesigner } from '../designer-context.ts';
import { inspectorMessages as messages } from '../messages/inspector.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { AddVms } from './AddVms.tsx';
import { EndpointTable } from './EndpointTable.tsx';
import { FindingList } from './FindingList.tsx';
import { type Found, findingsIn, placeKey } from './found.ts';
import layout from './Layout.module.css';
import { Pager, pageSize } from './Pager.tsx';
import { PasteEndpoints } from './PasteEndpoints.tsx';
import { viewFor } from './subject.ts';
import styles from './Table.module.css';
import { useCommit } from './use-inspect.ts';

export interface EndpointsProps {
  neg: Neg;
  found: readonly Found[];
  own: readonly Found[];
}

/** The endpoints of a NEG: a table of the columns its type has, shown a page at a time. */
export function Endpoints({ neg, found, own }: EndpointsProps) {
  const view = viewFor(useDesigner(({ design }) => design));
  const [search, setSearch] = useState('');
  const endpoints = neg.endpoints ?? [];
  const matching = search === '' ? endpoints : endpoints.filter((endpoint) => matches(endpoint, view, search));
  const [page, setPage] = useShownPage(neg, matching);
  /** Text of a table that waits to be looked at; undefined while none does. */
  const [pasted, setPasted] = useState<string | undefined>(undefined);
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // One value belongs into the field that has the focus.
    if (!isTable(text)) return;
    event.preventDefault();
    event.stopPropagation();
    setPasted(text);
  };
  const { title, count, empty, nothing } = messages.endpoints;
  const last = Math.max(0, Math.ceil(matching.length / pageSize) - 1);
  const current = Math.min(page, last);
  const window = matching.slice(current * pageSize, (current + 1) * pageSize);
  return (
    <section
      className={layout.section}
      aria-label={title}
      data-place={placeKey({ id: neg.id, field: 'endpoints' })}
      onPaste={pasted === undefined ? paste : undefined}
    >
      <div className={layout.sectionHead}>
        <h3>{title}</h3>
        <span className={layout.caption}>{endpoints.length > 0 && count(endpoints.length)}</span>
      </div>
      <FindingList findings={findingsIn(own)} label={title} />
      {endpoints.length > pageSize && (
        <TextInput
          type="search"
          label={messages.endpoints.search}
          placeholder={messages.endpoints.search}
          value={search}
          onInput={setSearch}
        />
      )}
      {endpoints.length === 0 && <p className={layout.hint}>{empty}</p>}
      {endpoints.length > 0 && window.length === 0 && <p className={layout.hint}>{nothing}</p>}
      {window.length > 0 && (
        <EndpointTable neg={neg} endpoints={window} columns={endpointColumns(neg, view)} found={found} view={view} />
      )}
      {matching.length > pageSize && <Pager page={current} total={matching.length} onPage={setPage} />}
      <Adders neg={neg} onPaste={() => setPasted('')} />
      {pasted !== undefined && <PasteEndpoints neg={neg} start={pasted} onClose={() => setPasted(undefined)} />}
    </section>
  );
}

/** The page that one turned to, or that has the endpoint somebody asked to be shown since. */
function useShownPage(neg: Neg, matching: readonly Endpoint[]) {
  const shown = useDesigner((designer) => designer.shown);
  const [turned, setTurned] = useState<{ page: number; asked: number | undefined }>({ page: 0, asked: undefined });
  const asked = shown?.at.id === neg.id && shown.at.part !== undefined ? shown.count : undefined;
  if (asked !== undefined && asked !== turned.asked) {
    const place = matching.findIndex(({ id }) => id === shown?.at.part);
    setTurned({ page: place < 0 ? turned.page : Math.floor(place / pageSize), asked });
  }
  return [turned.page, (page: number) => setTurned({ page, asked: turned.asked })] as const;
}

function matches({ instance, ipAddress, ipv6Address, fqdn, port }: Endpoint, view: View, search: string): boolean {
  const vm = view.get(instance);
  const text = [vm && nameOf(vm), ipAddress, ipv6Address, fqdn, port].filter((part) => part !== undefined).join(' ');
  return text.toLowerCase().includes(search.trim().toLowerCase());
}

function Adders({ neg, onPaste }: { neg: Neg; onPaste: () => void }) {
  const commit = useCommit();
  const [open, setOpen] = useState(false);
  const { title, addVms, addBlank, paste } = messages.endpoints;
  return (
    <div className={styles.adders}>
      {hasVmEndpoints(neg) && (
        <Button size="small" icon={<ListPlus size={14} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {addVms}
        </Button>
      )}
      <Button
        size="small"
        variant={hasVmEndpoints(neg) ? 'plain' : 'quiet'}
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={() => commit(messages.steps.add(title), (design) => addBlankPart(design, neg.id, 'endpoints'))}
      >
        {addBlank}
      </Button>
      <Button size="small" variant="plain" icon={<ClipboardPaste size={14} aria-hidden="true" />} onClick={onPaste}>
        {paste}
      </Button>
      {open && <AddVms neg={neg} onClose={() => setOpen(false)} />}
    </div>
  );
}
