import { Download } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { answerLines, type Id, plan, sceneOf } from '../../core/index.ts';
import { useDesigner, useDesignerStore } from '../designer-context.ts';
import { saveFile } from '../file/save-file.ts';
import { exportingMessages as text } from '../messages/exporting.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { announce } from '../ui/status.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { CodeView } from './CodeView.tsx';
import { CopyButton } from './CopyButton.tsx';
import { ExportGate } from './ExportGate.tsx';
import styles from './ExportPanel.module.css';
import { ForcedNotice } from './ForcedNotice.tsx';
import { NotExported } from './NotExported.tsx';
import { fileName, languages, mediaTypes, print, type Target, targets, warningsOf } from './targets.ts';

const noWarnings: readonly string[] = [];

/** The design as commands and as API resources, live, with the gate in front of copy and download. */
export function ExportPanel() {
  const store = useDesignerStore();
  // Whoever drags something on the canvas is served first.
  const design = useDeferredValue(useDesigner((designer) => designer.design));
  const findings = useDesigner((designer) => designer.findings);
  const selected = useDesigner((designer) => designer.selected);
  const [target, setTarget] = useState<Target>('gcloud');
  /** The errors that somebody chose to export with; other errors ask again. */
  const [accepted, setAccepted] = useState('');

  const errors = useMemo(() => findings.filter(({ severity }) => severity === 'error'), [findings]);
  const known = errors.map(({ key }) => key).join('\n');
  const forced = errors.length > 0 && accepted === known;
  const blocked = errors.length > 0 && !forced;

  const made = useMemo(() => plan(design), [design]);
  const answers = useDesigner((designer) => designer.accepted);
  const lowered = useDesigner((designer) => designer.lowered);
  const remarks = useMemo(
    () => ({
      warnings: forced ? warningsOf(errors) : noWarnings,
      accepted: answerLines({ accepted: answers, lowered }),
    }),
    [forced, errors, answers, lowered],
  );
  const printed = useMemo(() => print(target, made, design, remarks), [target, made, design, remarks]);
  const marked = useMarked(selected);
  const choose = useCallback((id: Id) => store.getState().show({ id }), [store]);

  if (made.steps.length === 0) return <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>;

  const reason = blocked ? text.blockedBecause(errors.length) : undefined;
  const download = () => {
    const name = fileName(target, design);
    saveFile(name, printed.text, mediaTypes[languages[target]]);
    announce(text.downloaded(name));
  };

  const content = (
    <div className={styles.content}>
      <div className={styles.split}>
        {blocked && <ExportGate errors={errors} onForce={() => setAccepted(known)} />}
        <div className={styles.file}>
          {forced && <ForcedNotice count={errors.length} onUndo={() => setAccepted('')} />}
          <CodeView
            key={target}
            label={text.code(text.target[target])}
            lines={printed.lines}
            language={languages[target]}
            marked={marked}
            onChoose={choose}
          />
          <NotExported items={made.notExported} />
        </div>
      </div>
    </div>
  );

  return (
    <Tabs
      label={text.targets}
      tabs={targets.map((id) => ({ id, label: text.target[id], content }))}
      selected={target}
      onSelect={(id) => setTarget(targets.find((each) => each === id) ?? target)}
      padded={false}
      actions={
        <>
          <CopyButton text={printed.text} disabledReason={reason} />
          <Button
            size="small"
            icon={<Download size={14} aria-hidden="true" />}
            disabledReason={reason}
            onClick={download}
          >
            {text.download}
          </Button>
        </>
      }
    />
  );
}

/** What is selected, in resources: the card of a load balancer stands for all that is drawn on it. */
function useMarked(selected: readonly Id[]): ReadonlySet<Id> {
  const design = useDeferredValue(useDesigner((designer) => designer.design));
  const scene = useMemo(() => sceneOf(design), [design]);
  return useMemo(() => {
    const members = selected.flatMap((id) => {
      const box = scene.boxOf.get(id);
      return box?.id === id ? box.members : [id];
    });
    return new Set(members);
  }, [selected, scene]);
}
