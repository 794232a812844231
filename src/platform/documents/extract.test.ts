import { expect, test } from 'vitest'
import { extractText } from './extract.ts'
import { handWrittenPdf, zipOf } from './fixtures.ts'

const text = new Uint8Array(
  Buffer.from('Åtgärd 1: Regeringen avser att ge Exempelverket i uppdrag att räkna.\n'),
)
const html = new Uint8Array(Buffer.from('<!DOCTYPE html><html><body><p>Åtgärd 1</p></body></html>'))
const pdf = handWrittenPdf(Buffer.from('BT /F1 12 Tf 72 720 Td (Measure 1) Tj ET'))
const ole = (mark: string) => {
  const bytes = Buffer.alloc(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.write(mark, 1024, 'utf16le')
  return new Uint8Array(bytes)
}

/** Bytes without any order, the same on every run. */
const noise = (length: number): Uint8Array => {
  let state = 12345
  return Uint8Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return state >> 16
  })
}

test.each([
  ['plan.txt', text, 'text'],
  ['plan.md', text, 'markdown'],
  ['plan', text, 'text'],
  ['plan.skrivelse', pdf, 'pdf'],
  ['plan.pdf', pdf, 'pdf'],
  ['plan.html', html, 'html'],
  ['plan.txt', html, 'html'],
  ['plan.html', text, 'text'],
])('the content of %s decides how it is read', async (name, bytes, format) => {
  expect(await extractText(bytes, name)).toMatchObject({ format })
})

test('plain text and Markdown are kept to the character, so that offsets hold in the file', async () => {
  const raw = '# Rubrik\r\n\r\n*\tpunkt\u00a0ett\r\n'
  expect((await extractText(new Uint8Array(Buffer.from(raw)), 'plan.md')).text).toBe(raw)
})

test.each([
  ['tom.txt', new Uint8Array(), 'document.empty', 'tom.txt: the file is empty'],
  ['tom.txt', new Uint8Array(Buffer.from(' \n \n')), 'document.empty', 'tom.txt: the document holds no text'],
  ['plan.pdf', text, 'document.wrong_extension', 'plan.pdf: the name says PDF but the content is plain text'],
  [
    'plan.docx',
    pdf,
    'document.wrong_extension',
    'plan.docx: the name says Word (.docx) but the content is PDF',
  ],
  ['plan.txt', pdf, 'document.wrong_extension', 'plan.txt: the name says plain text but the content is PDF'],
  [
    'plan.doc',
    ole('WordDocument'),
    'document.old_word',
    'plan.doc: the file is an old Word document (.doc); save it as .docx or PDF',
  ],
  [
    'plan.docx',
    ole('EncryptedPackage'),
    'document.encrypted',
    'plan.docx: the Word document is protected by a password',
  ],
  [
    'plan.rtf',
    new Uint8Array(Buffer.from('{\\rtf1 hej}')),
    'document.unsupported',
    'plan.rtf: the file is rich text (.rtf)',
  ],
  [
    'plan.xlsx',
    zipOf([{ name: 'xl/workbook.xml', content: Buffer.from('<a/>') }]),
    'document.unsupported',
    'plan.xlsx: the file is an Excel workbook',
  ],
  [
    'bild.pdf',
    new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    'document.unsupported',
    'bild.pdf: the content is image/png',
  ],
  [
    'lång.txt',
    new Uint8Array(Buffer.alloc(2_000_001, 'a')),
    'document.too_large',
    'lång.txt: the text is 2000001 characters long',
  ],
])('%s is refused in one line that says why', async (name, bytes, code, message) => {
  const refusal = await extractText(bytes, name).catch((error: Error) => error)
  expect(refusal).toMatchObject({ name: 'DocumentRefusal', code })
  expect((refusal as Error).message.startsWith(message), (refusal as Error).message).toBe(true)
  expect((refusal as Error).message).not.toContain('\n')
})

test('ten megabytes of noise are refused at once', async () => {
  const bytes = noise(10 * 1024 * 1024)
  const started = performance.now()
  await expect(extractText(bytes, 'brus.txt')).rejects.toThrow(/^brus\.txt: /u)
  expect(performance.now() - started).toBeLessThan(2000)
})
