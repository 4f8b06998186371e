import { Pencil, RotateCcw, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { ChordKeys } from '../commands/ChordKeys.tsx';
import { type Chord, chordsOf, chordText, keysOf } from '../commands/chords.ts';
import { plainName } from '../commands/table.ts';
import { settingsMessages as text } from '../messages/commands.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { announce } from '../ui/status.ts';
import { type Bindable, bound, holders, isChanged, type KeyTable, restored, unbound } from './rebinding.ts';
import styles from './Settings.module.css';
import { changeSettings, useSettings } from './settings.ts';

export interface KeyRecorderProps {
  readonly command: Bindable;
  /** Among whose keys no two may be the same. */
  readonly table: KeyTable;
}

/** One command and its keys: press new ones, take them away, or have its own back. */
export function KeyRecorder({ command, table }: KeyRecorderProps) {
  const settings = useSettings();
  const [state, setState] = useState<'idle' | 'recording' | { readonly wanted: Chord }>('idle');
  const field = useRef<HTMLButtonElement>(null);
  const change = useRef<HTMLSpanElement>(null);
  const { id } = command;
  const label = plainName(command);
  const keys = keysOf(command, { keys: settings.keys, singleKeys: true });

  useEffect(() => {
    if (state === 'recording') field.current?.focus();
  }, [state]);

  /** The control that was pressed is gone: the focus goes to the one that stays. */
  const done = () => {
    setState('idle');
    requestAnimationFrame(() => change.current?.querySelector('button')?.focus());
  };
  const set = (next: typeof settings.keys) => {
    changeSettings({ keys: next });
    const now = keysOf(command, { keys: next, singleKeys: true });
    announce(text.changed(label, now.length === 0 ? text.removed : now.map(chordText).join(', ')));
    done();
  };

  const record = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      setState('idle');
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      done();
      return;
    }
    const [chord] = chordsOf(event.nativeEvent);
    // Arrows go and follow for everybody.
    if (chord === undefined || chord.endsWith('Arrow')) return;
    if (holders(table, settings.keys, id, chord).length > 0) setState({ wanted: chord });
    else set(bound(table, settings.keys, id, chord));
  };

  const wanted = typeof state === 'object' ? state.wanted : undefined;
  const inTheWay = wanted === undefined ? [] : holders(table, settings.keys, id, wanted);
  const canTake = inTheWay.every(({ keyOnly }) => !keyOnly);
  return (
    <li className={styles.row}>
      <span className={styles.label}>{label}</span>
      <span className={styles.keys}>
        {state === 'recording' ? (
          <button
            ref={field}
            type="button"
            className={styles.recording}
            onKeyDown={record}
            onBlur={() => setState('idle')}
          >
            {text.recording}
          </button>
        ) : keys.length === 0 ? (
          <span className={styles.quiet}>{text.removed}</span>
        ) : (
          keys.map((chord) => <ChordKeys key={chord} chord={chord} />)
        )}
      </span>
      <span ref={change} className={styles.actions}>
        <IconButton
          size="small"
          label={text.record(label)}
          icon={<Pencil size={14} aria-hidden="true" />}
          onClick={() => setState('recording')}
        />
        {keys.length > 0 && (
          <IconButton
            size="small"
            label={text.clear(label)}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => set(unbound(table, settings.keys, id))}
          />
        )}
        {isChanged(settings.keys, id) && (
          <IconButton
            size="small"
            label={text.reset(label)}
            icon={<RotateCcw size={14} aria-hidden="true" />}
            onClick={() => set(restored(table, settings.keys, id))}
          />
        )}
      </span>
      {wanted !== undefined && (
        <span className={styles.conflict} role="alert">
          {text.taken(chordText(wanted), inTheWay.map(plainName).join(', '))}
          {canTake && (
            <Button size="small" onClick={() => set(bound(table, settings.keys, id, wanted))}>
              {text.take}
            </Button>
          )}
          <Button size="small" onClick={done}>
            {text.cancel}
          </Button>
        </span>
      )}
    </li>
  );
}
