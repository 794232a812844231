import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Markdown } from './markdown.tsx'

const shown = (text: string, from: 2 | 3 = 2): string => String(Markdown({ text, from }))

test('what an author writes is shown as it is meant', () => {
  expect(
    shown('# Rätt\n\nEn *viktig* **sak** med [källa](https://exempel.se/a?b=1).\n\n- ett\n- två\n\n> sagt'),
  ).toBe(
    '<h2>Rätt</h2><p>En <em>viktig</em> <strong>sak</strong> med <a class="ds-link" href="https://exempel.se/a?b=1" rel="noreferrer">källa</a>.</p><ul><li>ett</li><li>två</li></ul><blockquote><p>sagt</p></blockquote>',
  )
  expect(shown('1. ett\n   - inre\n2. två')).toBe('<ol><li>ett<ul><li>inre</li></ul></li><li>två</li></ol>')
  expect(shown('rad ett\nrad två  \nrad tre \\*')).toBe('<p>rad ett rad två<br/> rad tre *</p>')
})

test('headings begin where the page lets them and skip no level', () => {
  const levels = (html: string) => [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
  expect(levels(shown('### a\n\n###### b\n\n## c', 3))).toEqual([3, 4, 3])
  expect(levels(shown('## a\n\n### b'))).toEqual([2, 3])
})

test('what is not allowed stands as the characters it is', () => {
  expect(shown('<b onclick="x()">fet</b>')).toBe('<p>&lt;b onclick=&quot;x()&quot;&gt;fet&lt;/b&gt;</p>')
  expect(shown('![bild](https://exempel.se/a.png)')).not.toContain('<img')
  for (const address of [
    'javascript:alert(1)',
    'http://exempel.se',
    '//exempel.se',
    'data:text/html,x',
    '/\\\\exempel.se',
  ])
    expect(shown(`[hit](${address})`), address).toBe('<p>hit</p>')
  expect(shown('[hit](/info)')).toContain('href="/info"')
  expect(shown('[hit](https://a:b@exempel.se/)')).toBe('<p>hit</p>')
})

const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '# ',
      '## ',
      '* ',
      '- ',
      '1. ',
      '> ',
      '    ',
      '\n',
      '\n\n',
      '**',
      '*',
      '_',
      '`',
      '```',
      '[',
      ']',
      '(',
      ')',
      '](',
      '![',
    ],
    ...[
      '<',
      '>',
      '<script>',
      '</script>',
      '<img src=x onerror=y>',
      '<!--',
      '-->',
      '<?',
      '<![CDATA[',
      '&lt;',
      '&#60;',
      '&colon;',
    ],
    ...[
      'javascript:',
      'https://a.se',
      '<https://a.se>',
      '<javascript:x>',
      'http://',
      '//',
      '\\',
      '\t',
      '"',
      "'",
      '\u0000',
      '\r\n',
    ],
    ...['[a]: https://b.se', '[a]', '---', '===', '<a@b.se>', '\u202e', '&amp;'],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const anyMarkdown = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''))

const ALLOWED =
  /^<(?:\/?(?:p|h[2-6]|ul|ol|li|strong|em|blockquote)|br\/|\/a|a class="ds-link" href="(?:https:\/\/|\/(?!\/))[^"<>]*" rel="noreferrer")>$/

test('nothing that is not allowed gets out of any text', () => {
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      const tags = shown(text).match(/<[^>]*>?/g) ?? []
      expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([])
    }),
    { numRuns: 3_000 },
  )
})

test('no word of a text is lost, however it is marked', () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,6}$/)
  const marks = fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    ' **',
    '** ',
    ' *',
    '* ',
    '\n- ',
    '\n# ',
    '\n> ',
    '\n1. ',
    ' `',
    '` ',
    '<',
    '>',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(marks, word), { minLength: 1, maxLength: 30 }), (parts) => {
      const words = parts.map(([, one]) => one)
      const text = shown(parts.flat().join(''))
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/&[a-z]+;/g, ' ')
      expect(text.match(/[a-zåäö]+/g)?.join('')).toBe(words.join(''))
    }),
    { numRuns: 2_000 },
  )
})

test('a text that is built to be slow or deep is read in a moment', () => {
  const stairs = Array.from({ length: 190 }, (_, step) => `${'  '.repeat(step)}- a`).join('\n')
  const built = [
    '>'.repeat(40_000),
    '> '.repeat(20_000),
    '['.repeat(40_000),
    '*a '.repeat(13_000),
    '- '.repeat(20_000),
  ]
  for (const text of [
    ...built,
    '1. '.repeat(13_000),
    '[a]('.repeat(10_000),
    '**a _b '.repeat(5_000),
    stairs,
  ]) {
    // Of the processor: the machine may be busy with other work.
    const began = process.threadCpuUsage()
    expect(shown(text).length).toBeGreaterThan(0)
    expect(process.threadCpuUsage(began).user / 1000, text.slice(0, 20)).toBeLessThan(3_000)
  }
})
