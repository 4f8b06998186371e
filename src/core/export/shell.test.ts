import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitList } from '../../../tests/gcloud-grammar.ts';
import { hasBash } from '../../../tests/recorded-bash.ts';
import { comment, concat, dict, hereDocument, list, oneLine, quote, spell, type Word } from './shell.ts';

const hostile = [
  '',
  ' ',
  "it's",
  '"',
  '\\',
  "'\\''",
  '$(touch PWNED)',
  '`touch PWNED`',
  '$HOME',
  '$'.concat('{IFS}'),
  'x; reboot',
  'a\nb',
  'a\r\nb\ttab',
  '-rf',
  '--quiet',
  '~',
  '~root',
  '*',
  '!!',
  '#',
  'a#b',
  '{a,b}',
  '^a^b',
  '^,^a,b',
  '\u001b[31mred',
  '\u202Eevil',
  'zero\u200Bwidth',
  '🦊',
  '👩‍💻',
  '\u{E0041}',
  '</script>',
  'x'.repeat(200),
];

test('plain text stays bare, so that a script reads well', () => {
  expect(quote('us-central1-a')).toBe('us-central1-a');
  expect(quote('10.0.0.0/24')).toBe('10.0.0.0/24');
  expect(quote('a b')).toBe("'a b'");
  expect(quote('a\nb')).toBe("$'a\\nb'");
});

test('no text makes more than one line', () => {
  for (const text of hostile) {
    expect(quote(text)).not.toMatch(/[\n\r\u2028]/);
    expect(comment(text)).toMatch(/^# ?[^\n\r]*$/);
  }
});

test('what bash cannot hold is left out', () => {
  expect(quote('a\0b')).toBe('ab');
  expect(quote('a\uD800b')).toBe("'a\uFFFDb'");
  expect(oneLine('a\n  b\u202Ec')).toBe('a b c');
});

test('a variable stands in double quotes between literals', () => {
  expect(spell(concat('projects/', [{ variable: 'PROJECT_ID' }], '/global/networks/a b'))).toBe(
    `projects/"$PROJECT_ID"'/global/networks/a b'`,
  );
  expect(spell([])).toBe("''");
});

test('a list names another delimiter only where it must', () => {
  expect(list(['a', 'b'])).toBe('a,b');
  expect(list(['a,b', 'c'])).toBe('^|^a,b|c');
  expect(list(['a,b|c', 'd'])).toBe('^;^a,b|c;d');
  expect(list(['^a^', 'b'])).toBe('^,^^a^,b');
});

test('a pair without a possible key is refused', () => {
  expect(dict([['a=b', 'c']])).toBeUndefined();
  expect(dict([['', 'c']])).toBeUndefined();
  expect(dict([['no-address', undefined]])).toBe('no-address');
  expect(dict([['a', 'b=c,d']])).toBe('^|^a=b=c,d');
});

const literal = (word: Word | undefined) => (typeof word === 'string' ? word : '');
const anyText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);

test('gcloud splits a list into the items that were put in', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (items) => {
      expect(splitList(literal(list(items)))).toEqual(items);
    }),
  );
});

test('gcloud splits pairs into the keys and values that were put in', () => {
  const key = fc.stringMatching(/^[a-z-]{1,10}$/);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(key, anyText), { maxLength: 8, selector: ([name]) => name }), (pairs) => {
      const items = splitList(literal(dict(pairs)));
      expect(items.map((item) => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)])).toEqual(pairs);
    }),
  );
});

/** What bash hands to a command for these words, byte for byte. */
function throughBash(script: string): string[] {
  const result = spawnSync('bash', ['--norc', '-c', script], {
    encoding: 'buffer',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  });
  expect(result.stderr.toString()).toBe('');
  return result.stdout.toString('utf8').split('\0').slice(0, -1);
}

if (!hasBash) console.log('bash is not there: quoting is not tried out with it.');
else {
  describe('under real bash', () => {
    const kept = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '\uFFFD');

    test('every word arrives as it was', () => {
      expect(throughBash(`printf '%s\\0' ${hostile.map(quote).join(' ')}`)).toEqual(hostile.map(kept));
      fc.assert(
        fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), (words) => {
          expect(throughBash(`printf '%s\\0' ${words.map(quote).join(' ')}`)).toEqual(words.map(kept));
        }),
        { numRuns: 60 },
      );
    });

    test('a comment hides nothing that runs', () => {
      const script = [...hostile.map(comment), "printf '%s\\0' end"].join('\n');
      expect(throughBash(script)).toEqual(['end']);
    });

    test('a here-document arrives as it was, even where a line looks like its end', () => {
      const lines = ['{', '$(touch PWNED)', 'DATA', '`id`', "'", '\\', 'DATA_', '}'];
      const script = hereDocument('cat', lines, 'DATA').join('\n');
      expect(throughBash(`${script}\nprintf '\\0'`)[0]).toBe(`${lines.join('\n')}\n`);
    });
  });
}
