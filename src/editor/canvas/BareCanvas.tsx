import { Background, BackgroundVariant, ReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react';
import { useCommands } from '../commands/centre.ts';
import { toCanvas } from '../commands/to-canvas.ts';
import { canvasMessages as text } from '../messages/canvas.ts';
import { useSettings } from '../settings/settings.ts';
import styles from './Canvas.module.css';
import { grid } from './painting/paint-grid.ts';
import { surfaceSettings } from './surface-settings.ts';
import { usePlainWrapper } from './use-plain-wrapper.ts';

/**
 * The ground of a canvas with nothing on it, until all has come that shows a design. What is asked of it meanwhile is
 * done then: a command waits for whoever carries it out.
 */
export function BareCanvas() {
  const commands = useCommands();
  const settings = useSettings();
  const plainWrapper = usePlainWrapper();
  const host = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const { current } = host;
    // The canvas that comes in its place takes the focus over, as soon as it stands.
    return () => {
      if (current?.contains(document.activeElement)) queueMicrotask(toCanvas);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (commands.press(event.nativeEvent, () => true)) event.preventDefault();
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    commands.open({ type: 'context', at: { x: event.clientX, y: event.clientY } });
  };

  return (
    <div className={styles.frame}>
      <div
        ref={host}
        className={styles.host}
        role="application"
        aria-label={text.label}
        aria-roledescription={text.label}
        aria-description={text.description}
        tabIndex={0}
        data-canvas-host=""
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
        onDoubleClick={() => commands.run('add')}
        onPointerDown={() => host.current?.focus({ preventScroll: true })}
      >
        <ReactFlow ref={plainWrapper} {...surfaceSettings} panOnScroll={settings.scroll === 'pan'}>
          {settings.grid && <Background variant={BackgroundVariant.Dots} {...grid} />}
        </ReactFlow>
      </div>
    </div>
  );
}
