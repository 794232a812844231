import { readFile } from 'node:fs/promises'
import {
  loadSolver,
  type Protected,
  protectTable,
  readRequest,
  UnusableTable,
} from '../modules/statistics/protection/index.ts'
import { columns, labelled } from './columns.ts'
import type { Output } from './document-argument.ts'
import { showProgress } from './progress.ts'
import { whyUnread } from './unreadable-file.ts'
import { parseArgs } from './usage.ts'

/** Seconds for which the audit goes on solving programmes: after that the proofs in whole numbers stand alone. */
const AUDIT_SECONDS = 10

/** Input that the command cannot use, in one line. */
class BadInput extends Error {}

const bytesOf = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new BadInput(whyUnread(file, code))
  }
}

/** Whether a text could be the beginning of JSON: whether what is wrong with it is no more than that it ends. */
const couldGoOn = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as Error
    const at = /position (\d+)/u.exec(message)?.[1]
    return /Unexpected end|Unterminated/u.test(message) || Number(at) === text.length
  }
}

/** Where a text stops being JSON. The parser's own message quotes the text, and names the place only now and then. */
const parsed = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    let [good, bad] = [0, text.length + 1]
    while (bad - good > 1) {
      const middle = (good + bad) >> 1
      if (couldGoOn(text.slice(0, middle))) good = middle
      else bad = middle
    }
    const before = text.slice(0, good).split('\n')
    throw new BadInput(`${file}: line ${before.length}, column ${before.at(-1)!.length + 1}: is not JSON`)
  }
}

/** A secret is what the file holds, without the line end that an editor leaves. */
const secretIn = async (file: string): Promise<Uint8Array> => {
  const bytes = await bytesOf(file)
  let end = bytes.length
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1
  if (end === 0) throw new BadInput(`${file}: the file is empty; a secret is needed`)
  return bytes.subarray(0, end)
}

const words = ({ cells, method, lost }: Protected): string => {
  const names = Object.keys(cells[0] ?? {}).filter((name) => name !== 'freq' && name !== 'status')
  const audit = method.audit as { primary: number; solved: number; seconds: number } | undefined
  return [
    columns(
      [...names, 'Count', 'Status'],
      cells.map((cell) => [
        ...names.map((name) => String(cell[name])),
        cell.freq === null ? '–' : String(cell.freq),
        cell.status,
      ]),
      [],
    ),
    '\n',
    labelled('Method', [String(method.name)]),
    labelled('Hidden', [`${lost.cells} of ${cells.length} cells (${(100 * lost.share).toFixed(1)} %)`]),
    audit === undefined
      ? ''
      : labelled('Audit', [
          `${audit.primary} primary cells proven, ${audit.solved} of them solved, ${audit.seconds.toFixed(1)} s`,
        ]),
  ].join('')
}

const protectFile = async (args: string[]): Promise<string> => {
  const { values, positionals } = parseArgs('protect', {
    args,
    options: {
      json: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      'secret-file': { type: 'string' },
    },
    allowPositionals: true,
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new BadInput('protect: give one file, and --json for JSON')
  const text = (await bytesOf(file)).toString('utf8').replace(/^\uFEFF/u, '')
  const bar = showProgress('Protecting')
  try {
    const request = readRequest(parsed(file, text))
    const secretFile = values['secret-file']
    if (request.method === 'cell-key' && secretFile === undefined)
      throw new BadInput(`${file}: method: "cell-key" needs --secret-file FILE`)
    const done = protectTable(request, {
      solver: await loadSolver(),
      publish: values.publish,
      progress: bar.show,
      audit: { seconds: AUDIT_SECONDS, now: () => performance.now() },
      ...(request.method === 'cell-key' ? { secret: await secretIn(secretFile as string) } : {}),
    })
    return values.json ? `${JSON.stringify(done)}\n` : words(done)
  } catch (error) {
    throw error instanceof UnusableTable ? new BadInput(`${file}: ${error.message}`) : error
  } finally {
    bar.clear()
  }
}

/** `bin/samlad protect FILE [--publish] [--secret-file FILE] [--json]`: protects a table; touches no database. */
export const protect = async (args: string[], { stdout, stderr }: Output = process): Promise<number> => {
  try {
    stdout.write(await protectFile(args))
    return 0
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    stderr.write(`samlad: ${(error as Error).message.split('\n')[0]}\n`)
    return 2
  }
}
