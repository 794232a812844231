import { load } from 'cheerio'
import { jsx } from 'hono/jsx'
import mammoth from 'mammoth'
import { extractTextItems, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { accountDocx } from '../../src/modules/account/document/docx.ts'
import { accountHtml } from '../../src/modules/account/document/html.tsx'
import { accountPdf } from '../../src/modules/account/document/pdf.ts'
import { splitText, withBeginnings } from '../../src/modules/account/drafting/sentences.ts'
import { exampleAccount } from '../../src/testing/accounts.ts'
import { Written } from '../../src/web/components/written.tsx'
import { ReaderContext } from '../../src/web/reader.ts'

/** What an authority wrote in its report-back: two paragraphs, with a list between them. */
const written = [
  'Först höll vi kurser.',
  '',
  'Det blev:',
  '- kurs i Exempelby',
  '- kurs i Exempelköping',
  '',
  'Sist utvärderades de.',
].join('\r\n')
const lines = [
  'Först höll vi kurser.',
  'Det blev:',
  'kurs i Exempelby',
  'kurs i Exempelköping',
  'Sist utvärderades de.',
]

/** An account in which the one measure quotes it. */
const quoting = () => {
  const account = exampleAccount({ measures: 1, areas: 1 })
  const result = account.measures[0]!.results[0]!
  result.output = {
    kind: 'answered',
    sentences: withBeginnings(splitText(written, 'sv')).map(({ text, begins }, index) => ({
      id: `planted-${index}`,
      text,
      claim: 'none',
      exemption: null,
      sources: [],
      ...(begins === undefined ? {} : { begins }),
    })),
  }
  return account
}

/** Each of the lines stands in one of its own. */
const expectLines = (shown: readonly string[]) => {
  for (const line of lines) {
    const places = shown.filter((one) => one.includes(line))
    expect(places, `${line} is shown`).not.toEqual([])
    expect(places.map((one) => lines.filter((other) => one.includes(other)))).toContainEqual([line])
  }
}

/** The lines of a piece of HTML. */
const linesOf = (html: string): string[] => {
  const page = load(html)
  page('br').replaceWith('\n')
  page('p, dt, dd, li, td, th, h1, h2, h3, h4').append('\n')
  return page.text().split('\n')
}

test('what an authority wrote in paragraphs and points stands in them in the account on a page', () => {
  expectLines(linesOf(accountHtml(quoting(), { href: '/a.css' })))
})

test('and in its Word document', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: await accountDocx(quoting()) })
  expectLines(linesOf(value))
})

test('and in its PDF', async () => {
  const pdf = await getDocumentProxy(new Uint8Array(accountPdf(quoting())))
  const { items } = await extractTextItems(pdf)
  const rows = items.flatMap((page) => [...Map.groupBy(page, ({ y }) => Math.round(y)).values()])
  expectLines(rows.map((row) => row.map(({ str }) => str).join('')))
})

test('and wherever a page shows it as it was written', async () => {
  const reader = { locale: 'sv' } as never
  const shown = jsx(ReaderContext.Provider, { value: reader }, jsx(Written, { text: written }))
  const page = load(String(await shown.toString()))
  expect(
    page('p')
      .toArray()
      .map((one) => page(one).text()),
  ).toEqual([lines[0], lines[1], lines[4]])
  expect(
    page('li')
      .toArray()
      .map((one) => page(one).text()),
  ).toEqual([lines[2], lines[3]])
})
