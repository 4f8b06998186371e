import { commandMessages } from '../messages/commands.ts';
import { outlineKeys } from '../outline/outline-keys.ts';
import { useSettings } from '../settings/settings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ChordKeys } from './ChordKeys.tsx';
import styles from './Commands.module.css';
import { useCommands } from './centre.ts';
import { keysOf } from './chords.ts';
import { commandGroups, commands } from './table.ts';

const text = commandMessages.help;

export interface HelpDialogProps {
  readonly onClose: () => void;
  readonly onSettings: () => void;
}

/** Every key, by what it is for, as the settings have them. */
export function HelpDialog({ onClose, onSettings }: HelpDialogProps) {
  const settings = useSettings();
  const centre = useCommands();
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={text.title}
      closeLabel={text.close}
      footer={
        <Button variant="primary" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <div className={styles.top}>
        <p className={styles.note}>{settings.singleKeys ? text.scope : `${text.scope} ${text.singleOff}`}</p>
        <div className={styles.doors}>
          {/* In here, so that arrow keys scroll the list while it has the focus. */}
          <Button size="small" data-autofocus="" onClick={onSettings}>
            {text.change}
          </Button>
          <Button
            size="small"
            onClick={() => {
              onClose();
              centre.run('tour');
            }}
          >
            {text.tour}
          </Button>
        </div>
      </div>
      <div className={styles.columns}>
        {commandGroups.map((group) => {
          const members = commands.filter((command) => command.group === group && keysOf(command, settings).length > 0);
          if (members.length === 0) return null;
          return (
            <section key={group} className={styles.section} aria-label={commandMessages.groups[group]}>
              <h3 className={styles.heading}>{commandMessages.groups[group]}</h3>
              <dl className={styles.keys}>
                {members.map((command) => (
                  <div key={command.id} className={styles.row}>
                    <dt>
                      {command.label}
                      {command.scope === 'always' && <span className={styles.quiet}> ({text.everywhere})</span>}
                      {command.detail !== undefined && <span className={styles.detail}>{command.detail}</span>}
                    </dt>
                    <dd className={styles.chords}>
                      {keysOf(command, settings).map((chord) => (
                        <ChordKeys key={chord} chord={chord} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section className={styles.section} aria-label={text.outline}>
          <h3 className={styles.heading}>{text.outline}</h3>
          <p className={styles.quiet}>{text.outlineHint}</p>
          <dl className={styles.keys}>
            {outlineKeys
              .filter((key) => keysOf(key, settings).length > 0)
              .map((key) => (
                <div key={key.id} className={styles.row}>
                  <dt>
                    {key.label}
                    {key.detail !== undefined && <span className={styles.detail}>{key.detail}</span>}
                  </dt>
                  <dd className={styles.chords}>
                    {keysOf(key, settings).map((chord) => (
                      <ChordKeys key={chord} chord={chord} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
        <section className={styles.section} aria-label={text.wire}>
          <h3 className={styles.heading}>{text.wire}</h3>
          <dl className={styles.keys}>
            <div className={styles.row}>
              <dt>{text.wireKeys}</dt>
              <dd className={styles.chords}>
                <Kbd keys={['1']} />–<Kbd keys={['9']} />
              </dd>
            </div>
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
