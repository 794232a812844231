import { closeSync, createReadStream, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ClkProblem,
  ClkReader,
  type SchemaIdentity,
  type VectorSource,
} from '../modules/statistics/linkage/index.ts'
import { OperatorError } from '../platform/refusal.ts'
import { reasonOf } from './unreadable-file.ts'

const SEGMENT = 4 * 2 ** 20
const SEGMENTS_IN_MEMORY = 16

/** Linkage keys one after the other: in memory while they are few, then in a file that nobody else can open. */
class Spool {
  #segments: Buffer[] = []
  #used = SEGMENT
  #file: number | undefined
  #written = 0

  put(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; ) {
      if (this.#used === SEGMENT) this.#open()
      const segment = this.#segments.at(-1) as Buffer
      const copied = bytes.copy(segment, this.#used, from)
      this.#used += copied
      from += copied
    }
  }

  #open(): void {
    if (this.#segments.length === SEGMENTS_IN_MEMORY) {
      this.#file ??= namelessFile()
      for (const segment of this.#segments) this.#written += writeSync(this.#file, segment)
      this.#segments = []
    }
    this.#segments.push(Buffer.allocUnsafe(SEGMENT))
    this.#used = 0
  }

  read(from: number, into: Uint8Array): void {
    let done = 0
    while (done < into.length && from + done < this.#written) {
      const length = Math.min(into.length - done, this.#written - from - done)
      done += readSync(this.#file as number, into, done, length, from + done)
    }
    while (done < into.length) {
      const at = from + done - this.#written
      const segment = this.#segments[Math.floor(at / SEGMENT)] as Buffer
      const offset = at % SEGMENT
      const piece = segment.subarray(offset, offset + into.length - done)
      into.set(piece, done)
      done += piece.length
    }
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#segments = []
  }
}

/** A file without a name: it is gone when it is closed, also by the end of the process. */
const namelessFile = (): number => {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-keys-'))
  try {
    return openSync(join(folder, 'keys'), 'wx+', 0o600)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The linkage keys of a file, and what to call when they are needed no more. */
interface OpenClks {
  readonly source: VectorSource
  /** That the file names, if any. */
  readonly schema: SchemaIdentity | null
  readonly close: () => void
}

/**
 * Reads `{"schema": {…}, "clks": [base64, …]}`, whatever its size.
 *
 * @throws OperatorError naming the file, the record (counted from 1) and what is wrong with it.
 */
const openClks = async (file: string): Promise<OpenClks> => {
  const spool = new Spool()
  try {
    let bytes = 0
    let count = 0
    const reader = new ClkReader((key) => {
      const decoded = Buffer.from(key, 'base64')
      count += 1
      if (count === 1) bytes = decoded.length
      else if (decoded.length !== bytes)
        throw new ClkProblem(
          `record ${count} has ${decoded.length * 8} bits; those before it have ${bytes * 8}`,
        )
      spool.put(decoded)
    })
    for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 }))
      reader.read((piece as Buffer).toString('latin1'))
    reader.end()
    if (count === 0) throw new ClkProblem('"clks" holds no record')
    return {
      source: {
        count,
        bytes,
        read: (from, until, into) => spool.read(from * bytes, into.subarray(0, (until - from) * bytes)),
      },
      schema: reader.schema(),
      close: () => spool.close(),
    }
  } catch (error) {
    spool.close()
    throw error instanceof ClkProblem ? new OperatorError(`${file}: ${error.message}`) : reasonOf(file, error)
  }
}

const LONGEST_KEY = 2 ** 16

const called = (schema: SchemaIdentity | null): string =>
  schema === null
    ? 'a schema that the file does not name'
    : `the schema "${schema.name ?? 'without a name'}" (${schema.fingerprint})`

/**
 * Reads several files of linkage keys that are to be compared.
 *
 * @throws OperatorError as `openClks`, and where the keys differ in schema or length or are too long; none is left open then.
 */
export const openComparable = async (files: readonly [string, ...string[]]): Promise<OpenClks[]> => {
  const opened: OpenClks[] = []
  try {
    for (const file of files) {
      const one = await openClks(file)
      opened.push(one)
      const [first] = opened as [OpenClks]
      if (one.schema?.fingerprint !== first.schema?.fingerprint)
        throw new OperatorError(
          `${file}: its keys are of ${called(one.schema)}; those of ${files[0]} of ${called(first.schema)}`,
        )
      if (one.source.bytes !== first.source.bytes)
        throw new OperatorError(
          `${file}: its keys have ${one.source.bytes * 8} bits; those of ${files[0]} have ${first.source.bytes * 8}`,
        )
    }
    if (opened[0]!.source.bytes * 8 > LONGEST_KEY)
      throw new OperatorError(`${files[0]}: keys of more than ${LONGEST_KEY} bits are not compared`)
    return opened
  } catch (error) {
    for (const { close } of opened) close()
    throw error
  }
}
