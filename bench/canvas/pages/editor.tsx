import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import '../../../src/editor/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/editor/App.tsx';
import { DesignerContext } from '../../../src/editor/designer-context.ts';
import { KeeperContext } from '../../../src/editor/file/keeper-context.ts';
import { startKeeping } from '../../../src/editor/file/start-keeping.ts';
import { designOfGraph } from '../design.ts';
import { graphOf } from '../graph.ts';
import { asked, sayReady } from './asked.ts';

/** The whole editor over one design, with its rules at work. Nothing is kept: it came as a shared design would. */
async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no element with the id "root".');
  const { store, keeper } = await startKeeping(designOfGraph(graphOf(asked().size)));
  store.getState().setLocked(false);
  createRoot(element).render(
    <DesignerContext value={store}>
      <KeeperContext value={keeper}>
        <App />
      </KeeperContext>
    </DesignerContext>,
  );
  const seen = new MutationObserver(() => {
    // The first node, or the first picture of all of them.
    if (!document.querySelector('[data-canvas-host] :is(.react-flow__node, [data-picture])')) return;
    seen.disconnect();
    sayReady();
  });
  seen.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-picture'] });
}

void start();
