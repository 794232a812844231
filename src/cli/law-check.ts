import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkTexts, type Found, type StatuteText } from '../modules/law/statute/check.ts'
import { dayOf, systemClock } from '../platform/clock/clock.ts'
import { columns } from './columns.ts'
import type { Output } from './document-argument.ts'
import { whyUnread } from './unreadable-file.ts'
import { parseArgs } from './usage.ts'

/** Input that the command cannot use, in one line. */
class BadInput extends Error {}

/** Names as people and archives give them: `SFS_2009_400.md`, `2009-400.txt`, `sfs-2009:400.txt`. */
const NAME = /^(?:sfs[ _-]?)?(\d{4})[-_: ](\d+)\.(?:md|markdown|txt)$/iu
/** The longest act of the country is a tenth of it. */
const LARGEST_TEXT = 20_000_000

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new BadInput(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `${folder}: there is no such folder`
        : whyUnread(folder, code),
    )
  }
}

const textIn = async (file: string): Promise<string> => {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(whyUnread(file, error.code ?? ''))
  })
  if (bytes.length > LARGEST_TEXT) throw new BadInput(`${file}: the file is larger than any act`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new BadInput(`${file}: the file is not UTF-8 text`)
  }
}

/** The acts in a folder, each once. @throws BadInput for a folder without any, and for an act that stands there twice. */
const actsIn = async (folder: string): Promise<StatuteText[]> => {
  const acts = new Map<string, StatuteText>()
  for (const file of await namesIn(folder)) {
    const named = NAME.exec(file)
    if (named === null) continue
    const act = `${named[1]}:${Number(named[2])}`
    const other = acts.get(act)
    if (other !== undefined) throw new BadInput(`${folder}: both ${other.file} and ${file} are SFS ${act}`)
    acts.set(act, { act, file, text: await textIn(join(folder, file)) })
  }
  if (acts.size === 0)
    throw new BadInput(`${folder}: holds no statute text; name them by SFS number, such as SFS_2009_400.md`)
  return [...acts.values()]
}

const RESULT_WORDS: Readonly<Record<Found['result'], string>> = {
  differs: 'differs',
  not_found: 'not found',
  no_digest: 'no digest yet',
  unchanged: 'unchanged',
}
/** What has to be looked at first. */
const ORDER = Object.keys(RESULT_WORDS) as readonly Found['result'][]

const counted = (found: readonly Found[]): Record<Found['result'], number> =>
  Object.fromEntries(
    ORDER.map((result) => [result, found.filter((one) => one.result === result).length]),
  ) as Record<Found['result'], number>

const words = (found: readonly Found[]): string => {
  const counts = counted(found)
  const rows = ORDER.flatMap((result) => found.filter((one) => one.result === result)).map((one) => [
    RESULT_WORDS[one.result],
    one.section,
    one.citation,
    one.read ?? '–',
    one.amendedBy ?? '–',
    one.file ?? '–',
  ])
  const sum = ORDER.map((result) => `${counts[result]} ${RESULT_WORDS[result]}`).join(', ')
  return `${columns(['Result', 'Section', 'Citation', 'Read', 'Now', 'File'], rows, [13, 28, 60, 10, 10, 24])}\n${sum}\n`
}

/**
 * `bin/samlad law check FOLDER [--json]`: compares what was read of each section with the statute texts in a folder, which
 * whoever runs it has fetched; touches no database and no network.
 */
export const lawCheck = async (args: string[], { stdout, stderr }: Output = process): Promise<number> => {
  const { values, positionals } = parseArgs('law check', {
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  try {
    const [folder] = positionals
    if (folder === undefined || positionals.length > 1)
      throw new BadInput('law check: give one folder with statute texts, and --json for JSON')
    const acts = await actsIn(folder)
    const found = checkTexts(acts, dayOf(systemClock.now()))
    stdout.write(
      values.json
        ? `${JSON.stringify({ statutes: acts.map(({ act, file }) => ({ act, file })), sections: found, counts: counted(found) })}\n`
        : words(found),
    )
    return 0
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    stderr.write(`samlad: ${(error as Error).message.split('\n')[0]}\n`)
    return 2
  }
}
