import { kindBySingular } from '../model/api.ts';
import { commandOf } from './foreign.ts';

/** `instance-groups list` shows the groups that managers fill as well; what only managers know has a list of its own. */
const lists = [...new Set([...kindBySingular.values()].map(({ names }) => commandOf(names.segment)))].map((command) =>
  command.replace(/^gcloud compute /, ''),
);

/** Words for bash, a few on each line: people read a command before they run it. */
function words(texts: readonly string[]): string {
  const lines = [''];
  for (const text of texts) {
    const word = text.includes(' ') ? `"${text}"` : text;
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 84) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(' \\\n  ');
}

/**
 * The one command that collects from a project all that an import reads, as JSON values one after the other. It only
 * lists. It runs in any shell, for bash does the work; endpoints and members of groups say where they belong, which
 * gcloud's own lists of them do not.
 * Source: https://cloud.google.com/sdk/gcloud/reference/compute
 */
export const collectCommand: string = `bash -c '
for kind in ${words(lists)}; do
  gcloud compute $kind list --format=json
done
gcloud compute network-endpoint-groups list --format="value(selfLink)" \\
  --filter="networkEndpointType!=SERVERLESS AND networkEndpointType!=PRIVATE_SERVICE_CONNECT" |
while read -r neg; do
  items=$(gcloud compute network-endpoint-groups list-network-endpoints "$neg" --format=json </dev/null) &&
    printf "{\\"selfLink\\":\\"%s\\",\\"items\\":%s}\\n" "$neg" "$items"
done
gcloud compute instance-groups unmanaged list --format="value(selfLink)" |
while read -r group; do
  gcloud compute instance-groups unmanaged list-instances "$group" --format="value(instance)" </dev/null |
  while read -r vm; do
    printf "{\\"kind\\":\\"compute#instanceWithNamedPorts\\",\\"instanceGroup\\":\\"%s\\",\\"instance\\":\\"%s\\"}\\n" "$group" "$vm"
  done
done
' > compute.json
`;
