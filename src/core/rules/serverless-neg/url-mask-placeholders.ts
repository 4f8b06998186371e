import { setAt } from '../../edit/set-at.ts';
import type { ServerlessPlatform } from '../../facts/serverless.ts';
import { nameOf } from '../../model/endpoints.ts';
import type { Neg } from '../../model/kinds.ts';
import { quoted } from '../../model/names.ts';
import { isKnownPlatform, type ServerlessTarget, serverlessTargets } from '../../model/serverless.ts';
import { readMask } from '../../model/url-mask.ts';
import { defineRule, type Fix } from '../rule.ts';
import { cite } from '../sources.ts';

export const urlMaskPlaceholders = defineRule({
  id: 'serverless-neg/url-mask-placeholders',
  severity: 'error',
  documentedOnly: true,
  title: 'A URL mask says with placeholders of its platform where the name of the target stands',
  why: 'For a request the NEG compares URL and mask, and takes what stands in the place of <service> for the name of the service. Cloud Run also knows <tag>, App Engine <version>; functions have <function>, API Gateway <gateway>. Any other word in brackets is read by nobody.',
  source: cite('serverlessSetup', 'serverlessNegOverview', 'apiRegionNeg'),
  on: 'neg',
  *check(neg) {
    for (const target of serverlessTargets(neg)) {
      const { platform, urlMask } = target;
      const fault = urlMask === undefined ? undefined : faultOf(neg, target, urlMask);
      if (!fault || urlMask === undefined) continue;
      const mended = settled(neg, target, fault);
      yield {
        at: [{ id: neg.id, field: `${platform.field}.urlMask` }],
        message: `The URL mask ${quoted(urlMask)} of ${nameOf(neg, 'NEG')} ${fault.what}. ${fault.right}`,
        fixes: mended.map(
          (mask): Fix => ({
            title: `Make the mask ${quoted(mask)}`,
            safety: 'input',
            edit: (design) => setAt(design, { id: neg.id }, `${platform.field}.urlMask`, mask),
          }),
        ),
      };
    }
  },
});

interface Fault {
  readonly what: string;
  readonly right: string;
  /** A mask without this fault; it may have others. */
  readonly mended?: string;
}

/** The first thing that keeps a mask from being read: brackets, then words, then what is missing. */
function faultOf(neg: Neg, target: ServerlessTarget, text: string): Fault | undefined {
  const { platform, named } = target;
  const { mask, flaws } = readMask(text);
  const flaw = flaws.find(({ type }) => type === 'bracket');
  if (flaw) {
    return {
      what: `${flaw.what}, at character ${flaw.position}`,
      right: 'Each placeholder stands in one pair of brackets, such as <service>.',
      mended: flaw.mended,
    };
  }
  if (!isKnownPlatform(neg, target)) return undefined;
  const known = wordsOf(platform);
  const strange = mask.placeholders.find((name) => !known.includes(name));
  if (strange !== undefined) {
    const meant = known.find((name) => name === strange.trim().toLowerCase()) ?? platform.placeholder;
    const isFree = !mask.placeholders.includes(meant);
    return {
      what: `has the placeholder <${strange}>`,
      right: `A mask for ${platform.label} knows ${listOf(known)}.`,
      mended: isFree ? text.replace(`<${strange}>`, `<${meant}>`) : undefined,
    };
  }
  const twice = mask.placeholders.find((name, index) => mask.placeholders.indexOf(name) < index);
  if (twice !== undefined) {
    return {
      what: `has <${twice}> more than once`,
      right: 'Each placeholder stands in a mask once, so that it has one value.',
    };
  }
  // App Engine has a default service; a mask that reads nothing at all is no use there either.
  const isMissing = platform.targetRequired
    ? !mask.placeholders.includes(platform.placeholder)
    : mask.placeholders.length === 0;
  if (named || !isMissing) return undefined;
  return {
    what: `does not say where the name of the ${platform.noun} stands`,
    right: `No ${platform.noun} is named beside it, so the mask has to read it, as <${platform.placeholder}>.`,
    mended: `${text.replace(/\/+$/, '')}/<${platform.placeholder}>`,
  };
}

/** The mask that is left when one fault after the other is mended; none where one of them needs a person. */
function settled(neg: Neg, target: ServerlessTarget, fault: Fault): readonly string[] {
  let left: Fault | undefined = fault;
  let mask: string | undefined;
  // Each step mends a fault for good, so this ends well before the last.
  for (let steps = 0; left && steps < 20; steps += 1) {
    mask = left.mended;
    if (mask === undefined) return [];
    left = faultOf(neg, target, mask);
  }
  return mask === undefined || left ? [] : [mask];
}

const wordsOf = ({ placeholder, second }: ServerlessPlatform): readonly string[] =>
  second ? [placeholder, second] : [placeholder];

const listOf = (names: readonly string[]): string => names.map((name) => `<${name}>`).join(' and ');
