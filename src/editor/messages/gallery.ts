import type { TemplateGroup } from '../../core/index.ts';

/** Words of the gallery of templates, and of its cards on the empty canvas. */
export const galleryMessages = {
  title: 'Templates',
  close: 'Close',
  filters: 'Which templates are shown',
  search: 'Search templates',
  negType: 'NEG type',
  anyNegType: 'Any NEG type',
  product: 'Load balancer',
  anyProduct: 'Any load balancer',
  count: (shown: number, all: number) => (shown === all ? `${all} templates` : `${shown} of ${all} templates`),
  none: 'No template has all of that',
  showAll: 'Show all templates',
  all: 'All templates',
  allHint: (count: number) => `${count} of them, for each NEG type and each load balancer.`,
  groups: {
    vms: 'Virtual machines',
    containers: 'Containers and service mesh',
    serverless: 'Serverless',
    outside: 'On premises and the internet',
    private: 'Private Service Connect',
    practice: 'Find the mistakes',
  } satisfies Record<TemplateGroup, string>,
} as const;
