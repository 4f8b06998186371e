import { lazy } from 'react';
import type { Template } from '../../core/index.ts';
import { CommandMenu } from './CommandMenu.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { type Surface, useCommands } from './centre.ts';
import { FixMenu } from './FixMenu.tsx';

// What is read rather than run comes when it is first opened.
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog.tsx')).HelpDialog }));
const ExplainDialog = lazy(async () => ({ default: (await import('./ExplainDialog.tsx')).ExplainDialog }));
const WhyDialog = lazy(async () => ({ default: (await import('./WhyDialog.tsx')).WhyDialog }));
const RuleDialog = lazy(async () => ({ default: (await import('./RuleDialog.tsx')).RuleDialog }));
const Chooser = lazy(async () => ({ default: (await import('../choosing/Chooser.tsx')).Chooser }));
const Atlas = lazy(async () => ({ default: (await import('../atlas/Atlas.tsx')).Atlas }));
const SettingsDialog = lazy(async () => ({ default: (await import('../settings/SettingsDialog.tsx')).SettingsDialog }));

export interface OpenSurfaceProps {
  readonly surface: Surface | undefined;
  readonly close: () => void;
  readonly onTemplate: (template: Template) => void;
}

/** What lies on top of everything now. */
export function OpenSurface({ surface, close, onTemplate }: OpenSurfaceProps) {
  const centre = useCommands();
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
      return <HelpDialog onClose={close} onSettings={() => centre.open({ type: 'settings' })} />;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'chooser':
      return <Chooser key={JSON.stringify(surface.answers)} initial={surface.answers ?? {}} onClose={close} />;
    case 'atlas':
      return (
        <Atlas
          key={surface.cell}
          initial={surface.cell}
          about={surface.about}
          onTemplate={onTemplate}
          onClose={close}
        />
      );
    case 'explain':
      return <ExplainDialog onClose={close} />;
    case 'why':
      return <WhyDialog boxes={surface.boxes} onClose={close} />;
    case 'rule':
      return <RuleDialog rule={surface.rule} onClose={close} />;
  }
}
