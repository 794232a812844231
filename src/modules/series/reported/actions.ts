import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type Actor, answeringFor } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { listTold, lockCounting } from '../../../platform/series/store.ts'
import { listBodyNames, mayBeNamed, namesOfBodies, resolveBodies } from '../../directory/index.ts'
import { describedAs, digestOfDescription } from './description.ts'
import { askToRelease } from './held-arrivals.ts'
import { insertHeld } from './held-store.ts'
import { reportedPolicy } from './policy.ts'
import { type CheckedPeriod, checkPeriod, nameFrom } from './rules.ts'
import {
  changeInput,
  describeInput,
  type GivenCell,
  prepareInput,
  registerInput,
  reportFormInput,
  reportInput,
} from './schema.ts'
import {
  getReported,
  insertDescription,
  insertReported,
  isTaken,
  listDescriptions,
  type ReportedSeries,
} from './store.ts'

/** What the form of a new series starts from. */
export const prepareSeries = action(
  reportedPolicy,
  'reported.prepare',
  'read',
  prepareInput,
  async ({ tx, actor }) => ({
    bodyNames: actsAs(actor, 'national_coordinator') ? await listBodyNames(tx) : [],
  }),
)

const IDENTIFIER = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

const bodyOf = async (
  tx: DatabaseTransaction,
  actor: Actor,
  named: string | undefined,
  today: string,
): Promise<string> => {
  if (named === undefined) {
    if (actor.kind === 'person') return actor.bodyId
    throw new Refusal('directory.unknown_body', 422, { name: '' }, 'body')
  }
  // An identifier needs no reading of names.
  if (IDENTIFIER.test(named) && (await namesOfBodies(tx, [named]))[named] !== undefined) return named
  try {
    const found = await resolveBodies(tx, { assignees: [named], consulted: [], cooperating: [] }, today)
    return found.assignees[0] ?? ''
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.status, error.parameters, 'body')
    throw error
  }
}

/** A name that no series has: the one that was asked for, or one made of the title. */
const freeName = async (tx: DatabaseTransaction, code: string | undefined, title: string) => {
  if (code !== undefined) {
    const name = `reported.${code}`
    if (await isTaken(tx, name)) throw new Refusal('reported.name_taken', 409, { name }, 'code')
    return name
  }
  const base = nameFrom(title)
  let name = base
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') {
    if (!(await isTaken(tx, name))) return name
    name = `${base}_${letter}`
  }
  throw new Refusal('reported.name_taken', 409, { name: base }, 'code')
}

/** Registers a series that a body reports by hand. */
export const registerSeries = action(
  reportedPolicy,
  'reported.register',
  'change',
  registerInput,
  async ({ tx, actor, now, today, permit, about }, { code, body, ...given }) => {
    const bodyId = await bodyOf(tx, actor, body, today)
    permit({ bodyId })
    if (!(await mayBeNamed(tx, bodyId))) throw new Refusal('reported.no_shelter', 422, {}, 'body')
    await lockCounting(tx)
    const name = await freeName(tx, code, given.titleSv)
    await insertReported(tx, name, bodyId, now)
    await insertDescription(tx, describedAs(name, given), { version: 1, reason: null, now })
    about('series', name)
    return { series: name }
  },
)

/** A series as it is described, for its forms; for those who may write it. */
export const viewDescription = action(
  reportedPolicy,
  'reported.describe',
  'read',
  describeInput,
  async ({ tx, permit }, { series: name }) => {
    const found = await getReported(tx, name)
    permit(found)
    return { ...found, versions: await listDescriptions(tx, name) }
  },
)

/** Describes a series anew. What was told by the old words keeps them. */
export const changeSeries = action(
  reportedPolicy,
  'reported.change',
  'change',
  changeInput,
  async ({ tx, now, permit, about }, { series: name, revision, reason, ...given }) => {
    await lockCounting(tx)
    const found = await getReported(tx, name)
    permit(found)
    if (found.version !== revision) throw new Conflict('series')
    const described = describedAs(name, given)
    about('series', name, { version: revision + 1 })
    if (digestOfDescription(described) === found.hash) throw new Refusal('reported.nothing_changed', 422)
    await insertDescription(tx, described, { version: revision + 1, reason, now })
    return { series: name }
  },
)

