import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../../platform/access/action.ts'
import { personIn } from '../../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { contentHash } from '../../../../platform/proof/content-hash.ts'
import { NotFound, Refusal } from '../../../../platform/refusal.ts'
import { type CollectionHead, collected, listCollectionHeads } from '../../collection/index.ts'
import { type CaseRecord, type Loss, totalLosses } from '../../standards/index.ts'
import { type Organisations, organisationsOf, recordsOf } from '../counting.ts'
import { solverOf } from '../protecting.ts'
import { notedFigures, releasedPublications } from '../publications.ts'
import { listSent, type SentContent, sentFigures } from '../sent.ts'
import { listReporters, lockCollection } from '../store.ts'
import { type Aggregate, eurostatAggregate, unodcAggregate, withSilence } from './aggregate.ts'
import { exportPolicy } from './policy.ts'
import { csvOf, protectedCells, rowsOf, tellsOf } from './protecting.ts'
import { recordFile } from './rows.ts'
import {
  type AggregateStandard,
  downloadInput,
  exportInput,
  isAggregate,
  PAGE_SIZE,
  type RecordStandard,
  sendInput,
  standards,
} from './schema.ts'
import { insertSent } from './store.ts'
import { type Withheld, withholdFigures } from './withholding.ts'

/** The collections of the reader's body, each with the standards that it can be handed on in. */
export const viewExports = action(
  exportPolicy,
  'export.list',
  'read',
  z.object({}),
  async ({ tx, actor }) => ({
    standards,
    collections: (await listCollectionHeads(tx)).filter(
      ({ bodyId }) => actor.kind === 'person' && actor.bodyId === bodyId,
    ),
  }),
)

const getHead = async (tx: DatabaseTransaction, collectionId: string): Promise<CollectionHead> => {
  const found = (await listCollectionHeads(tx)).find(({ id }) => id === collectionId)
  if (found === undefined) throw new NotFound('collection')
  return found
}

interface Material {
  readonly records: readonly CaseRecord[]
  /** What the records come from, and the day at which they are read. */
  readonly rests: readonly string[]
  readonly organisations: Organisations
}

const materialOf = async (tx: DatabaseTransaction, collectionId: string, day: string): Promise<Material> => {
  const handed = await collected(tx, collectionId, 'records')
  const asked = (await listReporters(tx, collectionId)).filter(({ ways }) => ways.includes('records'))
  return {
    records: recordsOf(handed),
    rests: [...handed.map(({ submissionId }) => submissionId), day],
    organisations: { asked: organisationsOf(asked), handedIn: organisationsOf(handed) },
  }
}

