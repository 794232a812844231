import { load } from 'cheerio'
import mammoth from 'mammoth'
import { extractTextItems, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { accountDocx } from '../../src/modules/plan/account/docx.ts'
import { accountHtml } from '../../src/modules/plan/account/html.tsx'
import { accountPdf } from '../../src/modules/plan/account/pdf.ts'
import { splitText, withBeginnings } from '../../src/modules/plan/drafting/sentences.ts'
import { exampleAccount } from '../../src/testing/accounts.ts'
import { Written } from '../../src/web/components/written.tsx'

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

/** Each line stands at the beginning of one of its own. */
const expectLines = (shown: readonly string[]) => {
  const own = shown.map((line) => line.replace(/^[•\s\u00a0]+/, '').trim())
  for (const line of lines)
    expect(
      own.filter((one) => one.startsWith(line)),
      `${line} in\n${shown.join('\n')}`,
    ).not.toEqual([])
}

test('what an authority wrote in paragraphs and points stands in them in the account on a page', () => {
  const page = load(accountHtml(quoting(), { href: '/a.css' }))
  page('br').replaceWith('\n')
  expectLines(
    page
      .text()
      .split('\n')
      .concat(
        page('dd')
          .toArray()
          .flatMap((one) => page(one).text().split('\n')),
      ),
  )
})

test('and in its Word document', async () => {
  const { value } = await mammoth.extractRawText({ buffer: await accountDocx(quoting()) })
  expectLines(value.split(/[\n\t]/))
})

test('and in its PDF', async () => {
  const { items } = await extractTextItems(await getDocumentProxy(new Uint8Array(accountPdf(quoting()))))
  const rows = items.flatMap((page) => [...Map.groupBy(page, ({ y }) => Math.round(y)).values()])
  expectLines(
    rows.map((row) =>
      row
        .filter(({ x }) => x > 160)
        .map(({ str }) => str)
        .join(''),
    ),
  )
})

test('and wherever a page shows it as it was written', async () => {
  const page = load(String(await Written({ text: written })))
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
