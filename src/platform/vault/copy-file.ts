import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { OperatorError } from '../refusal.ts'
import { KEY_KINDS } from './key-kind.ts'

const FORMAT = 1
/** How many characters are passed on at a time. */
const BLOCK = 65_536

const base64 = z.base64()
const headSchema = z.object({
  format: z.number().int(),
  madeAt: z.iso.datetime(),
  /** Number of the newest entry of the ledger: what was destroyed later may still be in the copy. */
  entry: z.number().int(),
})
const lineSchema = z.union([
  z.object({
    kek: z.object({ body: z.guid(), id: z.string(), provider: z.enum(['file', 'environment', 'service']) }),
  }),
  z.object({ body: z.object({ id: z.guid(), kek: z.string(), indexKey: z.guid() }) }),
  z.object({
    key: z.object({
      id: z.guid(),
      version: z.number().int(),
      body: z.guid(),
      kek: z.string(),
      wrapped: base64,
      /** Absent in copies of before, and for keys of before. */
      kind: z.enum(KEY_KINDS).optional(),
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

/** A row as a line of a copy, without its end. */
export const writeLine = (line: CopyLine): string => JSON.stringify(line)

/** The key that a line is about, where it is about one; read without looking at the rest of it. */
export const keyIdOf = (line: string): string | undefined =>
  /^\{"key":\{"id":"([0-9a-f-]{36})"/.exec(line)?.[1]

/** Frames the rows: a head, one line for each, and an end with their number and digest. */
const framed = async function* (head: CopyHead, lines: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let block = `${JSON.stringify({ format: FORMAT, ...head })}\n`
  let count = 0
  for await (const line of lines) {
    count += 1
    block += `${line}\n`
    if (block.length < BLOCK) continue
    hash.update(block)
    yield block
    block = ''
  }
  hash.update(block)
  yield `${block}${JSON.stringify({ lines: count, sha256: hash.digest('hex') })}\n`
}

/** Writes a copy beside its place and moves it there when it is whole; an older file of the name is replaced. */
export const writeCopy = async (
  file: string,
  head: CopyHead,
  lines: AsyncIterable<string>,
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

/** Unpacks a file line by line. */
const unpackedLines = async function* (file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unpacked = createGunzip()
  // What goes wrong on the way is thrown where the lines are read.
  source.on('error', (error) => unpacked.destroy(error))
  source.pipe(unpacked).setEncoding('utf8')
  let rest = ''
  try {
    for await (const chunk of unpacked as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    throw damaged(file, error)
  } finally {
    source.destroy()
  }
  if (rest !== '') yield rest
}

/** A copy that is being read. */
export interface OpenCopy {
  readonly head: CopyHead
  /** Its lines, once. @throws OperatorError after the last one where they are not those that were written. */
  readonly lines: AsyncGenerator<string>
  /** Its rows, in place of its lines. */
  readonly rows: AsyncGenerator<CopyLine>
}

/** @throws OperatorError where the file is no copy of a key store, or a newer version made it. */
export const readCopy = async (file: string): Promise<OpenCopy> => {
  const texts = unpackedLines(file)
  const first = await texts.next()
  if (first.done) throw damaged(file)
  const { format, ...head } = parse(file, headSchema, first.value)
  if (format > FORMAT)
    throw new OperatorError(`${file} was made by a newer version of Samlad; read it with that version`)
  const checked = async function* (): AsyncGenerator<string> {
    const hash = createHash('sha256').update(`${first.value}\n`)
    let count = 0
    for await (const text of texts) {
      if (text.startsWith('{"lines":')) {
        const end = parse(file, endSchema, text)
        if (end.lines !== count || end.sha256 !== hash.digest('hex')) throw damaged(file)
        return
      }
      hash.update(`${text}\n`)
      count += 1
      yield text
    }
    throw damaged(file)
  }
  const lines = checked()
  const rows = async function* (): AsyncGenerator<CopyLine> {
    for await (const line of lines) yield parse(file, lineSchema, line)
  }
  return { head, lines, rows: rows() }
}
