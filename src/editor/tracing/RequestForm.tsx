import { useId } from 'react';
import { requestText } from '../../core/index.ts';
import { placeName } from '../findings/place-name.ts';
import { tracingMessages as text } from '../messages/tracing.ts';
import { Select } from '../ui/Select.tsx';
import { SeverityShape } from '../ui/SeverityMark.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { askedFor, clientKey, clientOptions } from './asking.ts';
import styles from './TracePanel.module.css';
import type { Asked } from './tracing-state.ts';
import type { Traced } from './use-trace.ts';

export interface RequestFormProps {
  readonly traced: Pick<Traced, 'judged' | 'proposals' | 'clients' | 'read'>;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

/** Who asks for what, and at which frontend; in one line, since the drawer is low. */
export function RequestForm({ traced, asked, onAsk }: RequestFormProps) {
  const { judged, proposals, clients, read } = traced;
  const id = useId();
  const why = read && 'why' in read ? read.why : undefined;
  const frontends = proposals.flatMap(({ request: { rule } }) =>
    rule === undefined ? [] : { value: rule, label: placeName(judged.design, { id: rule }) },
  );
  const choose = (rule: string) => {
    const own = proposals.find(({ request }) => request.rule === rule);
    onAsk(own ? askedFor(own) : { ...asked, rule: undefined });
  };
  return (
    <>
      <div className={styles.form}>
        <label className={styles.field} htmlFor={`${id}from`}>
          <span>{text.from}</span>
          <Select
            id={`${id}from`}
            value={clientKey(asked.client)}
            options={clientOptions(clients, judged.design)}
            onChange={(key) => {
              const client = clients.find((one) => clientKey(one) === key);
              if (client) onAsk({ ...asked, client });
            }}
          />
        </label>
        <label className={styles.field} htmlFor={`${id}to`}>
          <span>{text.to}</span>
          <TextInput
            id={`${id}to`}
            mono
            value={asked.text}
            placeholder={text.toHint}
            suggestions={[...new Set(proposals.map(({ request }) => requestText(request)))]}
            onCommit={(typed) => onAsk({ ...asked, text: typed })}
          />
        </label>
        <label className={styles.field} htmlFor={`${id}at`}>
          <span>{text.frontend}</span>
          <Select
            id={`${id}at`}
            value={asked.rule ?? ''}
            options={[{ value: '', label: text.anyFrontend }, ...frontends]}
            onChange={choose}
          />
        </label>
      </div>
      {why !== undefined && (
        <p className={styles.unread} role="alert">
          <SeverityShape severity="error" />
          <span>
            {text.cannotRead}: {why}
          </span>
        </p>
      )}
    </>
  );
}
