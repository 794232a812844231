import { createReadStream } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import {
  CsvProblem,
  CsvReader,
  type CsvRecord,
  encodeRecords,
  fingerprintOf,
  identityOf,
  type LinkageSchema,
  readSchema,
  SchemaProblem,
} from '../modules/statistics/linkage/index.ts'
import { OperatorError } from '../platform/refusal.ts'
import type { Output } from './document-argument.ts'
import { showProgress } from './progress.ts'
import { reasonOf } from './unreadable-file.ts'
import { parseArgs } from './usage.ts'

const LARGEST_SCHEMA = 4 * 2 ** 20

const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    if ((await stat(file)).size > LARGEST_SCHEMA)
      throw new OperatorError(`${file}: the file is larger than 4 MB`)
    return await readFile(file)
  } catch (error) {
    throw reasonOf(file, error)
  }
}

const schemaIn = async (file: string): Promise<{ schema: LinkageSchema; warnings: string[] }> => {
  const text = (await bytesOf(file)).toString('utf8').replace(/^\ufeff/u, '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new OperatorError(`${file}: the schema is not JSON`)
  }
  try {
    return readSchema(json)
  } catch (error) {
    throw error instanceof SchemaProblem ? new OperatorError(`${file}: ${error.message}`) : error
  }
}

/** The bytes of the secret as they stand, but for one line end after them, which an editor leaves there. */
const secretIn = async (file: string): Promise<Uint8Array> => {
  const bytes = await bytesOf(file)
  const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : 0
  const secret = bytes.subarray(0, bytes.length - end)
  if (secret.length === 0) throw new OperatorError(`${file}: the secret is empty`)
  return Uint8Array.from(secret)
}

/** Shorter ones can be guessed, and a fingerprint would tell whether a guess is right. */
const SHORTEST_TOLD = 16

/** What tells two bodies that they have the same secret; none of a secret that could be found from it. */
const fingerprintFor = (secret: Uint8Array): string | null =>
  secret.length < SHORTEST_TOLD ? null : fingerprintOf(secret)

const checkHeader = (file: string, header: CsvRecord, { features }: LinkageSchema): void => {
  const { values } = header
  const refuse = (reason: string): never => {
    throw new OperatorError(`${file}, line ${header.line}: ${reason}`)
  }
  if (values.length !== features.length) {
    const hint =
      values.length === 1 && /[;\t]/u.test(values[0] as string) ? '; columns are separated by commas' : ''
    refuse(`the header has ${values.length} columns; the schema has ${features.length}${hint}`)
  }
  for (const [at, { identifier }] of features.entries()) {
    if (values[at] === identifier) continue
    const hint = values[at]?.trim() === identifier ? ' without spaces around it' : ''
    refuse(`column ${at + 1} of the header must be "${identifier}"${hint}`)
  }
}

/** The records after the header. Bytes that are no UTF-8 are refused: they would become other keys elsewhere. */
const recordsIn = async function* (
  file: string,
  schema: LinkageSchema,
  read: (bytes: number) => void,
): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = new CsvReader()
  let isHeader = true
  let line = 1
  const recordsOf = function* (records: CsvRecord[]): Generator<CsvRecord> {
    for (const record of records) {
      line = record.line
      if (isHeader) checkHeader(file, record, schema)
      else yield record
      isHeader = false
    }
  }
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 2 ** 18 })) {
      read((piece as Buffer).length)
      yield* recordsOf(reader.read(decoder.decode(piece as Buffer, { stream: true })))
    }
    yield* recordsOf(reader.read(decoder.decode()))
    yield* recordsOf(reader.end())
  } catch (error) {
    if (error instanceof CsvProblem) throw new OperatorError(`${file}, line ${error.line}: ${error.message}`)
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new OperatorError(`${file}, after line ${line}: the text is not UTF-8`)
    throw reasonOf(file, error)
  }
  if (isHeader) throw new OperatorError(`${file}: the file is empty`)
}

