/** Only what a chooser shows first: everything is recognised by what it holds. */
export const readable = '.json,.jsonl,.ndjson,.yaml,.yml,.tfstate,.txt,.svg,.png,application/json';
