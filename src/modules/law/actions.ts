import { action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { amendmentPolicy } from './amendments/policy.ts'
import { listConfirmed } from './amendments/store.ts'
import { amendmentsOf, validityOf } from './amendments/touching.ts'
import { lastReadings } from './checking/last-read.ts'
import { listChecks } from './checking/store.ts'
import { findSections } from './finding.ts'
import { madeOf } from './made-of.ts'
import { ordered } from './order.ts'
import { lawPolicy } from './policy.ts'
import type { RestsOnSections } from './resting.ts'
import { listInput, oneSection, SECTIONS_ON_A_PAGE } from './schema.ts'
import { SECTION_KEYS, type SectionKey, section } from './sections.ts'

/** What rests on a section of the reader's own body, in one room. */
interface Weight {
  readonly count: number
  readonly words: RestsOnSections['words']
  readonly href: string | undefined
}

type Weights = (key: SectionKey) => readonly Weight[] | undefined

/** What rests on each section; nothing where the reader may not know it of any room. */
const weigh = async (
  { tx, actor }: Pick<Parameters<Parameters<typeof action>[4]>[0], 'tx' | 'actor'>,
  rests: readonly RestsOnSections[],
): Promise<Weights> => {
  const reader = personIn(actor, 'law.list')
  const known: { readonly rest: RestsOnSections; readonly counts: ReadonlyMap<SectionKey, number> }[] = []
  for (const rest of rests) {
    const counts = await rest.count(tx, reader)
    if (counts !== undefined) known.push({ rest, counts })
  }
  if (known.length === 0) return () => undefined
  return (key) =>
    known.flatMap(({ rest, counts }) => {
      const count = counts.get(key) ?? 0
      return count === 0 ? [] : [{ count, words: rest.words, href: rest.href?.(reader) }]
    })
}

/** All sections, with how old the last reading of each is and how much rests on it. */
export const listSectionsWith = (rests: readonly RestsOnSections[]) =>
  action(lawPolicy, 'law.list', 'read', listInput, async (context, { sort, sure, find = '', act, page }) => {
    const weights = await weigh(context, rests)
    const lastRead = await lastReadings(context.tx, context.today)
    const rows = SECTION_KEYS.map((key) => {
      const rest = weights(key)
      return {
        ...{ key, section: section(key), lastRead: lastRead(key) },
        weight: rest?.reduce((sum, { count }) => sum + count, 0),
      }
    })
    const isFound = findSections(find, context.today)
    const shown = ordered(
      rows.filter(
        (row) =>
          (sure === undefined || (row.lastRead.confidence === 'statute') === (sure === 'yes')) &&
          (act === undefined || row.section.place?.act === act) &&
          isFound(row.key),
      ),
      sort,
    )
    const first = (page - 1) * SECTIONS_ON_A_PAGE
    return {
      ...{ sort, sure, find, act, page },
      total: rows.length,
      found: shown.length,
      toRead: rows.filter(({ lastRead: { state } }) => state !== 'fresh').length,
      isWeighed: rows.some(({ weight }) => weight !== undefined),
      rows: shown.slice(first, first + SECTIONS_ON_A_PAGE),
    }
  })
export type ListedSections = Awaited<ReturnType<ReturnType<typeof listSectionsWith>['run']>>

/** The amendments of a section, each with where it is told of. */
const amendmentsFor = async (tx: DatabaseTransaction, key: SectionKey) => {
  const entered = await listConfirmed(tx)
  return amendmentsOf(key).map(({ sfs, from }) => ({
    ...{ sfs, from },
    amendmentId: entered.find((one) => one.sfs === sfs)?.id,
  }))
}

/** A section with when it was read, how sure the house is of it, and what of the reader's own body rests on it. */
export const viewSectionWith = (rests: readonly RestsOnSections[]) =>
  action(lawPolicy, 'law.view', 'read', oneSection, async (context, { section: key }) => {
    const { tx, today, may } = context
    return {
      ...{ key, section: section(key), lastRead: (await lastReadings(tx, today))(key) },
      checks: await listChecks(tx, key),
      mayCheck: may(lawPolicy, 'law.check'),
      mayEnter: may(amendmentPolicy, 'law.prepare_amendment'),
      amendments: await amendmentsFor(tx, key),
      validity: validityOf(key),
      made: madeOf(key, today),
      rests: (await weigh(context, rests))(key),
    }
  })
export type ViewedSection = Awaited<ReturnType<ReturnType<typeof viewSectionWith>['run']>>
