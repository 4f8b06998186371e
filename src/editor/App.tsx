import { useCallback } from 'react';
import type { Template } from '../core/index.ts';
import { Canvas } from './canvas/Canvas.tsx';
import { CommandProvider } from './commands/CommandProvider.tsx';
import { CommandSurfaces } from './commands/CommandSurfaces.tsx';
import { useCommands } from './commands/centre.ts';
import { commandOf } from './commands/table.ts';
import { useCaps } from './commands/use-caps.ts';
import { useDesignerStore } from './designer-context.ts';
import { DesignName } from './file/DesignName.tsx';
import { FileMenu } from './file/FileMenu.tsx';
import { KeepingBar } from './file/KeepingBar.tsx';
import { SaveStatus } from './file/SaveStatus.tsx';
import { FindingsStatus } from './findings/FindingsStatus.tsx';
import { AppFrame } from './frame/AppFrame.tsx';
import { CommandDoor } from './frame/CommandDoor.tsx';
import { useFocusHome } from './frame/use-focus-home.ts';
import { useFileDrop } from './importing/use-file-drop.ts';
import { useUnfoldedInspector } from './inspector/use-unfolded-inspector.ts';
import { judged } from './judging/judged.ts';
import { Later } from './judging/Later.tsx';
import { useRules } from './judging/use-rules.ts';
import { useLevelLinks } from './learn/use-level-links.ts';
import { appMessages as text } from './messages/app.ts';
import { bottomDock, leftDock, rightDock } from './workbench/docks.tsx';
import { HeaderActions } from './workbench/HeaderActions.tsx';
import { PageDialogs } from './workbench/PageDialogs.tsx';
import { StatusDoors } from './workbench/StatusDoors.tsx';
import { useAdding } from './workbench/use-adding.ts';
import { usePanelCommands } from './workbench/use-panel-commands.ts';
import { usePanels } from './workbench/use-panels.ts';
import { usePassingOffers } from './workbench/use-passing-offers.ts';
import { useWays } from './workbench/use-ways.ts';

/** The whole designer: frame, canvas and panels around one store, and what can be done with them. */
export function App() {
  return (
    <CommandProvider>
      <Editor />
    </CommandProvider>
  );
}

function Editor() {
  const store = useDesignerStore();
  const commands = useCommands();
  const panels = usePanels();
  const ways = useWays(panels);
  const adding = useAdding();
  const paletteCaps = useCaps('palette');
  usePanelCommands(panels, ways);
  useRules();
  useFileDrop();
  useLevelLinks();
  useFocusHome();
  useUnfoldedInspector(panels.docks);
  usePassingOffers();
  const openTemplate = useCallback((template: Template) => judged().openDesign(store, template.design), [store]);

  return (
    <>
      <AppFrame
        labels={text}
        docks={panels.docks}
        design={
          <>
            <FileMenu />
            <DesignName />
          </>
        }
        saveState={<SaveStatus />}
        command={
          <CommandDoor
            label={commandOf('palette').label}
            keys={paletteCaps ?? []}
            onOpen={() => commands.run('palette')}
          />
        }
        actions={<HeaderActions onExport={() => panels.toggle('bottom', 'export')} />}
        left={leftDock(panels, ways, adding)}
        right={rightDock(panels, ways)}
        bottom={bottomDock(panels, ways)}
        canvas={
          <>
            <Canvas
              placing={adding.placing}
              onPlaced={() => adding.setPlacing(undefined)}
              dragging={adding.dragging}
              onEdit={ways.toForm}
            />
            <KeepingBar />
            <Later>
              {({ OverCanvas }) => <OverCanvas adding={adding} panels={panels} onTemplate={openTemplate} />}
            </Later>
          </>
        }
        status={{
          start: (
            <FindingsStatus
              expanded={panels.isShown('bottom', 'findings')}
              onOpen={() => panels.toggle('bottom', 'findings')}
            />
          ),
          end: <StatusDoors {...panels} />,
        }}
      />
      <CommandSurfaces onTemplate={openTemplate} />
      <PageDialogs onTemplate={openTemplate} />
    </>
  );
}
