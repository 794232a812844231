/** A body's own spreadsheet to linkage keys, in a browser: what `link prepare` and `link encode` do, by the same code. */
import readXlsxFile from 'read-excel-file/browser'
import { decodeText } from '../../../../../platform/documents/encoding.ts'
import { textOf } from '../../../../../platform/tables/cell-text.ts'
import { cellsOfCsv } from '../../../../../platform/tables/csv.ts'
import type { Sheet } from '../../../../../platform/tables/sheets.ts'
import { createEncoder } from '../../clk/encoder.ts'
import { identityOf, readSchema } from '../../clk/schema.ts'
import { houseSchema } from '../../identities/weak-identities.ts'
import { fingerprintOf } from '../../protocol/fingerprint.ts'

const MOST_ROWS = 500_000

/** The sheets of a file; nothing where it is neither CSV nor a workbook. */
export const sheetsIn = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly Sheet[] | undefined> => {
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
      return [{ name: '', rows: cellsOfCsv(decodeText(bytes, 'table').text, MOST_ROWS) }]
    const sheets = await readXlsxFile(new Blob([bytes]))
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => textOf(cell))),
    }))
  } catch {
    return undefined
  }
}

/** Bytes of a secret but for one line end after them, as `link encode` reads them. */
export const secretOf = (bytes: Uint8Array): Uint8Array => {
  const end = bytes.at(-1) === 0x0a ? (bytes.at(-2) === 0x0d ? 2 : 1) : 0
  return Uint8Array.from(bytes.subarray(0, bytes.length - end))
}

const AT_ONCE = 200

/**
 * The keys of prepared records, as the file that the linking unit takes.
 *
 * @param progress is told what share is done, and lets the page draw meanwhile
 * @returns the file and the fingerprint of the secret
 */
export const keysOf = async (
  records: readonly (readonly string[])[],
  secret: Uint8Array,
  progress: (share: number) => Promise<void>,
): Promise<{ readonly file: string; readonly fingerprint: string }> => {
  const { schema } = readSchema(houseSchema())
  const encoder = createEncoder(schema, secret)
  const keys: string[] = []
  const key = new Uint8Array(encoder.bytes)
  for (const [at, record] of records.entries()) {
    if (at % AT_ONCE === 0) await progress(at / records.length)
    key.fill(0)
    encoder.encode(record, key, 0)
    keys.push(`"${Buffer.from(key).toString('base64')}"`)
  }
  await progress(1)
  return {
    file: `{"schema": ${JSON.stringify(identityOf(schema))}, "clks": [${keys.join(', ')}]}`,
    fingerprint: fingerprintOf(secret),
  }
}
