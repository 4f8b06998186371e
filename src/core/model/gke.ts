import { isJsonList, isJsonObject, type JsonValue, textOf } from './json.ts';
import type { GkeService, Neg } from './kinds.ts';
import type { View } from './view.ts';

/**
 * What the annotation `cloud.google.com/neg` of a Kubernetes Service asks of GKE. Source:
 * https://github.com/kubernetes/ingress-gce/blob/master/pkg/negannotation/negannotation.go
 */
export interface NegAnnotation {
  readonly ingress: boolean;
  /** Service ports as the annotation spells them, each with the NEG name that it wishes for. */
  readonly exposed: readonly { readonly port: string; readonly name?: string }[];
  readonly zones: readonly string[];
}

export type AnnotationRead =
  | { readonly ok: true; readonly value: NegAnnotation }
  | { readonly ok: false; readonly flaw: string };

/** Reads the text of an annotation; the flaw says where it is no annotation. */
export function readNegAnnotation(text: string): AnnotationRead {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    // Each engine says it in words of its own, and the same design has to give the same sentence.
    return { ok: false, flaw: 'It is no JSON.' };
  }
  if (!isJsonObject(value)) return { ok: false, flaw: 'It is no JSON object.' };
  const { ingress = false, exposed_ports: ports = {}, zones = [] } = value;
  if (typeof ingress !== 'boolean') return { ok: false, flaw: '"ingress" is neither true nor false.' };
  if (!isJsonObject(ports)) return { ok: false, flaw: '"exposed_ports" is no object of ports.' };
  const exposed: { port: string; name?: string }[] = [];
  for (const [port, attributes] of Object.entries(ports)) {
    if (!/^\d+$/.test(port)) return { ok: false, flaw: `"exposed_ports" has the key "${port}", which is no number.` };
    if (!isJsonObject(attributes)) return { ok: false, flaw: `Port ${port} of "exposed_ports" is no object.` };
    const { name } = attributes;
    if (name !== undefined && typeof name !== 'string')
      return { ok: false, flaw: `The name of port ${port} is no text.` };
    exposed.push(name ? { port, name } : { port });
  }
  const texts = isJsonList(zones) ? zones.flatMap((zone) => textOf(zone) ?? []) : undefined;
  if (!isJsonList(zones) || texts?.length !== zones.length) return { ok: false, flaw: '"zones" is no list of texts.' };
  return { ok: true, value: { ingress, exposed, zones: texts } };
}

/**
 * What a Service asks for: its annotation where one is written down, else what its other fields say. A LoadBalancer
 * Service gets its NEGs without an annotation.
 */
export function annotationOf(service: GkeService): AnnotationRead {
  if (service.annotation) return readNegAnnotation(service.annotation);
  const ports = service.ports ?? [];
  const named = ports.flatMap(({ port, negName }) =>
    port === undefined ? [] : [{ port: String(port), ...(negName ? { name: negName } : {}) }],
  );
  const exposed =
    service.ingress === true ? named.filter(({ name }) => name) : service.internalLoadBalancer ? [] : named;
  return { ok: true, value: { ingress: service.ingress === true, exposed, zones: service.zones ?? [] } };
}

/** The text of an annotation, in the order in which GKE's documentation writes it. */
export function writeNegAnnotation({ ingress, exposed, zones }: NegAnnotation): string {
  const ports = Object.fromEntries(exposed.map(({ port, name }) => [port, name ? { name } : {}]));
  return JSON.stringify({
    ...(ingress ? { ingress } : {}),
    ...(exposed.length > 0 ? { exposed_ports: ports } : {}),
    ...(zones.length > 0 ? { zones } : {}),
  });
}

/** The Services that say they manage a NEG. */
export function managersOf(neg: Neg, view: View): readonly GkeService[] {
  return view.from('gkeService', neg.id, 'gkeService.negs');
}

/** The NEGs in the design that GKE makes for a Service. */
export function managedNegs(service: GkeService, view: View): readonly Neg[] {
  return (service.negs ?? []).flatMap((id) => view.of('neg', id) ?? []);
}

/** True where an Ingress makes the load balancer of a NEG, firewall rules included. */
export function isMadeByIngress(neg: Neg, view: View): boolean {
  return managersOf(neg, view).some((service) => {
    const read = annotationOf(service);
    return read.ok && read.value.ingress && read.value.exposed.length === 0;
  });
}
