import { setAt } from '../../edit/set-at.ts';
import { setFields } from '../../edit/write.ts';
import { backendsOf, countsAs } from '../../model/backends.ts';
import { nameOf } from '../../model/endpoints.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

/** What the overview lists as not supported beside a serverless NEG. */
const idleFields = [
  'enforcingSuccessRate',
  'successRateMinimumHosts',
  'successRateRequestVolume',
  'successRateStdevFactor',
] as const;

export const iapAndOutlier = defineRule({
  id: 'serverless-neg/iap-and-outlier',
  severity: 'warning',
  title: 'Outlier detection for serverless NEGs has its limits, and excludes IAP',
  why: 'It is what a load balancer has in place of health checks here: it steers away from regions that answer with errors. Behind IAP it cannot tell a bad region from a refused user, and of its settings only those that count errors work.',
  source: cite('serverlessNegOverview', 'featureComparison'),
  on: 'backendService',
  yieldsTo: ['backend-service/outlier-detection'],
  *check(service, view) {
    const detection = service.outlierDetection;
    if (!detection) return;
    const serverless = backendsOf(service, view).find((on) => countsAs(on)?.startsWith('NEG_SERVERLESS_'));
    if (!serverless) return;
    const name = nameOf(service, 'The backend service');
    const off: Fix = {
      title: 'Switch outlier detection off',
      safety: 'design',
      edit: (design) => setFields(design, service.id, { outlierDetection: undefined }),
    };
    if (service.iap?.enabled) {
      yield {
        at: [
          { id: service.id, field: 'outlierDetection' },
          { id: service.id, field: 'iap' },
        ],
        message: `${name} has outlier detection and IAP, with the serverless NEG ${serverless.name} behind them. One backend service of serverless NEGs can have one of the two.`,
        fixes: [off],
      };
    }
    const idle = idleFields.filter((field) => detection[field] !== undefined && detection[field] !== 0);
    if (idle.length === 0) return;
    yield {
      at: [{ id: service.id, field: `outlierDetection.${idle[0]}` }],
      message: `${name} sets ${idle.join(', ')} for outlier detection. Beside a serverless NEG, ${serverless.name}, these are not supported.`,
      fixes: [
        {
          title: `Leave ${idle.length === 1 ? 'it' : 'them'} out`,
          safety: 'safe',
          edit: (design) =>
            idle.reduce(
              (done, field) => setAt(done, { id: service.id }, `outlierDetection.${field}`, undefined),
              design,
            ),
        },
      ],
    };
  },
});
