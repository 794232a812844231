import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { paths } from '../modules/plan/paths.ts'
import { importDocument } from '../modules/plan/review/import-actions.ts'
import type { ImportResult } from '../modules/plan/review/schema.ts'
import { perform } from '../platform/access/action.ts'
import { readSettings } from '../platform/config/settings.ts'
import { OperatorError, Refusal } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { openExisting } from './installation.ts'
import { parseArgs } from './usage.ts'

const outcomes = {
  new_plan: 'a new plan',
  new_version: 'a proposed new version of a plan that is here',
  known_document: 'read and approved before; a proposed new version of its plan',
  already_in_review: 'already under review',
} as const

/**
 * What was kept of a document and where it goes on. One in which no measure was found is kept too, for they can be added by hand; but it
 * is more often another document than was meant.
 */
export const importedWords = (
  file: string,
  { readingId, outcome, measures, unsure }: ImportResult,
  baseUrl: string | undefined,
): string => {
  const page = paths.reading({ readingId })
  const address = baseUrl === undefined ? page : new URL(page, baseUrl).href
  const doubts = unsure.map(({ kind, name, fields }) => `  unsure: ${kind} ${name}: ${fields.join(', ')}\n`)
  const none = `  No measure was found. If it is no plan, discard it at the address below; if it is one, add its measures there by hand.
  Why none was found: bin/samlad plan read ${file} --explain\n`
  return [
    `${readingId}  ${outcomes[outcome]}, ${measures} measures\n`,
    ...doubts,
    ...(measures === 0 ? [none] : []),
    `  It waits to be reviewed and approved: ${address}\n`,
  ].join('')
}

const readBytes = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'it may not be read',
    }
    throw new OperatorError(
      `${file}: ${reasons[(error as { code?: string }).code ?? ''] ?? 'it cannot be read'}`,
    )
  }
}

/** `bin/samlad plan import FILE [--data DIR] [--json]`: reads a plan document and keeps it for review on screen. */
export const planImport = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs('plan import', {
    args,
    allowPositionals: true,
    options: {
      data: dataOption,
      json: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new OperatorError('plan import takes one file')
  const bytes = await readBytes(file)
  if (bytes.length === 0) throw new OperatorError(`${file}: the file is empty`)
  const settings = readSettings(process.env)
  const installation = await openExisting(settings, values.data)
  try {
    const actor = { kind: 'system', name: 'plan import' } as const
    const done = await perform(installation.house, { actor }, importDocument, {
      name: basename(file),
      content: bytes.toString('base64'),
    })
    if (values.json) process.stdout.write(`${JSON.stringify(done)}\n`)
    else process.stdout.write(importedWords(file, done, settings.baseUrl))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { reason, megabytes } = error.parameters
    const size = megabytes === undefined ? error.code : `the file is larger than ${megabytes} MB`
    throw new OperatorError(`${file}: ${reason ?? size}`)
  } finally {
    await installation.close()
  }
}
