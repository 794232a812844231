import { expect, test } from 'vitest'
import { readLargeForm } from './large-form.ts'

const TEXT = 'Först: hon sa "nej".\r\n\r\n--punkt åäö'

/** The same body, in pieces of some bytes. */
const inPieces = async (form: FormData, size: number): Promise<Request> => {
  const whole = new Request('http://house/x', { method: 'POST', body: form })
  const bytes = new Uint8Array(await whole.clone().arrayBuffer())
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size))
      controller.close()
    },
  })
  return new Request('http://house/x', {
    method: 'POST',
    headers: { 'content-type': whole.headers.get('content-type') ?? '' },
    body,
    duplex: 'half',
  } as RequestInit)
}

test.each([1, 7, 64, 100_000])(
  'texts and names of files are found in pieces of %i bytes, before and after a file',
  async (size) => {
    const form = new FormData()
    form.append('text', TEXT)
    form.append('file', new File([`\r\n--no boundary\r\n\r\n${'x'.repeat(3000)}`], 'bild å.png'))
    form.append('needs[]', 'a')
    form.append('needs[]', 'b')
    form.append('last', '')
    const read = (await readLargeForm(await inPieces(form, size)))!
    expect(
      [...read.entries()].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
    ).toEqual([
      ['text', TEXT],
      ['file', 'bild å.png'],
      ['needs[]', 'a'],
      ['needs[]', 'b'],
      ['last', ''],
    ])
    const file = read.get('file')
    expect(file instanceof File && file.size).toBe(0)
  },
)

test('what is no form of parts gives nothing', async () => {
  expect(
    await readLargeForm(new Request('http://house/x', { method: 'POST', body: 'text=a' })),
  ).toBeUndefined()
})

test('a part whose head never ends is let go of, and not held until the end', async () => {
  let pieces = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pieces += 1
      controller.enqueue(Buffer.from(pieces === 1 ? '--b\r\n' : 'x'.repeat(1000)))
      if (pieces === 2000) controller.close()
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const init = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit
  const request = new Request('http://house/x', init)
  expect(await readLargeForm(request)).toBeUndefined()
  expect(pieces).toBeLessThan(100)
})
