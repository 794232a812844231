import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Block } from '../block.ts'
import type { RecordContent } from '../content.ts'

/** The first line of a file; what follows is a line for each block (`{"block", "records"}`) and one for each of its records. */
const FORMAT = 'samlad-trail-1'

/** The records of a block, as they were sealed. */
export interface FiledBlock {
  readonly block: Block['number']
  readonly records: readonly RecordContent[]
}

/** The file is not what was written: cut short, exchanged for something else, or not to be read. */
export class UnreadableArchive extends Error {}

async function* linesOf(month: string, blocks: AsyncIterable<FiledBlock>) {
  yield `${JSON.stringify({ format: FORMAT, month })}\n`
  for await (const { block, records } of blocks) {
    yield `${JSON.stringify({ block, records: records.length })}\n`
    // A record is JSON on one line already, to the byte as it is hashed.
    for (const { content } of records) yield `${content}\n`
  }
}

/** SHA-256 of a file, as hexadecimal digits. */
export const digestOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Makes a name in a folder last beyond a loss of power. */
const keepName = (folder: string): void => {
  const opened = openSync(folder, 'r')
  fsyncSync(opened)
  closeSync(opened)
}

/** Writes a file that is there whole or not at all; one of the same name is replaced. */
export const writeFile = async (
  file: string,
  month: string,
  blocks: AsyncIterable<FiledBlock>,
): Promise<void> => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.${process.pid}.new`
  try {
    await pipeline(
      Readable.from(linesOf(month, blocks)),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    )
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  keepName(dirname(file))
}

const idOf = (content: string): number => Number(/^\[(\d+)/.exec(content)?.[1])

async function* linesIn(file: string): AsyncGenerator<string> {
  const opened = createReadStream(file)
  const unpacked = createGunzip()
  // A fault of either end comes out where the lines are read.
  opened.on('error', (error) => unpacked.destroy(error)).pipe(unpacked)
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const part of unpacked as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.decode(part, { stream: true })).split('\n')
      rest = lines.pop()!
      yield* lines
    }
    if (rest !== '') throw new UnreadableArchive('cut short')
  } finally {
    opened.destroy()
    unpacked.destroy()
  }
}

/** The blocks of a file, in their order. @throws UnreadableArchive where it ends too early or is something else. */
export async function* readFile(file: string): AsyncGenerator<FiledBlock> {
  const lines = linesIn(file)
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new UnreadableArchive('cut short')
    return value
  }
  try {
    const { format } = JSON.parse(await next()) as { format?: string }
    if (format !== FORMAT) throw new UnreadableArchive(`format ${format}`)
    for await (const line of lines) {
      const { block, records: count } = JSON.parse(line) as { block: number; records: number }
      const records: RecordContent[] = []
      while (records.length < count) {
        const content = await next()
        records.push({ id: idOf(content), content })
      }
      yield { block, records }
    }
  } catch (error) {
    throw error instanceof UnreadableArchive ? error : new UnreadableArchive((error as Error).message)
  } finally {
    await lines.return(undefined)
  }
}
