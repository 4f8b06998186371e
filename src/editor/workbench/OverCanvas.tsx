import { Suspense } from 'react';
import { useStore } from 'zustand';
import type { Template } from '../../core/index.ts';
import { useCommands } from '../commands/centre.ts';
import { useDesigner } from '../designer-context.ts';
import { learnDoor } from '../learn/door.ts';
import { paletteItem } from '../palette/items.ts';
import { EmptyCanvas, Guide, LearnHost } from './parts.ts';
import type { Adding } from './use-adding.ts';
import type { Panels } from './use-panels.ts';

export interface OverCanvasProps {
  readonly adding: Adding;
  readonly panels: Panels;
  readonly onTemplate: (template: Template) => void;
}

/** What lies on the canvas: the next step, a level, and where to begin while there is nothing on it. */
export function OverCanvas({ adding, panels, onTemplate }: OverCanvasProps) {
  const { run } = useCommands();
  const isEmpty = useDesigner(
    ({ design }) => Object.keys(design.resources).length + Object.keys(design.notes).length === 0,
  );
  const isLed = useStore(learnDoor, ({ isPlaying, ask }) => isPlaying || ask?.type === 'tour');
  const isLearnWanted = useStore(learnDoor, ({ isWanted }) => isWanted);
  const { placing, dragging, addNow } = adding;
  const draw = () => {
    const item = paletteItem('network');
    if (item) addNow(item);
  };
  return (
    <Suspense fallback={null}>
      {!isLed && <Guide onAdd={addNow} />}
      {isLearnWanted && (
        <LearnHost
          isPanelOpen={panels.isShown('left', 'learn')}
          bottom={panels.docks.isOpen('bottom') ? panels.chosen.bottom : undefined}
        />
      )}
      {isEmpty && !placing && !dragging && (
        <EmptyCanvas
          onTemplate={onTemplate}
          onGallery={() => run('templates')}
          onImport={() => run('import')}
          onChoose={() => run('chooser')}
          onLearn={() => run('learn')}
          onTour={() => run('tour')}
          onDraw={draw}
        />
      )}
    </Suspense>
  );
}
