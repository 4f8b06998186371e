import type { JsonObject, JsonValue } from '../../model/json.ts';
import type { Ignored } from '../report.ts';

/** One object of Terraform, as any of its forms tells it. */
export interface Instance {
  /** `module.web.google_compute_network.vpc["a"]` */
  readonly address: string;
  /** `google_compute_network` */
  readonly type: string;
  /** The place of its values in the text. */
  readonly where: string;
  /** The text that it stood in. */
  readonly input?: string;
  /** Its arguments, and what the provider reported. What is blank is not in it. */
  readonly values: JsonObject;
  /** Paths of arguments that are known only once a plan is applied. */
  readonly unknown: readonly string[];
  /** Paths of arguments that were marked as secret and are not in `values` any more. */
  readonly secret: readonly string[];
  /** What the provider's block says, for resources that do not say it themselves. */
  readonly provider: ProviderSettings;
  /**
   * The values are what somebody wrote. Otherwise the provider filled them in, and writes zero and empty text for what
   * is not set.
   */
  readonly written?: true;
}

export interface ProviderSettings {
  readonly project?: string;
  readonly region?: string;
  readonly zone?: string;
}

/** What a text of Terraform holds. */
export interface Instances {
  readonly instances: readonly Instance[];
  readonly ignored: readonly Ignored[];
}

/** The value where it is a list, else none. */
export const itemsOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

/** The address, after the name of the text where there are several. */
export const addressed = ({ input, address }: Pick<Instance, 'input' | 'address'>): string =>
  input === undefined ? address : `${input}: ${address}`;
