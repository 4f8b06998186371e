import { describe, expect, test } from 'vitest';
import { printAs, templates } from '../../core/index.ts';
import { blockAt, blocksOf } from './blocks.ts';
import { highlightLines } from './highlight.ts';
import { languages, targets } from './targets.ts';

const nothingFound = { findings: [], accepted: [], lowered: [] };

const plainOf = (lines: ReturnType<typeof highlightLines>) =>
  lines.map((line) => line.map(({ text }) => text).join(''));

describe('highlighted lines', () => {
  for (const { id, design } of templates) {
    test(`${id}: are the lines themselves, block by block`, () => {
      for (const target of targets) {
        const language = languages[target];
        const lines = printAs(target, design, nothingFound).files.flatMap((file) => file.lines);
        const blocks = blocksOf(lines);
        expect(blocks[0]?.start).toBe(0);
        expect(blocks.at(-1)?.end).toBe(lines.length);
        const shown = blocks.flatMap(({ start, end }) =>
          plainOf(
            highlightLines(
              language,
              lines
                .slice(start, end)
                .map(({ text }) => text)
                .join('\n'),
            ),
          ),
        );
        expect(shown).toEqual(lines.map(({ text }) => text));
      }
    });
  }

  test('tell commands, flags and values apart', () => {
    const [line] = highlightLines('bash', `gcloud compute networks create web --project="$PROJECT_ID"`);
    expect(line).toContainEqual({ text: 'gcloud', scope: 'built_in' });
    expect(line).toContainEqual({ text: '--project', scope: 'attr' });
    expect(line).toContainEqual({ text: '$PROJECT_ID', scope: 'variable' });
  });

  test('tell comments, arguments and references of Terraform apart', () => {
    const [comment, line] = highlightLines('hcl', '# a comment\n  name = "web-\u0024{var.region}" # "x"');
    expect(comment).toEqual([{ text: '# a comment', scope: 'comment' }]);
    expect(line?.map(({ scope }) => scope)).toEqual([
      'attr',
      undefined,
      'string',
      'subst',
      'string',
      undefined,
      'comment',
    ]);
  });

  test('keep markup as text', () => {
    const [line] = highlightLines('json', '"</script><b>"');
    expect(line).toEqual([{ text: '"</script><b>"', scope: 'string' }]);
  });
});

describe('blocks', () => {
  test('end where the resource changes, and are never too long', () => {
    const lines = [{ text: '' }, ...Array.from({ length: 700 }, () => ({ text: '', id: 'a' })), { text: '', id: 'b' }];
    const blocks = blocksOf(lines);
    expect(blocks.map(({ start, end }) => end - start)).toEqual([1, 300, 300, 100, 1]);
    for (const line of lines.keys()) {
      const block = blockAt(blocks, line);
      expect(block && block.start <= line && line < block.end).toBe(true);
    }
    expect(blockAt(blocks, lines.length)).toBeUndefined();
    expect(blocksOf([])).toEqual([]);
  });
});

test('file names are safe', () => {
  const [first] = templates;
  if (!first) return;
  const nameOf = (target: 'gcloud' | 'calls', name: string) =>
    printAs(target, { ...first.design, name }, nothingFound).files.map((file) => file.name);
  expect(nameOf('gcloud', '../../Ünï code; rm -rf')).toEqual(['uni-code-rm-rf-create.sh']);
  expect(nameOf('calls', '…')).toEqual(['design-calls.json']);
});
