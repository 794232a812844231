import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  DocumentRefusal,
  type ExtractedDocument,
  LARGEST_FILE,
  readWithLimits,
} from '../platform/documents/index.ts'
import { whyUnread } from './unreadable-file.ts'
import { parseArgs } from './usage.ts'

/** Where a command writes: the process's own streams, or a test's. */
export interface Output {
  readonly stdout: { write: (text: string) => unknown }
  readonly stderr: { write: (text: string) => unknown }
}

/** Input that a command cannot use, in one line. */
class BadInput extends Error {}

const bytesOf = async (file: string): Promise<Uint8Array> => {
  try {
    // The size first: a file that is refused for it is never taken into memory.
    const { size } = await stat(file)
    if (size > LARGEST_FILE)
      throw new BadInput(`${file}: the file is larger than ${LARGEST_FILE / 1024 / 1024} MB`)
    return await readFile(file)
  } catch (error) {
    if (error instanceof BadInput) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw new BadInput(whyUnread(file, code))
  }
}

const documentIn = async (file: string): Promise<ExtractedDocument> => {
  try {
    return await readWithLimits(await bytesOf(file), basename(file))
  } catch (error) {
    if (error instanceof DocumentRefusal) throw new BadInput(`${file}: ${error.reason}`)
    throw error
  }
}

/**
 * A command that reads one document: `FILE [--json]`. Prints `json(reading)` or the words of `words(reading)` and
 * answers 0; on bad input answers 2 with one line on standard error that names the file, the place and the reason.
 */
export const documentCommand = async <Reading>(
  args: string[],
  { stdout, stderr }: Output,
  command: {
    name: string
    read: (document: ExtractedDocument) => Reading
    words: (reading: Reading) => string
    /** What `--explain` adds: to the words, and to the JSON as `explanation`. */
    explain?: (reading: Reading) => { json: unknown; words: string }
    /** The reading without what only an explanation needs. */
    plain?: (reading: Reading) => unknown
  },
): Promise<number> => {
  const { values, positionals } = parseArgs(command.name, {
    args,
    options: {
      json: { type: 'boolean', default: false },
      ...(command.explain ? { explain: { type: 'boolean', default: false } } : {}),
    } as const,
    allowPositionals: true,
  })
  try {
    const [file] = positionals
    if (file === undefined || positionals.length > 1)
      throw new BadInput(`${command.name}: give one file, and --json for JSON`)
    const reading = command.read(await documentIn(file))
    const told = 'explain' in values && values.explain ? command.explain?.(reading) : undefined
    const plain = command.plain?.(reading) ?? reading
    const json = told ? { ...(plain as object), explanation: told.json } : plain
    stdout.write(values.json ? `${JSON.stringify(json)}\n` : command.words(reading) + (told?.words ?? ''))
    return 0
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    stderr.write(`samlad: ${(error as Error).message.split('\n')[0]}\n`)
    return 2
  }
}
