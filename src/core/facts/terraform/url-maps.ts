import {
  type Argument,
  type Arguments,
  beta,
  block,
  blocks,
  bool,
  from,
  int64,
  link,
  must,
  named,
  number,
  text,
  words,
} from './argument.ts';

/**
 * URL maps. Provider google 6.50, read August 2026.
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_url_map and
 * https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/compute_region_url_map
 */
const headers = blocks({ header_name: must(text), header_value: must(text), replace: must(bool, false) });

const headerAction = block({
  request_headers_to_add: headers,
  request_headers_to_remove: words,
  response_headers_to_add: headers,
  response_headers_to_remove: words,
});

const duration = block({ seconds: must(text), nanos: number });

const urlRedirect = block({
  https_redirect: bool,
  host_redirect: text,
  path_redirect: text,
  prefix_redirect: text,
  redirect_response_code: text,
  strip_query: must(bool, false),
});

/** `stream`: a stream's length can be limited, as in global maps. `of`: path rules ask for more, route rules know more. */
const routeAction = (stream: boolean, of?: 'pathRule' | 'routeRule'): Argument => {
  const asked = (argument: Argument, usual?: boolean) => (of === 'pathRule' ? must(argument, usual) : argument);
  return block({
    weighted_backend_services: blocks({
      backend_service: must(link),
      weight: must(number),
      header_action: headerAction,
    }),
    url_rewrite: block({
      host_rewrite: text,
      path_prefix_rewrite: text,
      ...(of === 'routeRule' ? { path_template_rewrite: text } : {}),
    }),
    timeout: duration,
    retry_policy: block({ num_retries: must(number), retry_conditions: words, per_try_timeout: duration }),
    request_mirror_policy: block({ backend_service: must(link), mirror_percent: beta(number) }),
    cors_policy: block({
      disabled: asked(bool, false),
      allow_credentials: bool,
      allow_headers: words,
      allow_methods: words,
      allow_origins: words,
      allow_origin_regexes: words,
      expose_headers: words,
      max_age: number,
    }),
    fault_injection_policy: block({
      abort: block({ http_status: asked(number), percentage: asked(number) }),
      delay: block({ percentage: asked(number), fixed_delay: asked(duration) }),
    }),
    ...(stream ? { max_stream_duration: duration } : {}),
  });
};

const errors = block({
  error_service: link,
  error_response_rule: from(
    'errorResponseRules',
    blocks({ match_response_codes: words, override_response_code: number, path: text }),
  ),
});

const matchRules = blocks({
  full_path_match: text,
  prefix_match: text,
  regex_match: text,
  path_template_match: text,
  ignore_case: bool,
  header_matches: blocks({
    header_name: must(text),
    exact_match: text,
    prefix_match: text,
    suffix_match: text,
    regex_match: text,
    present_match: bool,
    invert_match: bool,
    range_match: block({ range_start: must(int64), range_end: must(int64) }),
  }),
  query_parameter_matches: blocks({ name: must(text), exact_match: text, regex_match: text, present_match: bool }),
  metadata_filters: blocks({
    filter_match_criteria: must(text),
    filter_labels: must(blocks({ name: must(text), value: must(text) })),
  }),
});

const urlMap = (global: boolean): Arguments => {
  const custom = (name: string): Arguments => (global ? { [name]: errors } : {});
  const defaults: Arguments = {
    default_url_redirect: urlRedirect,
    default_route_action: routeAction(global),
    ...(global ? { header_action: headerAction } : {}),
    ...custom('default_custom_error_response_policy'),
  };
  return {
    default_service: link,
    ...defaults,
    host_rule: from('hostRules', blocks({ hosts: must(words), path_matcher: must(text), description: text })),
    path_matcher: from(
      'pathMatchers',
      blocks({
        ...named,
        default_service: link,
        ...defaults,
        path_rule: from(
          'pathRules',
          blocks({
            paths: must(words),
            service: link,
            url_redirect: urlRedirect,
            route_action: routeAction(global, 'pathRule'),
            ...custom('custom_error_response_policy'),
          }),
        ),
        route_rules: blocks({
          priority: must(number),
          service: link,
          match_rules: matchRules,
          url_redirect: urlRedirect,
          route_action: routeAction(global, 'routeRule'),
          header_action: headerAction,
          ...custom('custom_error_response_policy'),
        }),
      }),
    ),
    test: from(
      'tests',
      blocks({
        host: must(text),
        path: must(text),
        service: global ? link : must(link),
        description: text,
        ...(global
          ? {
              expected_output_url: text,
              expected_redirect_response_code: number,
              headers: blocks({ name: must(text), value: must(text) }),
            }
          : {}),
      }),
    ),
  };
};

export const google_compute_url_map: Arguments = { ...named, ...urlMap(true) };
export const google_compute_region_url_map: Arguments = { ...named, region: text, ...urlMap(false) };