interface Encoding {
  readonly file: string
  readonly schemaFile: string
  readonly schema: LinkageSchema
  readonly secret: Uint8Array
  readonly write: (text: string) => Promise<unknown>
}

/** Encodes the file and writes the keys as they come. @returns how many records there were. */
const encodeFile = async ({ file, schemaFile, schema, secret, write }: Encoding): Promise<number> => {
  const size = await stat(file).then(
    (found) => found.size,
    (error: unknown) => {
      throw reasonOf(file, error)
    },
  )
  const bytes = Math.ceil(schema.clkConfig.l / 8)
  const progress = showProgress('encoding')
  let done = 0
  let count = 0
  try {
    const records = recordsIn(file, schema, (read) => {
      done += read
      progress.show(done / Math.max(1, size))
    })
    await write(`{"schema": ${JSON.stringify(identityOf(schema))}, "clks": [`)
    for await (const encoded of encodeRecords(schema, secret, records, availableParallelism())) {
      if (!('keys' in encoded))
        throw new OperatorError(
          `${file}, line ${encoded.line} (record ${count + encoded.at + 1}): ${encoded.reason}`,
        )
      const keys: string[] = []
      for (let at = 0; at < encoded.keys.length; at += bytes)
        keys.push(`"${Buffer.from(encoded.keys.buffer, at, bytes).toString('base64')}"`)
      await write(`${count === 0 ? '' : ', '}${keys.join(', ')}`)
      count += keys.length
    }
    if (count === 0) throw new OperatorError(`${file}: there are no records after the header`)
    await write(']}')
    return count
  } catch (error) {
    throw error instanceof SchemaProblem ? new OperatorError(`${schemaFile}: ${error.message}`) : error
  } finally {
    progress.clear()
  }
}

/**
 * `bin/samlad link encode FILE.csv --schema SCHEMA.json --secret-file FILE --out CLKS.json [--json]`: the records of a
 * file as linkage keys, on the machine of the body that has them. Nothing is written where a record cannot be encoded.
 */
export const linkEncode = async (args: string[], { stdout, stderr }: Output = process): Promise<number> => {
  const { values, positionals } = parseArgs('link encode', {
    args,
    options: {
      schema: { type: 'string' },
      'secret-file': { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [file] = positionals
  const { schema: schemaFile, 'secret-file': secretFile, out } = values
  if (file === undefined || positionals.length > 1 || !schemaFile || !secretFile || !out)
    throw new OperatorError(
      'link encode: give one CSV file, --schema SCHEMA.json, --secret-file FILE and --out CLKS.json',
    )
  const { schema, warnings } = await schemaIn(schemaFile)
  for (const warning of warnings) stderr.write(`samlad: ${schemaFile}: ${warning}\n`)
  const secret = await secretIn(secretFile)
  const fingerprint = fingerprintFor(secret)
  if (fingerprint === null)
    stderr.write(
      `samlad: ${secretFile}: the secret is shorter than ${SHORTEST_TOLD} bytes; bodies that link make one of 32 random bytes\n`,
    )
  const partial = `${out}.partial`
  const target = await open(partial, 'w', 0o600).catch((error: unknown) => {
    throw reasonOf(out, error)
  })
  const begun = performance.now()
  let count = 0
  try {
    count = await encodeFile({ file, schemaFile, schema, secret, write: (text) => target.write(text) })
    await target.close()
    await rename(partial, out).catch((error: unknown) => {
      throw reasonOf(out, error)
    })
  } catch (error) {
    await target.close().catch(() => {})
    await rm(partial, { force: true })
    throw error
  } finally {
    secret.fill(0)
  }
  const seconds = (performance.now() - begun) / 1000
  stdout.write(
    values.json
      ? `${JSON.stringify({ records: count, bits: schema.clkConfig.l, out, seconds, fingerprint, schema: identityOf(schema) })}\n`
      : `${count} records as keys of ${schema.clkConfig.l} bits in ${out} (${seconds.toFixed(1)} s)\n${fingerprint === null ? '' : `fingerprint of the secret: ${fingerprint}\n`}`,
  )
  return 0
}
