import { FileDiff } from 'lucide-react';
import { useRef, useState } from 'react';
import { useDesignerStore } from '../designer-context.ts';
import { compareWithFile } from '../importing/open-file.ts';
import { readable } from '../importing/readable.ts';
import { comparingMessages as text } from '../messages/comparing.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { announce } from '../ui/status.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { ChangeList } from './ChangeList.tsx';
import { ChangeScript } from './ChangeScript.tsx';
import styles from './ChangesPanel.module.css';
import { SideBySideButton } from './side/SideBySideButton.tsx';
import { useComparison } from './use-comparison.ts';

/** How the design differs from another one: as a list, and as the commands that lead from there to here. */
export function ChangesPanel() {
  const store = useDesignerStore();
  const comparison = useComparison();
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [view, setView] = useState('list');

  const choose = (
    <>
      <Button
        ref={(element) => {
          button.current = element;
        }}
        size="small"
        icon={<FileDiff size={14} aria-hidden="true" />}
        onClick={() => chooser.current?.click()}
      >
        {text.choose}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={readable}
        className="visually-hidden"
        tabIndex={-1}
        aria-label={text.choose}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void compareWithFile(files, store);
        }}
      />
    </>
  );
  if (!comparison) {
    return (
      <EmptyState title={text.emptyTitle} actions={choose}>
        {text.empty}
      </EmptyState>
    );
  }
  const stop = () => {
    store.getState().compare(undefined);
    announce(text.stopped);
    // The pressed button goes away with the comparison: the focus goes to where the next one begins.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <Tabs
      className={styles.tabs}
      label={text.views}
      tabs={[
        { id: 'list', label: text.list, content: <ChangeList comparison={comparison} /> },
        { id: 'script', label: text.script, content: <ChangeScript /> },
      ]}
      selected={view}
      onSelect={setView}
      padded={false}
      actions={
        <>
          <SideBySideButton />
          {choose}
          <Button size="small" onClick={stop}>
            {text.stop}
          </Button>
        </>
      }
    />
  );
}