/** The form of one period, with what was told of it where it was. */
export const openReport = action(
  reportedPolicy,
  'reported.open',
  'read',
  reportFormInput,
  async ({ tx, permit }, { series: name, period }) => {
    const found = await getReported(tx, name)
    permit(found)
    const told = await listTold(tx, [name])
    return { ...found, told, period: told.find(({ from }) => from === period) }
  },
)
export type OpenedReport = Awaited<ReturnType<typeof openReport.run>>

/** Holds checked periods until a second person has released them. Where one corrects what was told, a reason is needed. */
export const holdPeriods = async (
  { tx, actor, now }: Pick<ActionContext, 'tx' | 'actor' | 'now'>,
  found: ReportedSeries,
  periods: readonly CheckedPeriod[],
  reason: string | undefined,
): Promise<{ heldId: string; added: number; corrected: number }> => {
  const corrected = periods.filter(({ change }) => change === 'corrected').length
  if (corrected > 0 && reason === undefined) throw new Refusal('reported.reason_needed', 422, {}, 'reason')
  const held = periods.filter(({ change }) => change !== 'same')
  const { personId, bodyId, serviceId } = answeringFor(actor, 'reported.report')
  const heldId = await insertHeld(tx, {
    name: found.series.name,
    definition: found.hash,
    periods: held,
    reason: corrected > 0 ? (reason ?? null) : null,
    forBodyId: bodyId,
    reportedBy: personId,
    serviceId,
    now,
  })
  await askToRelease({ tx, now }, heldId)
  return { heldId, added: held.length - corrected, corrected }
}

/**
 * Reports periods: all of them or none. They wait for a second person. What was told before is then corrected by a new version and
 * never overwritten.
 */
export const reportPeriods = action(
  reportedPolicy,
  'reported.report',
  'change',
  reportInput,
  async ({ tx, actor, now, today, permit, about }, { series: name, periods, reason }) => {
    await lockCounting(tx)
    const found = await getReported(tx, name)
    permit(found)
    const told = await listTold(tx, [name])
    const seen = new Set<string>()
    const checked = periods.map((period, place) => {
      const filled = { ...period, cells: period.cells.filter(isFilled) }
      const result = checkPeriod(found.series, filled, { told, hash: found.hash, today })
      if ('problems' in result) throw refusalOf(result.problems[0]!, period.cells, place)
      if (seen.has(period.from) || overlapsOneOf(periods.slice(0, place), period))
        throw new Refusal(
          'reported.overlaps',
          422,
          { from: period.from, to: period.to },
          `periods.${place}.from`,
        )
      seen.add(period.from)
      return result
    })
    if (checked.every(({ change }) => change === 'same')) throw new Refusal('reported.nothing_new', 422)
    const done = await holdPeriods({ tx, actor, now }, found, checked, reason)
    const { heldId, added, corrected } = done
    about('series', name, { heldId, added, corrected })
    return { series: name, ...done }
  },
)

/** A row of the form that was left as it was says nothing. */
const isFilled = (cell: GivenCell | undefined): cell is GivenCell =>
  cell !== undefined && (cell.kind !== undefined || (cell.value !== undefined && cell.value !== ''))

const overlapsOneOf = (
  others: readonly { from: string; to: string }[],
  { from, to }: { from: string; to: string },
): boolean => others.some((other) => other.from <= to && other.to >= from)

/** At which field of a period something is wrong that is of no cell. */
const fieldOfPeriod: Readonly<Record<string, string>> = {
  ends_before: 'to',
  not_ended: 'to',
  not_a_year: 'from',
  not_a_quarter: 'from',
  overlaps: 'from',
}

const refusalOf = (
  { code, parameters, cell }: { code: string; parameters: Refusal['parameters']; cell: number | null },
  cells: readonly (GivenCell | undefined)[],
  place: number,
): Refusal => {
  // Places count what was filled in; the form counts every row.
  const rows = cells.map((_, index) => index).filter((index) => isFilled(cells[index]))
  const of = cell === null ? (fieldOfPeriod[code] ?? 'cells.0.value') : `cells.${rows[cell]}.value`
  return new Refusal(`reported.${code}`, 422, parameters, `periods.${place}.${of}`)
}
