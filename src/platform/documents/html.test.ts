import { expect, test } from 'vitest'
import { htmlToText } from './html.ts'

const textOf = (html: string) => htmlToText(html, 'sida.html').text

test('headings, paragraphs, lists and tables become lines in the order of reading', () => {
  const html = `<!doctype html><html><head><title>Fiktiv plan</title><style>p{}</style><script>alert(1)</script></head><body>
    <nav><a href="/">Start</a></nav>
    <h1>Fiktiv handlingsplan</h1><p>Ett   stycke med <em>betonad</em>
    text.</p><h2>1 Åtgärder</h2>
    <ol start="3"><li>Den första<li><p>Den andra</p><ul><li>Under den</li></ul></li></ol>
    <table><thead><tr><th>År</th><th>Medel</th></tr></thead><tr><td>2008</td><td><p>30 miljoner</p></td></tr></table>
    <p>Rad ett<br>rad två</p><p hidden>Dolt</p></body></html>`
  const { text, title, blocks } = htmlToText(html, 'sida.html')
  expect(title).toBe('Fiktiv plan')
  expect(text.split('\n')).toEqual([
    'Fiktiv handlingsplan',
    '',
    'Ett stycke med betonad text.',
    '',
    '1 Åtgärder',
    '',
    '3. Den första',
    '4. Den andra',
    '• Under den',
    '',
    'År\tMedel',
    '2008\t30 miljoner',
    '',
    'Rad ett',
    'rad två',
    '',
  ])
  expect(blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]).slice(0, 2)).toEqual([
    ['heading', 'Fiktiv handlingsplan'],
    ['paragraph', 'Ett stycke med betonad text.'],
  ])
})

test('only the main part of a page is read, where it has one', () => {
  const body = `<p>${'Uppdraget ska redovisas. '.repeat(20)}</p>`
  expect(
    textOf(`<header>Myndighetens namn</header><main>${body}</main><footer>Kontakt</footer>`),
  ).not.toMatch(/Kontakt|namn/u)
})

test('text that stands loose between blocks is not lost', () => {
  expect(textOf('<div>Före<p>Inne</p>Efter</div>')).toBe('Före\n\nInne\n\nEfter\n')
})

test('entities and soft hyphens are read as what they mean', () => {
  expect(textOf('<p>&Aring;tg&auml;rd&nbsp;1 f&ouml;r&shy;bered</p>')).toBe('Åtgärd 1 förbered\n')
})

test('markup without bottom is refused', () => {
  expect(() => htmlToText(`${'<div>'.repeat(5000)}djupt`, 'sida.html')).toThrow(
    /^sida\.html: the markup is nested deeper/u,
  )
})
