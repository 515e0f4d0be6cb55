// A template shows as words whatever it is given, and as markup only what another template made.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup, rawStyle, textOf } from './markup.ts';

test('text is escaped in elements and in attributes', () => {
  const name = `<b onclick="x('y')">&</b>`;
  expect(textOf(markup`<p title="${name}">${name}</p>`)).toBe(
    '<p title="&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;&lt;/b&gt;">&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;&lt;/b&gt;</p>',
  );
});

test('no text whatever brings a tag, an entity or a quote of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = textOf(markup`${text}`);
      return !/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/.test(shown);
    }),
  );
});

test('markup of another template stays, lists are joined, and nothing leaves nothing', () => {
  const items = ['một', 'hai'].map((each) => markup`<li>${each}</li>`);
  expect(textOf(markup`<ul>${items}</ul>${null}${false}${0}`)).toBe(
    '<ul><li>một</li><li>hai</li></ul>0',
  );
});

test('what was read from a file is no markup, however it is made to look', () => {
  const forged: unknown = JSON.parse('{"Symbol(made by a template)": "<b>", "made": "<b>"}');
  expect(() => textOf(markup`${forged as string[]}`)).toThrow();
});

test('a style sheet cannot end its element', () => {
  expect(textOf(rawStyle('p { margin: 0 }'))).toBe('<style>p { margin: 0 }</style>');
  expect(() => rawStyle('</style><script>')).toThrow();
});
