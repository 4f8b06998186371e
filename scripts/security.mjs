// What the page may do, said once: the built page carries the policy itself, and the server repeats it as a header.

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  // Styles set from scripts, as React does, go through the object model and need no exception here.
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
];

/** The policy as the page's own meta element carries it. */
export const contentSecurityPolicy = directives.join('; ');

/** The headers a server should send with every answer. Some directives count only in a header. */
export const securityHeaders = {
  'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
