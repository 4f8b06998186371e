import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

/** What a young project was seen to have. Each project has its own quota, and it can be raised. */
const seen = 5;

export const quota = defineRule({
  id: 'network/quota',
  severity: 'info',
  title: 'A new project starts with a quota of few VPC networks',
  why: 'How many networks a project may have is a quota of its own. Young projects were seen with five; a higher one is asked for in the console.',
  source: [
    ...cite('vpcQuotas'),
    { url: 'https://github.com/fortinet/fortigate-tutorial-gcp/issues/1', checked: '2026-08' },
  ],
  on: 'network',
  *check(network, view) {
    const project = network.project ?? view.project;
    const inProject = view.all('network').filter((other) => (other.project ?? view.project) === project);
    if (inProject.length <= seen) return;
    const [first] = inProject.map(({ id }) => id).sort();
    if (network.id !== first) return;
    yield {
      at: [{ id: network.id }],
      message: `The design has ${inProject.length} networks in project ${project}. New projects may have ${seen}: look up the quota before deploying.`,
    };
  },
});
