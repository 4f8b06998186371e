import type { ProductId } from './products.ts';

/** Short names for the products and for the groups of them that the tables speak of. ALB = Application Load Balancer. */
export const G_ALB = 'GLOBAL_EXTERNAL_APPLICATION';
export const C_ALB = 'CLASSIC_APPLICATION';
export const R_EXT_ALB = 'REGIONAL_EXTERNAL_APPLICATION';
export const X_INT_ALB = 'CROSS_REGION_INTERNAL_APPLICATION';
export const R_INT_ALB = 'REGIONAL_INTERNAL_APPLICATION';
export const G_PROXY = 'GLOBAL_EXTERNAL_PROXY_NETWORK';
export const C_PROXY = 'CLASSIC_PROXY_NETWORK';
export const R_EXT_PROXY = 'REGIONAL_EXTERNAL_PROXY_NETWORK';
export const R_INT_PROXY = 'REGIONAL_INTERNAL_PROXY_NETWORK';
export const X_INT_PROXY = 'CROSS_REGION_INTERNAL_PROXY_NETWORK';
export const EXT_PASS = 'EXTERNAL_PASSTHROUGH_NETWORK';
export const INT_PASS = 'INTERNAL_PASSTHROUGH_NETWORK';
export const MESH = 'CLOUD_SERVICE_MESH';

export const REGIONAL_ALB = [R_EXT_ALB, R_INT_ALB] as const satisfies readonly ProductId[];
export const REGIONAL_PROXY = [R_EXT_PROXY, R_INT_PROXY] as const satisfies readonly ProductId[];
/** Run by managed Envoy proxies, or partly so: all but the classic one. */
export const MODERN_ALB = [G_ALB, X_INT_ALB, ...REGIONAL_ALB] as const satisfies readonly ProductId[];
export const MODERN_PROXY = [G_PROXY, X_INT_PROXY, ...REGIONAL_PROXY] as const satisfies readonly ProductId[];
export const ANY_ALB = [C_ALB, ...MODERN_ALB] as const satisfies readonly ProductId[];
export const ANY_PROXY = [C_PROXY, ...MODERN_PROXY] as const satisfies readonly ProductId[];
export const ANY_PASS = [EXT_PASS, INT_PASS] as const satisfies readonly ProductId[];
