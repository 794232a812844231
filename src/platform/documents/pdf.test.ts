import { describe, expect, test } from 'vitest'
import { encryptedPdf, handWrittenPdf, pdfOf } from './fixtures.ts'
import { pdfToText } from './pdf.ts'

const sentence = (number: number) =>
  `Stycke ${number} handlar om missbruks- och beroendevården, hälso- och sjukvården samt ungdomsmottagningarnas förebyggande verksamhet i samverkan med kriminalvården och de brottsbekämpande myndigheterna.`
const paragraphs = Array.from({ length: 40 }, (_, index) => sentence(index + 1))
const page =
  '#set page(width: 148mm, height: 210mm, numbering: "1", header: [Ex. 2007\\/08:999])\n#set text(lang: "sv", size: 10pt, hyphenate: true)\n'
const linesOf = async (source: string) =>
  (await pdfToText(pdfOf(source), 'plan.pdf')).text.split('\n').filter((line) => line !== '')

describe('a PDF', () => {
  test.each([
    ['justified with divided words', '#set par(justify: true)\n'],
    ['ragged', '#set par(justify: false)\n'],
    ['in two columns', '#set page(columns: 2)\n#set par(justify: true)\n'],
    [
      'with indented first lines and no space between',
      '#set par(justify: true, first-line-indent: 1.5em, spacing: 0.65em)\n',
    ],
  ])('%s comes out as its paragraphs', async (_, style) => {
    const found = await linesOf(page + style + paragraphs.join('\n\n'))
    expect(found.filter((line) => line.startsWith('Stycke'))).toEqual(paragraphs)
  })

  test('gives a repeated header once and no page numbers', async () => {
    const found = await linesOf(page + paragraphs.join('\n\n'))
    expect(found.filter((line) => line === 'Ex. 2007/08:999')).toHaveLength(1)
    expect(found.filter((line) => /^\d+$/u.test(line))).toEqual([])
  })

  test('keeps headings and list items apart from the text', async () => {
    const { text, blocks, pages } = await pdfToText(
      pdfOf(
        `${page}= Fiktiv plan\n== 1 Skydd\n#strong[Åtgärd 1]\n\nText före listan:\n- ${sentence(1)}\n- Kort punkt.\n+ ${sentence(2)}\n+ Steg två.`,
      ),
      'plan.pdf',
    )
    expect(pages).toBe(1)
    expect(text.split(/\n+/u).slice(1, -1)).toEqual([
      'Fiktiv plan',
      '1 Skydd',
      'Åtgärd 1',
      'Text före listan:',
      `• ${sentence(1)}`,
      '• Kort punkt.',
      `1. ${sentence(2)}`,
      '2. Steg två.',
    ])
    expect(
      blocks.filter((block) => block.kind === 'heading').map((block) => text.slice(block.start, block.end)),
    ).toEqual(['Fiktiv plan', '1 Skydd', 'Åtgärd 1'])
  })

  test('that is encrypted is refused', async () => {
    await expect(pdfToText(encryptedPdf(), 'plan.pdf')).rejects.toThrow(
      'plan.pdf: the PDF is encrypted; save it without a password',
    )
  })

  test('that is damaged is refused', async () => {
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7\nnothing more'))
    await expect(pdfToText(bytes, 'plan.pdf')).rejects.toMatchObject({ code: 'document.corrupt' })
  })

  test('of pictures only is refused with advice', async () => {
    await expect(pdfToText(handWrittenPdf(Buffer.from('0 0 m 10 10 l S')), 'skannad.pdf')).rejects.toThrow(
      /skannad\.pdf: none of the 1 pages of the PDF holds text/u,
    )
  })
})
