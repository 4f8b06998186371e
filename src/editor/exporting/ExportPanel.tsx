import { Download } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { answerLines, type ExportedFile, type Id, isDeployable, printAs, sceneOf } from '../../core/index.ts';
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
import { ExportOptions } from './ExportOptions.tsx';
import styles from './ExportPanel.module.css';
import { ForcedNotice } from './ForcedNotice.tsx';
import { NotExported } from './NotExported.tsx';
import { PicturePreview } from './PicturePreview.tsx';
import {
  type Choices,
  languages,
  mediaTypes,
  type OwnedLine,
  optionsOf,
  type Target,
  targets,
  warningsOf,
} from './targets.ts';
import { useGate } from './use-gate.ts';

const usual: Choices = { part: 'whole', split: false, imports: false, lists: false };

/** The design as commands, configuration, API resources and documents, live, with the gate in front of taking it out. */
export function ExportPanel() {
  const store = useDesignerStore();
  // Whoever drags something on the canvas is served first.
  const design = useDeferredValue(useDesigner((designer) => designer.design));
  const selected = useDesigner((designer) => designer.selected);
  const [target, setTarget] = useState<Target>('gcloud');
  const [choices, setChoices] = useState(usual);
  const gate = useGate();

  const marked = useMarked(selected);
  // What is selected is part of the file only where somebody chose so; else choosing a line would print it anew.
  const chosen = choices.part === 'whole' ? noIds : marked;
  const outcome = isDeployable(target) ? gate.outcome : gate.whole;
  const exported = useMemo(
    () => printAs(target, design, outcome, optionsOf(target, choices, [...chosen])),
    [target, design, outcome, choices, chosen],
  );
  const remarks = useMemo(
    () => ({ warnings: gate.forced ? warningsOf(gate.errors) : [], accepted: answerLines(outcome) }),
    [gate.forced, gate.errors, outcome],
  );
  const lines = useMemo(() => linesOf(exported.files), [exported]);
  const choose = useCallback((id: Id) => store.getState().show({ id }), [store]);

  if (Object.keys(design.resources).length === 0) return <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>;

  const { errors, blocked, forced, reason } = gate;
  const download = () => {
    for (const { name, text: content } of exported.files) saveFile(name, content, mediaTypes[languages[target]]);
    announce(text.downloaded(exported.files.map(({ name }) => name).join(', ')));
  };

  const file =
    target === 'svg' ? (
      <PicturePreview design={design} findings={outcome.findings} remarks={remarks} disabledReason={reason} />
    ) : (
      <>
        <ExportOptions
          target={target}
          choices={choices}
          onChoose={setChoices}
          selected={marked.size}
          ways={
            <>
              <CopyButton
                text={exported.files.map(({ text: content }) => content).join('\n')}
                disabledReason={reason}
              />
              <Button
                size="small"
                icon={<Download size={14} aria-hidden="true" />}
                disabledReason={reason}
                onClick={download}
              >
                {exported.files.length > 1 ? text.downloadAll(exported.files.length) : text.download}
              </Button>
            </>
          }
        />
        <CodeView
          key={target}
          label={text.code(text.target[target])}
          lines={lines}
          language={languages[target]}
          marked={marked}
          onChoose={choose}
        />
        <NotExported items={exported.notExported} />
      </>
    );
  const content = (
    <div className={styles.content}>
      <div className={styles.split}>
        {blocked && <ExportGate errors={errors} onForce={gate.force} />}
        <div className={styles.file}>
          {forced && <ForcedNotice count={errors.length} onUndo={gate.unforce} />}
          {file}
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
    />
  );
}

const noIds: ReadonlySet<Id> = new Set();

/** Several files one below the other, each under its name. */
function linesOf(files: readonly ExportedFile[]): readonly OwnedLine[] {
  const [only, another] = files;
  if (only && !another) return only.lines;
  return files.flatMap(({ name, lines }) => [{ text: `# ${name}` }, { text: '' }, ...lines, { text: '' }]);
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
