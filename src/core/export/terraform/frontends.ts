import { isJsonList, isJsonObject, type JsonObject, textOf, without } from '../../model/json.ts';
import { proxyOnlySubnets } from '../selection.ts';
import type { Context, Prepared } from './context.ts';
import { type Item, quote } from './hcl.ts';
import type { Made } from './world.ts';
import type { Given } from './write.ts';

/** No design holds a key: whoever runs Terraform hands it in. */
export function prepareCertificate(json: JsonObject, made: Made, context: Context): Prepared {
  if (made.type.certificate === 'MANAGED') return { json: without(json, 'type') };
  const { certificate, selfManaged, ...rest } = json;
  const given = textOf(certificate) ?? (isJsonObject(selfManaged) ? textOf(selfManaged.certificate) : undefined);
  const { name } = made.step;
  const chain = given
    ? quote(given)
    : context.ownVariable(made, 'certificate', `Certificate ${name} with its chain, in PEM format.`);
  const privateKey = context.ownVariable(
    made,
    'private_key',
    `Private key of certificate ${name}, in PEM format.`,
    true,
  );
  return {
    json: json.type === 'SELF_MANAGED' ? without(rest, 'type') : rest,
    given: {
      certificate: [{ name: 'certificate', value: chain }],
      private_key: [{ name: 'private_key', value: privateKey }],
    },
  };
}

/**
 * The API keeps certificates of both services in one list, the provider in two. It takes one of them at a time.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_target_https_proxy
 */
export function prepareHttpsProxy(json: JsonObject, _made: Made, { world }: Context): Prepared {
  const { sslCertificates, ...rest } = json;
  const all = isJsonList(sslCertificates) ? sslCertificates.filter((one) => typeof one === 'string') : [];
  const ofManager = (one: string) => one.includes('certificatemanager.googleapis.com/');
  const item = (name: string, links: readonly string[]): Item[] =>
    links.length === 0 ? [] : [{ name, value: links.map((one) => world.link(one)) }];
  const managed = all.filter(ofManager);
  const own = all.filter((one) => !ofManager(one));
  return {
    json: rest,
    given: {
      ssl_certificates: item('ssl_certificates', own),
      certificate_manager_certificates: item('certificate_manager_certificates', managed),
    },
    notes:
      managed.length > 0 && own.length > 0
        ? ['It has certificates of Compute Engine and of Certificate Manager: the provider takes one kind at a time.']
        : [],
  };
}

/**
 * The endpoint of a Private Service Connect consumer has no scheme, which the provider has to be told: its own choice
 * would be EXTERNAL. Global rules know one spelling of their port.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_forwarding_rule
 */
export function prepareForwardingRule(json: JsonObject, made: Made, { world }: Context): Prepared {
  const scheme: readonly Item[] = [{ name: 'load_balancing_scheme', value: '""' }];
  const given: Given = textOf(json.loadBalancingScheme) ? {} : { load_balancing_scheme: scheme };
  const { ports, ...rest } = json;
  const [port, more] = isJsonList(ports) ? ports : [];
  const isOnly = made.step.scope.type === 'global' && more === undefined && json.portRange === undefined;
  const rule = world.view.of('forwardingRule', made.step.id);
  const proxies = (rule ? proxyOnlySubnets(rule, world.view) : []).flatMap((id) => {
    const subnet = world.of(id);
    return subnet ? [`${subnet.type.type}.${subnet.label}`] : [];
  });
  return {
    json: isOnly && typeof port === 'string' ? { ...rest, portRange: port } : json,
    given,
    // Nothing refers to the subnet of the proxies, and without it the API refuses the rule.
    ...(proxies.length > 0 ? { dependsOn: proxies } : {}),
  };
}
