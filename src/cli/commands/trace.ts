import {
  Checker,
  openingsFor,
  readClient,
  readRequest,
  sweep,
  type TraceRequest,
  traceReport,
  traceRequest,
  traceText,
  viewOf,
} from '../../core/index.ts';
import { complaint } from '../inputs.ts';
import type { ExitCode, Io } from '../io.ts';
import { loadOne } from './one-design.ts';

export interface TraceOptions {
  readonly from: string;
  readonly to: string;
  readonly format: 'text' | 'json';
  readonly ipVersion?: '4' | '6';
  readonly sweep?: boolean;
}

/** Follows a request through a design; 0 where it arrives, 1 where it does not or nobody can tell. */
export async function traceCommand(paths: readonly string[], options: TraceOptions, io: Io): Promise<ExitCode> {
  const request = readRequest(options.to);
  if (!request.ok) {
    io.err(`${complaint('', `--to ${options.to}: ${request.why}`)}\n`);
    return 2;
  }
  const loaded = await loadOne(paths, io);
  if (!loaded) return 2;
  const { design } = loaded;
  const client = readClient(options.from, viewOf(design));
  if (!client.ok) {
    io.err(`${complaint('', `--from ${options.from}: ${client.why}`)}\n`);
    return 2;
  }
  const findings = new Checker(design).findings();
  const asked = withVersion(request.request, options.ipVersion);
  const trace = traceRequest(design, client.client, asked, findings);
  const swept = options.sweep ? sweep(design, trace, findings) : undefined;
  const report = traceReport(design, trace, openingsFor(design, trace), swept);
  io.out(options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : traceText(report));
  return trace.result === 'reachable' ? 0 : 1;
}

/** A name says nothing of the IP version, an address says it by itself. */
function withVersion(request: TraceRequest, version: TraceOptions['ipVersion']): TraceRequest {
  return version === undefined || request.address !== undefined
    ? request
    : { ...request, ipVersion: version === '6' ? 6 : 4 };
}
