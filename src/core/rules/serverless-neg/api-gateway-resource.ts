import { setAt } from '../../edit/set-at.ts';
import { setFields } from '../../edit/write.ts';
import { apiGatewayPlatform, serverlessPlatforms } from '../../facts/serverless.ts';
import { nameOf } from '../../model/endpoints.ts';
import { quoted } from '../../model/names.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

const [, , , gateway] = serverlessPlatforms;
const gatewayId = /^[a-z0-9-]+$/;

export const apiGatewayResource = defineRule({
  id: 'serverless-neg/api-gateway-resource',
  severity: 'error',
  title: 'An API gateway is named by its ID, of the platform apigateway.googleapis.com',
  why: 'The ID is the last step of the gateway’s resource path: lower-case letters, digits and hyphens. With the whole path the API answers that another field is wrong, which has misled many.',
  source: cite('tfIssue11970', 'gcloudNegCreate', 'tfDefinitions'),
  on: ['apiGateway', 'neg'],
  *check(resource) {
    if (resource.kind === 'neg') {
      const platform = resource.networkEndpointType === 'SERVERLESS' ? resource.serverlessDeployment?.platform : '';
      if (!platform || platform === apiGatewayPlatform) return;
      yield {
        at: [{ id: resource.id, field: 'serverlessDeployment.platform' }],
        message: `${nameOf(resource, 'NEG')} has the platform ${quoted(platform)} in serverlessDeployment. That field is documented for ${apiGatewayPlatform} only; Cloud Run, App Engine and functions have fields of their own.`,
        fixes: [
          {
            title: `Use the platform ${apiGatewayPlatform}`,
            safety: 'design',
            edit: (design) => setAt(design, { id: resource.id }, 'serverlessDeployment.platform', apiGatewayPlatform),
          },
        ],
      };
      return;
    }
    const { id, name } = resource;
    const most = gateway.longestTarget;
    if (!name || (gatewayId.test(name) && name.length <= most)) return;
    const last = name.replace(/\/+$/, '').split('/').at(-1) ?? '';
    const better = last
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, '-')
      .slice(0, most);
    yield {
      at: [{ id, field: 'name' }],
      message: `The API gateway is called ${quoted(name)}. A NEG names it by its ID: lower-case letters, digits and hyphens, at most ${most} of them${better ? `, such as ${quoted(better)}` : ''}.`,
      fixes: better
        ? [
            {
              title: `Call it ${better}`,
              // The last step of a path is the ID itself; anything else is a guess.
              safety: better === last && name.includes('/') ? 'safe' : 'input',
              edit: (design) => setFields(design, id, { name: better }),
            },
          ]
        : [],
    };
  },
});
