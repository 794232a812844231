import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { listCollectionHeads } from '../collection/index.ts'
import { attack, type Verdict } from './attack.ts'
import { labelsIn, tableIn } from './block.ts'
import { shownOf } from './coarser.ts'
import { contentOf, dimensionsOf } from './content.ts'
import { whyOf } from './explaining.ts'
import { holdingTables } from './holding.ts'
import { definitionOf, workOut } from './make.ts'
import { tablePolicy } from './policy.ts'
import { cellsOf, figureOf, lossOf, solverOf } from './protecting.ts'
import { notedFigures, populationOf, publicationOf, releasedPublications } from './publications.ts'
import {
  getReleasedTable,
  getReleaseRow,
  insertRelease,
  insertWithdrawal,
  listStanding,
} from './release-store.ts'
import {
  cellInput,
  listInput,
  makeInput,
  noteInput,
  PAGE_SIZE,
  prepareInput,
  releaseInput,
  releasesInput,
  tableInput,
  withdrawInput,
} from './schema.ts'
import { sentFigures } from './sent.ts'
import {
  type FullTable,
  getTable,
  insertOutsideFigure,
  insertTable,
  listOutsideFigures,
  listTables,
  lockCollection,
} from './store.ts'

/** Every table that the reader works with. */
export const viewTables = action(
  tablePolicy,
  'table.list',
  'read',
  listInput,
  async ({ tx, may }, { page }) => ({
    page,
    ...(await listTables(tx, page, PAGE_SIZE)),
    mayMake: may(tablePolicy, 'table.prepare'),
  }),
)

/** What the form of a new table needs. */
export const prepareTable = action(
  tablePolicy,
  'table.prepare',
  'read',
  prepareInput,
  async ({ tx, actor, today }, { collection }) => ({
    today,
    chosen: collection,
    collections: (await listCollectionHeads(tx)).filter(
      ({ bodyId }) => actor.kind === 'person' && bodyId === actor.bodyId,
    ),
  }),
)

/** Counts and protects a table of what was handed in. It is a draft until it is released. */
export const makeTable = action(
  tablePolicy,
  'table.make',
  'change',
  makeInput,
  async ({ tx, actor, now, today, settings, about, permit }, input) => {
    const { personId, bodyId } = personIn(actor, 'table.make')
    const collection = (await listCollectionHeads(tx)).find(({ id }) => id === input.collectionId)
    if (collection === undefined) throw new Refusal('table.no_such_collection', 422, {}, 'collectionId')
    permit(collection)
    requireDayPassed(input.countedOn, today, 'countedOn')
    const definition = definitionOf(input)
    const basis = await workOut(tx, settings, collection, definition)
    const tableId = randomUUID()
    await insertTable(tx, {
      id: tableId,
      bodyId,
      collectionId: collection.id,
      title: { sv: input.titleSv, en: input.titleEn ?? input.titleSv },
      definition,
      basis,
      madeBy: personId,
      madeAt: now,
    })
    about('table', tableId)
    return { tableId }
  },
)

/** Attacks a table beside all that is out of the same people. */
const judge = async (tx: DatabaseTransaction, table: FullTable): Promise<Verdict> => {
  const { collectionId } = table
  return attack(
    await solverOf(),
    publicationOf(table),
    await releasedPublications(tx, collectionId, table.id),
    [...(await notedFigures(tx, collectionId)), ...(await sentFigures(tx, collectionId))],
  )
}

/** One table with all that it rests on. Who looked is recorded: its small counts may tell of single persons. */
export const viewTable = action(
  tablePolicy,
  'table.view',
  'read_personal',
  tableInput,
  async ({ tx, may, about, settings }, { tableId }) => {
    about('table', tableId)
    const table = await getTable(tx, tableId)
    const { blocks } = table.basis
    const verdict = table.state === 'draft' ? await judge(tx, table) : null
    return {
      table,
      shown: { title: table.title, dimensions: dimensionsOf(blocks), cells: cellsOf(blocks) },
      rows: blocks.flatMap((block, at) => {
        const whole = tableIn(block)
        const before = blocks.slice(0, at).reduce((sum, { counts }) => sum + counts.length, 0)
        return Array.from(whole.counts, (count, cell) => ({
          cell: before + cell,
          labels: labelsIn(block, whole, cell),
          count,
          figure: figureOf(block, cell),
          why: block.primary.includes(cell) ? ('primary' as const) : ('secondary' as const),
        }))
      }),
      lost: lossOf(blocks),
      isShown: shownOf(blocks),
      mayMake: may(tablePolicy, 'table.prepare'),
      verdict,
      holding:
        verdict === null || verdict.contradicts || verdict.findings.length === 0
          ? null
          : await holdingTables(tx, settings, table, (one) => judge(tx, one)),
      outside: (await listOutsideFigures(tx, table.collectionId)).filter(
        ({ population }) => population === populationOf(table),
      ),
      mayRelease: table.state === 'draft' && may(tablePolicy, 'table.release', table),
      mayWithdraw: table.state === 'released' && may(tablePolicy, 'table.withdraw', table),
    }
  },
)

