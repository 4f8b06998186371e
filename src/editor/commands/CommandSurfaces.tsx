import { lazy, Suspense, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Template } from '../../core/index.ts';
import { CommandMenu } from './CommandMenu.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { useCommands, useRuns } from './centre.ts';
import { FixMenu } from './FixMenu.tsx';

// What is read rather than run comes when it is first opened.
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
const WhyDialog = lazy(async () => ({ default: (await import('./WhyDialog.tsx')).WhyDialog }));
const RuleDialog = lazy(async () => ({ default: (await import('./RuleDialog.tsx')).RuleDialog }));
const SettingsDialog = lazy(async () => ({ default: (await import('../settings/SettingsDialog.tsx')).SettingsDialog }));

/** What commands open on top of everything: palette, menus, the list of keys, settings, answers. */
export function CommandSurfaces({ onTemplate }: { readonly onTemplate: (template: Template) => void }) {
  const centre = useCommands();
  const surface = useSyncExternalStore(centre.subscribe, centre.surface);
  const close = useCallback(() => centre.open(undefined), [centre]);
  useRuns(
    useMemo(
      () => ({
        palette: () => centre.open({ type: 'palette' }),
        search: () => centre.open({ type: 'search' }),
        help: () => centre.open({ type: 'help' }),
        settings: () => centre.open({ type: 'settings' }),
      }),
      [centre],
    ),
  );

  switch (surface?.type) {
    case undefined:
      return null;
    case 'palette':
    case 'search':
      return (
        <CommandPalette
          key={surface.type}
          scope={surface.type === 'search' ? 'design' : 'everything'}
          onTemplate={onTemplate}
          onClose={close}
        />
      );
    case 'context':
      return <CommandMenu key={`${surface.at.x} ${surface.at.y}`} at={surface.at} onClose={close} />;
    case 'fixes':
      return <FixMenu at={surface.at} onClose={close} />;
    case 'help':
      return (
        <Suspense fallback={null}>
          <HelpDialog onClose={close} onSettings={() => centre.open({ type: 'settings' })} />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense fallback={null}>
          <SettingsDialog onClose={close} />
        </Suspense>
      );
    case 'why':
      return (
        <Suspense fallback={null}>
          <WhyDialog boxes={surface.boxes} onClose={close} />
        </Suspense>
      );
    case 'rule':
      return (
        <Suspense fallback={null}>
          <RuleDialog rule={surface.rule} onClose={close} />
        </Suspense>
      );
  }
}
