import type { Day } from '../../../platform/clock/clock.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { type JusticeStage, justiceStages, type Unit, type VictimStatus, victimStatuses } from './codes.ts'
import { figureOf } from './figures.ts'
import { perpetratorsOf, victimsAt } from './people.ts'
import type { CaseRecord } from './record.ts'

/** A count never stands without what it counts and the day it was true. */
export interface Count<Group extends string> {
  readonly unit: Unit
  readonly day: Day
  readonly groups: Readonly<Record<Group, Figure>>
  /** Each once, whatever group; those who are rejected are no victims and not in it. */
  readonly total: Figure
}

const statusGroups = [...victimStatuses, 'without_status'] as const
type StatusGroup = (typeof statusGroups)[number]

const tally = <Group extends string>(
  groups: readonly Group[],
  of: readonly Group[],
): Readonly<Record<Group, Figure>> =>
  Object.fromEntries(
    groups.map((group) => [group, figureOf(of.filter((one) => one === group).length)]),
  ) as Record<Group, Figure>

/** Begun at the day: some status had begun, or the record has none and was registered by then. */
const isKnownAt = (record: CaseRecord, day: Day): boolean => {
  const days = [
    ...(record.victim?.statuses.map(({ from }) => from) ?? []),
    ...record.perpetrators.flatMap(({ stages }) => stages.map(({ from }) => from)),
  ]
  const registered = record.registeredOn.kind === 'measured' ? [record.registeredOn.value] : []
  const all = days.length > 0 ? days : registered
  return all.length === 0 || all.some((from) => from <= day)
}

/**
 * Victims by status as they stood at a day. A person is counted once, by what they were taken to be at that day: counted anew
 * at a later day, whoever changed status has moved. Those without any status by then stand apart.
 */
export const victimsByStatus = (records: readonly CaseRecord[], day: Day): Count<StatusGroup> => {
  const known = records.filter((record) => isKnownAt(record, day))
  const of = victimsAt(known, day).victims.map(({ status }): StatusGroup => status ?? 'without_status')
  const isCounted = (group: StatusGroup) => group !== 'rejected' && group !== 'without_status'
  return {
    unit: 'victim',
    day,
    groups: tally(statusGroups, of),
    total: figureOf(of.filter(isCounted).length),
  }
}

/** How far the law had come at the day: the last stage of each, an acquittal after a conviction being one. */
export const perpetratorsByStage = (records: readonly CaseRecord[], day: Day): Count<JusticeStage> => {
  const of = perpetratorsOf(records).perpetrators.flatMap(({ reached }) => {
    const stages = justiceStages.filter((stage) => (reached[stage] ?? '9999') <= day)
    const last = stages.sort((one, other) =>
      reached[one]! < reached[other]! ||
      (reached[one] === reached[other] && justiceStages.indexOf(one) < justiceStages.indexOf(other))
        ? -1
        : 1,
    )
    return last.slice(-1)
  })
  return { unit: 'perpetrator', day, groups: tally(justiceStages, of), total: figureOf(of.length) }
}

/**
 * Events at a day. An event whose every victim has been rejected, by whatever record, is none; one whose victim nobody knows, or of
 * whom no status is told, stands.
 */
export const eventsAt = (records: readonly CaseRecord[], day: Day): Count<'event'> => {
  const known = records.filter((record) => isKnownAt(record, day))
  const rejected = new Set(
    victimsAt(known, day)
      .victims.filter(({ status }) => status === 'rejected')
      .map(({ id }) => id),
  )
  const stands = ({ victim }: CaseRecord) => victim === null || !rejected.has(victim.id)
  const total = figureOf(new Set(known.filter(stands).map(({ event }) => event.id)).size)
  return { unit: 'event', day, groups: { event: total }, total }
}

/** The bodies that had registered anything by the day. */
export const reportingEntitiesAt = (records: readonly CaseRecord[], day: Day): Count<'reporting_entity'> => {
  const known = records.filter((record) => isKnownAt(record, day))
  const total = figureOf(new Set(known.map(({ reporter }) => reporter.id)).size)
  return { unit: 'reporting_entity', day, groups: { reporting_entity: total }, total }
}

/** People who were taken to be one thing at the first day and another at the second. */
export interface StatusMove {
  readonly from: VictimStatus | null
  readonly to: VictimStatus | null
  readonly victims: number
}

/** What moved between two days: the difference between two counts of victims, told by change of status. */
export const statusMoves = (records: readonly CaseRecord[], from: Day, to: Day): StatusMove[] => {
  const before = new Map(victimsAt(records, from).victims.map(({ id, status }) => [id, status ?? null]))
  const moves = new Map<string, { from: VictimStatus | null; to: VictimStatus | null; victims: number }>()
  for (const { id, status = null } of victimsAt(records, to).victims) {
    const was = before.get(id) ?? null
    if (was === status) continue
    const key = `${was} ${status}`
    const move = moves.get(key) ?? { from: was, to: status, victims: 0 }
    move.victims++
    moves.set(key, move)
  }
  return [...moves.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, move]) => move)
}
