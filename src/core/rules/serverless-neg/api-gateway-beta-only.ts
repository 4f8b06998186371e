import { nameOf } from '../../model/endpoints.ts';
import { defineRule } from '../rule.ts';
import { cite } from '../sources.ts';

export const apiGatewayBetaOnly = defineRule({
  id: 'serverless-neg/api-gateway-beta-only',
  severity: 'warning',
  title: 'NEGs for API Gateway exist in the beta API only',
  why: 'The field that names a gateway is missing from the v1 API and from the plain commands of gcloud. Such a NEG is made with gcloud beta, or by a tool that speaks to the beta API, and comes without the promises of a released feature.',
  source: cite('gcloudNegCreate', 'tfDefinitions', 'serverlessNegOverview'),
  on: 'neg',
  *check(neg) {
    if (neg.networkEndpointType !== 'SERVERLESS' || !neg.serverlessDeployment) return;
    yield {
      at: [{ id: neg.id, field: 'serverlessDeployment' }],
      message: `${nameOf(neg, 'NEG')} leads to API Gateway, which only the beta API takes. Its gcloud command is a beta one; in front of Cloud Run, App Engine or a function no gateway is needed for a load balancer.`,
    };
  },
});
