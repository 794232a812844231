import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { encryptedPdf, handWrittenPdf, pdfOf } from './fixtures.ts'
import { readWithLimits } from './read-with-limits.ts'

const drawing = (text: string) => Buffer.from(`BT /F1 12 Tf 72 720 Td (${text}) Tj ET`)

test('a document is read in a process of its own and comes back whole', async () => {
  const found = await readWithLimits(
    pdfOf('#set text(lang: "sv")\n= Fiktiv plan\nÅtgärd 1: Exempelverket får uppdraget.'),
    'plan.pdf',
  )
  expect(found).toMatchObject({ format: 'pdf', pages: 1 })
  expect(found.text).toBe('Fiktiv plan\n\nÅtgärd 1: Exempelverket får uppdraget.\n')
})

test('a refusal comes back as what it is', async () => {
  await expect(readWithLimits(encryptedPdf(), 'plan.pdf')).rejects.toMatchObject({
    name: 'DocumentRefusal',
    code: 'document.encrypted',
    message: 'plan.pdf: the PDF is encrypted; save it without a password',
  })
})

test('reading that takes too long is stopped', async () => {
  const started = performance.now()
  await expect(
    readWithLimits(handWrittenPdf(drawing('sent')), 'trög.pdf', { milliseconds: 1 }),
  ).rejects.toMatchObject({
    code: 'document.too_slow',
  })
  expect(performance.now() - started).toBeLessThan(2000)
})

test('a PDF that unpacks to more memory than is allowed is stopped, and the server lives on', async () => {
  const bomb = handWrittenPdf(deflateSync(Buffer.alloc(200 * 1024 * 1024, ' '), { level: 9 }), {
    filter: '/Filter /FlateDecode',
  })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  await expect(readWithLimits(bomb, 'bomb.pdf', { megabytes: 180 })).rejects.toMatchObject({
    code: 'document.too_much_memory',
  })
})

test('plain text needs no process', async () => {
  expect(await readWithLimits(new Uint8Array(Buffer.from('Åtgärd 1')), 'plan.txt')).toEqual({
    text: 'Åtgärd 1',
    format: 'text',
    encoding: 'utf-8',
  })
})

test('documents that come together are all read, and one that fails holds up no other', async () => {
  const pdf = handWrittenPdf(drawing('en av flera'))
  const documents = [pdf, encryptedPdf(), pdf, encryptedPdf(), pdf]
  const results = await Promise.allSettled(
    documents.map((bytes, index) => readWithLimits(bytes, `${index}.pdf`)),
  )
  expect(results.map((result) => result.status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})
