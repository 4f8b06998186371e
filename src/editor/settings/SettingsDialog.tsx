import { commandGroups, commands } from '../commands/table.ts';
import { commandMessages, settingsMessages as text } from '../messages/commands.ts';
import { outlineKeys, outlineTable } from '../outline/outline-keys.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { KeyRecorder } from './KeyRecorder.tsx';
import styles from './Settings.module.css';
import { changeSettings, useSettings } from './settings.ts';

/** How somebody likes to work: scrolling, grid and keys. Every change holds at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useSettings();
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.title}
      closeLabel={text.close}
      footer={
        <>
          <span className={styles.kept}>{text.kept}</span>
          <Button variant="primary" onClick={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <div className={styles.settings}>
        <section className={styles.part} aria-label={text.canvas}>
          <h3 className={styles.heading}>{text.canvas}</h3>
          <Field label={text.scroll} hint={text.scrollHint}>
            <Select
              value={settings.scroll}
              options={[
                { value: 'pan', label: text.pan },
                { value: 'zoom', label: text.zoom },
              ]}
              onChange={(scroll) => changeSettings({ scroll: scroll === 'pan' ? 'pan' : 'zoom' })}
            />
          </Field>
          <Checkbox checked={settings.snap} onChange={(snap) => changeSettings({ snap })}>
            {text.snap}
          </Checkbox>
          <Checkbox checked={settings.grid} onChange={(grid) => changeSettings({ grid })}>
            {text.grid}
          </Checkbox>
        </section>
        <section className={styles.part} aria-label={text.keys}>
          <div className={styles.head}>
            <h3 className={styles.heading}>{text.keys}</h3>
            <Button size="small" onClick={() => changeSettings({ keys: {} })}>
              {text.resetAll}
            </Button>
          </div>
          <Checkbox
            checked={settings.singleKeys}
            hint={text.singleKeysHint}
            onChange={(singleKeys) => changeSettings({ singleKeys })}
          >
            {text.singleKeys}
          </Checkbox>
          {commandGroups.map((group) => (
            <section key={group} aria-label={commandMessages.groups[group]}>
              <h4 className={styles.group}>{commandMessages.groups[group]}</h4>
              <ul className={styles.list}>
                {commands
                  .filter((command) => command.group === group && !command.keyOnly)
                  .map((command) => (
                    <KeyRecorder key={command.id} command={command} table={commands} />
                  ))}
              </ul>
            </section>
          ))}
          <section aria-label={commandMessages.help.outline}>
            <h4 className={styles.group}>{commandMessages.help.outline}</h4>
            <ul className={styles.list}>
              {outlineKeys
                .filter(({ keyOnly }) => !keyOnly)
                .map((command) => (
                  <KeyRecorder key={command.id} command={command} table={outlineTable} />
                ))}
            </ul>
          </section>
        </section>
      </div>
    </Dialog>
  );
}