/** A questionnaire is about a calendar year. */
const yearOf = ({ from, to }: CollectionHead): number | undefined => {
  const year = from.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31` ? Number(year) : undefined
}

const aggregateOf = (
  standard: AggregateStandard,
  records: readonly CaseRecord[],
  when: { readonly year: number; readonly countedAt: string },
): Aggregate =>
  standard === 'eurostat'
    ? eurostatAggregate(records, when)
    : unodcAggregate(records, { ...when, source: 'National rapporteur' })

/** What must be left out of a questionnaire beside all that is out of the same people. */
const withheldOf = async (
  tx: DatabaseTransaction,
  collectionId: string,
  { cells }: Aggregate,
  rests: readonly string[],
): Promise<Withheld> => {
  const publications = await releasedPublications(tx, collectionId)
  const figures = [...(await notedFigures(tx, collectionId)), ...(await sentFigures(tx, collectionId))]
  return withholdFigures(await solverOf(), cells, { publications, figures }, rests)
}

/** What each record loses, a page of them, in the order of their pseudonyms. */
const lossesByRecord = (losses: readonly Loss[], page: number) => {
  const byRecord = [...Map.groupBy(losses, ({ record }) => record)]
    .map(([record, of]) => ({
      record,
      losses: [...new Map(of.map((loss) => [`${loss.field} ${loss.reason}`, loss])).values()],
    }))
    .sort((one, other) => (one.record < other.record ? -1 : 1))
  return { records: byRecord.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: byRecord.length }
}

const aggregated = async (
  tx: DatabaseTransaction,
  head: CollectionHead,
  standard: AggregateStandard,
  today: string,
) => {
  const year = yearOf(head)
  if (year === undefined) return undefined
  const material = await materialOf(tx, head.id, today)
  const aggregate = withSilence(
    aggregateOf(standard, material.records, { year, countedAt: today }),
    material.records,
    material.organisations,
  )
  const withheld = await withheldOf(tx, head.id, aggregate, material.rests)
  return { year, material, aggregate, withheld, cells: protectedCells(aggregate, withheld) }
}

/** What a standard makes of a collection, and what it loses. Who looked is recorded: losses are told record by record. */
export const viewExport = action(
  exportPolicy,
  'export.view',
  'read_personal',
  exportInput,
  async ({ tx, today, about, permit }, { collectionId, standard, page }) => {
    about('collection', collectionId, { standard })
    const collection = await getHead(tx, collectionId)
    permit(collection)
    if (!isAggregate(standard)) {
      const { records } = await materialOf(tx, collectionId, today)
      const { rows, losses } = recordFile(standard, records)
      const totals = totalLosses(losses)
      return {
        collection,
        standard,
        page,
        rows,
        ...lossesByRecord(losses, page),
        totals,
        questionnaire: null,
      }
    }
    const found = await aggregated(tx, collection, standard, today)
    const losses = found?.aggregate.losses ?? []
    return {
      collection,
      standard,
      page,
      rows: found?.material.records.length ?? 0,
      ...lossesByRecord(losses, page),
      totals: totalLosses(losses),
      questionnaire: {
        cells: found?.cells ?? [],
        given: found?.withheld.given ?? 0,
        isYear: found !== undefined,
        sent: (await listSent(tx, collectionId)).filter((one) => one.standard === standard),
      },
    }
  },
)

/**
 * The file of a standard. Taking records out of the house is recorded, and asks for a word that it is known what is taken;
 * questionnaires come protected.
 */
export const downloadExport = action(
  exportPolicy,
  'export.download',
  'change',
  downloadInput,
  async ({ tx, today, about, permit }, { collectionId, standard, understood }) => {
    const collection = await getHead(tx, collectionId)
    permit(collection)
    const name = `${standard}-${collection.from.slice(0, 4)}.csv`
    if (isAggregate(standard)) {
      const found = await aggregated(tx, collection, standard, today)
      if (found === undefined) throw new Refusal('export.not_a_year', 422)
      if (found.withheld.given > 0) throw new Refusal('export.given_away', 409)
      about('collection', collectionId, { standard })
      return { name, csv: csvOf(rowsOf(found.cells, found.aggregate.valueColumn)) }
    }
    if (understood === undefined) throw new Refusal('export.not_understood', 422, {}, 'understood')
    const { records } = await materialOf(tx, collectionId, today)
    const { csv, rows } = recordFile(standard satisfies RecordStandard, records)
    about('collection', collectionId, { standard, records: rows })
    return { name, csv }
  },
)

/** Says that a questionnaire was sent, as it stands today: what it tells is known outside from then on. */
export const sendExport = action(
  exportPolicy,
  'export.send',
  'change',
  sendInput,
  async ({ tx, actor, now, today, about, permit }, { collectionId, standard }) => {
    await lockCollection(tx, collectionId)
    const collection = await getHead(tx, collectionId)
    permit(collection)
    const found = await aggregated(tx, collection, standard, today)
    if (found === undefined) throw new Refusal('export.not_a_year', 422)
    const { year, material, aggregate, withheld, cells } = found
    if (withheld.given > 0) throw new Refusal('export.given_away', 409)
    if (cells.length === 0 || material.records.length === 0) throw new Refusal('export.nothing', 409)
    const content: SentContent = {
      standard,
      year,
      countedAt: today,
      rows: rowsOf(cells, aggregate.valueColumn),
      tells: tellsOf(aggregate, withheld),
      rests: material.rests,
    }
    const sentBy = personIn(actor, 'export.send').personId
    await insertSent(tx, {
      id: randomUUID(),
      collectionId,
      standard,
      content,
      sha256: contentHash(content),
      sentBy,
      now,
    })
    about('collection', collectionId, { standard })
    return { collectionId, standard }
  },
)
