import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, setActor } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { csvPieces } from '../../../platform/open-data/csvw.ts'
import type { Dataset, Row } from '../../../platform/open-data/dataset.ts'
import { catalogueOf, type Standing } from './catalogue.ts'
import { datasets } from './datasets.ts'
import { openDataPolicy } from './policy.ts'

const nothing = z.object({})

/** A dataset as it is now. */
export interface ReadDataset {
  readonly dataset: Dataset
  readonly rows: readonly Row[]
  /** Says the same of the same data, and something else of any other. */
  readonly version: string
}

const versionOf = (dataset: Dataset, rows: readonly Row[]): string => {
  const hash = createHash('sha256')
  for (const piece of csvPieces(dataset, rows)) hash.update(piece)
  return hash.digest('hex').slice(0, 16)
}

/** Whoever asks reads as nobody from here on; nobody does already. */
const asNobody = async ({ tx, actor, now }: Pick<ActionContext, 'tx' | 'actor' | 'now'>): Promise<void> => {
  if (actor.kind !== 'anonymous') await setActor(tx, anonymous, now)
}

/** Reads one dataset, as nobody: whoever asks gets what everybody gets. */
export const readDataset = (dataset: Dataset) =>
  action(openDataPolicy, 'open_data.read', 'read', nothing, async ({ tx, actor, now, today, settings }) => {
    await asNobody({ tx, actor, now })
    const rows = await dataset.rows(tx, today)
    const read: ReadDataset = { dataset, rows, version: versionOf(dataset, rows) }
    return { ...read, settings }
  })

/** What is open, and how much of it there is. */
export const viewOpenData = action(
  openDataPolicy,
  'open_data.view',
  'read',
  nothing,
  async ({ tx, actor, now, today, settings }) => {
    await asNobody({ tx, actor, now })
    const shown: { dataset: Dataset; count: number; version: string }[] = []
    for (const dataset of datasets) {
      const rows = await dataset.rows(tx, today)
      shown.push({ dataset, count: rows.length, version: versionOf(dataset, rows) })
    }
    return { shown, settings }
  },
)

const newestIn = ({ columns }: Dataset, rows: readonly Row[]): Date | undefined => {
  const moments = columns
    .filter(({ datatype }) => datatype === 'datetime')
    .flatMap(({ name }) => rows.map((row) => row[name]))
    .filter((cell): cell is Date => cell instanceof Date)
  return moments.reduce<Date | undefined>((newest, one) => (newest && newest > one ? newest : one), undefined)
}

/** The catalogue, with the moment of the newest row where the rows say one. */
export const readCatalogue = action(
  openDataPolicy,
  'open_data.catalogue',
  'read',
  nothing,
  async ({ tx, actor, now, today, settings }) => {
    await asNobody({ tx, actor, now })
    const standings: Standing[] = []
    for (const dataset of datasets)
      if (dataset.columns.some(({ datatype }) => datatype === 'datetime'))
        standings.push({ name: dataset.name, modified: newestIn(dataset, await dataset.rows(tx, today)) })
    return catalogueOf(settings, standings)
  },
)
