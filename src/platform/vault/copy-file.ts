import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { OperatorError } from '../refusal.ts'

const FORMAT = 1

const base64 = z.base64()
const headSchema = z.object({
  format: z.number().int(),
  madeAt: z.iso.datetime(),
  /** Number of the newest entry of the ledger: what was destroyed later may still be in the copy. */
  entry: z.number().int(),
})
const lineSchema = z.union([
  z.object({
    kek: z.object({ body: z.uuid(), id: z.string(), provider: z.enum(['file', 'environment', 'service']) }),
  }),
  z.object({ body: z.object({ id: z.uuid(), kek: z.string(), indexKey: z.uuid() }) }),
  z.object({
    key: z.object({
      id: z.uuid(),
      version: z.number().int(),
      body: z.uuid(),
      kek: z.string(),
      wrapped: base64,
    }),
  }),
  z.object({
    entry: z.object({
      kind: z.string(),
      subjectId: z.string(),
      at: z.iso.datetime(),
      details: z.record(z.string(), z.string()),
    }),
  }),
])
const endSchema = z.object({ lines: z.number().int(), sha256: z.string() })

/** What a copy of the key store says about itself, in its first line. */
export type CopyHead = Omit<z.output<typeof headSchema>, 'format'>
/** One row of the key store in a copy. Keys are wrapped there as they are in the store. */
export type CopyLine = z.output<typeof lineSchema>

/** Frames the rows: a head, one line for each, and an end with their number and digest. */
const framed = async function* (head: CopyHead, lines: AsyncIterable<CopyLine>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const put = (content: object): string => {
    const line = `${JSON.stringify(content)}\n`
    hash.update(line)
    return line
  }
  yield put({ format: FORMAT, ...head })
  let count = 0
  for await (const line of lines) {
    count += 1
    yield put(line)
  }
  yield `${JSON.stringify({ lines: count, sha256: hash.digest('hex') })}\n`
}

/** Writes a copy beside its place and moves it there when it is whole; an older file of the name is replaced. */
export const writeCopy = async (
  file: string,
  head: CopyHead,
  lines: AsyncIterable<CopyLine>,
): Promise<void> => {
  const unfinished = `${file}.${process.pid}`
  try {
    await pipeline(
      Readable.from(framed(head, lines)),
      createGzip({ level: 3 }),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    )
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

const damaged = (file: string, cause?: unknown): OperatorError =>
  new OperatorError(`the copy of the keys ${file} is damaged; take another`, { cause })

const parse = <T>(file: string, schema: z.ZodType<T>, line: string): T => {
  try {
    return schema.parse(JSON.parse(line))
  } catch (cause) {
    throw damaged(file, cause)
  }
}

/** A copy that is being read. */
export interface OpenCopy {
  readonly head: CopyHead
  /** Its rows, once. @throws OperatorError after the last one where they are not those that were written. */
  readonly lines: AsyncGenerator<CopyLine>
}

/** @throws OperatorError where the file is no copy of a key store, or a newer version made it. */
export const readCopy = async (file: string): Promise<OpenCopy> => {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  // What goes wrong on the way is thrown where the lines are read.
  source.on('error', (error) => unpacked.destroy(error))
  const reader = createInterface({ input: source.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY })
  const texts = (async function* () {
    try {
      const failed = new Promise<never>((_, reject) => unpacked.once('error', reject))
      failed.catch(() => {})
      const all = reader[Symbol.asyncIterator]()
      for (;;) {
        const next = await Promise.race([all.next(), failed])
        if (next.done) return
        yield next.value
      }
    } catch (error) {
      throw damaged(file, error)
    } finally {
      source.destroy()
      reader.close()
    }
  })()
  const first = await texts.next()
  if (first.done) throw damaged(file)
  const { format, ...head } = parse(file, headSchema, first.value)
  if (format > FORMAT)
    throw new OperatorError(`${file} was made by a newer version of Samlad; read it with that version`)
  const hash = createHash('sha256').update(`${first.value}\n`)
  const lines = async function* (): AsyncGenerator<CopyLine> {
    let count = 0
    for await (const text of texts) {
      if (text.startsWith('{"lines":')) {
        const end = parse(file, endSchema, text)
        if (end.lines !== count || end.sha256 !== hash.digest('hex')) throw damaged(file)
        return
      }
      hash.update(`${text}\n`)
      count += 1
      yield parse(file, lineSchema, text)
    }
    throw damaged(file)
  }
  return { head, lines: lines() }
}