/** Why one cell is hidden. Who looked is recorded. */
export const viewCell = action(
  tablePolicy,
  'table.view',
  'read_personal',
  cellInput,
  async ({ tx, about }, { tableId, cell }) => {
    about('table', tableId)
    const table = await getTable(tx, tableId)
    const found = placeOf(table, cell)
    if (found === undefined) throw new NotFound('cell')
    const { block, at } = found
    return {
      table,
      cell,
      labels: labelsIn(block, tableIn(block), at),
      figure: figureOf(block, at),
      count: block.counts[at]!,
      why: whyOf(block, at, table.definition.method, await solverOf()),
    }
  },
)

const placeOf = ({ basis: { blocks } }: FullTable, cell: number) => {
  let at = cell
  for (const block of blocks) {
    if (at < block.counts.length) return { block, at }
    at -= block.counts.length
  }
  return undefined
}

/** Notes a figure of the same people that somebody else has published: what is released later is looked at beside it. */
export const noteFigure = action(
  tablePolicy,
  'table.note',
  'change',
  noteInput,
  async ({ tx, actor, now, about, permit }, { tableId, cell, least, most = least, source }) => {
    about('table', tableId)
    const table = await getTable(tx, tableId)
    permit(table)
    if (most < least) throw new Refusal('table.range_backwards', 422, {}, 'most')
    const found = placeOf(table, cell)
    if (found === undefined) throw new Refusal('table.no_such_cell', 422, {}, 'cell')
    await insertOutsideFigure(tx, {
      id: randomUUID(),
      collectionId: table.collectionId,
      population: populationOf(table),
      cell: labelsIn(found.block, tableIn(found.block), found.at),
      least,
      most,
      source,
      notedAt: now,
      notedBy: personIn(actor, 'table.note').personId,
    })
    return { tableId }
  },
)

/** Releases what everybody may know of a table. Whatever it would disclose beside all that is out stops it. */
export const releaseTable = action(
  tablePolicy,
  'table.release',
  'change',
  tableInput,
  async ({ tx, actor, now, about, permit }, { tableId }) => {
    about('table', tableId)
    const { collectionId } = await getTable(tx, tableId)
    await lockCollection(tx, collectionId)
    const table = await getTable(tx, tableId)
    permit(table)
    if (table.state !== 'draft') throw new Refusal('table.not_a_draft', 409)
    const verdict = await judge(tx, table)
    if (verdict.contradicts) throw new Refusal('table.contradicts', 409)
    if (verdict.findings.length > 0)
      throw new Refusal('table.discloses', 409, { cells: verdict.findings.length })
    const { definition, basis } = table
    const content = contentOf(
      {
        title: table.title,
        body: table.bodyName,
        collection: table.collection,
        from: table.from,
        to: table.to,
        countedOn: definition.countedOn,
        unit: definition.unit,
        counting: definition.counting,
      },
      definition.method,
      basis.blocks,
      basis.reporting,
    )
    const releaseId = randomUUID()
    const by = personIn(actor, 'table.release').personId
    await insertRelease(tx, { releaseId, tableId, content, sha256: contentHash(content), by, now })
    return { tableId, releaseId }
  },
)

/** Withdraws a release: everybody reads that and why, and its figures no more. What it told is still looked at beside later ones. */
export const withdrawRelease = action(
  tablePolicy,
  'table.withdraw',
  'change',
  withdrawInput,
  async ({ tx, actor, now, about, permit }, { releaseId, reason }) => {
    about('release', releaseId)
    const { tableId, bodyId, collectionId, title } = await getReleasedTable(tx, releaseId)
    await lockCollection(tx, collectionId)
    permit({ bodyId })
    const { withdrawnAt } = await getReleaseRow(tx, releaseId)
    if (withdrawnAt !== null) throw new Refusal('table.not_released', 409)
    const by = personIn(actor, 'table.withdraw').personId
    await insertWithdrawal(tx, { releaseId, title, reason, by, now })
    return { tableId, releaseId }
  },
)

/** What is released and stands. */
export const viewReleases = action(
  tablePolicy,
  'release.list',
  'read',
  releasesInput,
  async ({ tx }, { page, pageSize }) => ({ page, pageSize, ...(await listStanding(tx, page, pageSize)) }),
)

/** What everybody may know of one table. */
export const viewRelease = action(
  tablePolicy,
  'release.view',
  'read',
  releaseInput,
  async ({ tx }, { releaseId }) => getReleaseRow(tx, releaseId),
)

/** The figures of one that stands, for its files. */
export const viewStandingRelease = action(
  tablePolicy,
  'release.view',
  'read',
  releaseInput,
  async ({ tx }, { releaseId }) => {
    const { content, sha256, releasedAt } = await getReleaseRow(tx, releaseId)
    if (content === null || sha256 === null || releasedAt === null) throw new NotFound('release')
    return { id: releaseId, content, sha256, releasedAt }
  },
)
