import { describe, expect, it } from 'vitest';
import { type SchemaArguments, schemaTypes } from '../../../tests/terraform-schema.ts';
import type { Argument, Arguments } from './terraform/argument.ts';
import { apiPath, terraformTypeFor, terraformTypes } from './terraform-types.ts';

/** What the provider's schema would call the form of an argument. */
const schemaForm = ({ form }: Argument) => (form === 'link' ? 'text' : form === 'links' ? 'words' : form);

function differences(ours: Arguments, theirs: SchemaArguments | undefined, at: string, inBeta = false): string[] {
  return Object.entries(ours).flatMap(([name, argument]) => {
    const place = `${at}.${name}`;
    const known = theirs?.get(name);
    if (!known) return [`${place} is no argument`];
    return [
      ...(schemaForm(argument) === known.form ? [] : [`${place} is ${known.form}`]),
      ...(known.required && !argument.required ? [`${place} is required`] : []),
      ...(known.beta && !argument.beta && !inBeta ? [`${place} is beta`] : []),
      ...differences(argument.members ?? {}, known.members, place, inBeta || argument.beta),
    ];
  });
}

function missing(ours: Arguments, theirs: SchemaArguments): string[] {
  return [...theirs].filter(([name, { required }]) => required && !ours[name]).map(([name]) => name);
}

/** google_compute_region_backend_bucket came after the version that the schema was read from. */
const known = terraformTypes.filter(({ beta }) => !beta);

describe('tables of the Terraform provider', () => {
  it.each(known.map((entry) => [entry.type, entry] as const))('%s is as its schema says', (type, entry) => {
    expect(differences(entry.arguments, schemaTypes.get(type), type)).toEqual([]);
    expect(missing(entry.arguments, schemaTypes.get(type) ?? new Map())).toEqual([]);
  });

  it('finds a type by what the API calls it', () => {
    expect(terraformTypeFor('networkEndpointGroup', 'region')?.type).toBe(
      'google_compute_region_network_endpoint_group',
    );
    expect(terraformTypeFor('sslCertificate', 'global', true)?.type).toBe('google_compute_managed_ssl_certificate');
    expect(terraformTypeFor('sslCertificate', 'region', true)).toBeUndefined();
    expect(terraformTypeFor('networkEndpointGroup', 'zone')?.type).toBe('google_compute_network_endpoint_group');
  });

  it('leads to the field of the API', () => {
    expect(apiPath('network_endpoint_type', {})).toBe('networkEndpointType');
    expect(apiPath('http2_health_check', {})).toBe('http2HealthCheck');
    expect(apiPath('routing_mode', { path: 'routingConfig.routingMode' })).toBe('routingConfig.routingMode');
  });
});
