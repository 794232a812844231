import type { Day } from '../../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { SectionKey } from '../../sections/sections.ts'

/** Something that has happened in a case, as codes. */
export interface TimelineEvent {
  readonly at: Date
  readonly section: SectionKey
  readonly kind: string
  readonly subjectId: string | null
  readonly personName: string | null
  readonly bodyName: string | null
  /** For a signed note, the day that it is about. */
  readonly happenedOn: Day | null
  /** For a statutory clock, which. */
  readonly clockKind: string | null
  /** For somebody who was given the case or left it, who. */
  readonly subjectName: string | null
}

/** What is to come: the last day of a running clock, a step of the plan, the next review. */
export interface ComingDay {
  readonly day: Day
  readonly kind: 'clock' | 'step' | 'review'
  readonly clockKind: string | null
}

/**
 * A page of a case's events that row-level security shows, newest first.
 *
 * @returns the events, and whether there are older ones.
 */
export const listEvents = async (
  tx: DatabaseTransaction,
  caseId: string,
  place: { section: SectionKey | undefined; page: number; pageSize: number },
): Promise<{ events: TimelineEvent[]; hasOlder: boolean }> => {
  // The page is found before what its rows are joined with: each of those is behind walls of its own.
  let page = tx.selectFrom('support.event').selectAll().where('case_id', '=', caseId)
  if (place.section !== undefined) page = page.where('section', '=', place.section)
  const rows = await tx
    .selectFrom(
      page
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(place.pageSize + 1)
        .offset((place.page - 1) * place.pageSize)
        .as('e'),
    )
    .leftJoin('identity.person as p', 'p.id', 'e.person_id')
    .leftJoin('directory.body as b', 'b.id', 'e.body_id')
    .leftJoin('support.note as n', 'n.id', 'e.subject_id')
    .leftJoin('support.clock as c', 'c.id', 'e.subject_id')
    .leftJoin('identity.person as s', 's.id', 'e.subject_id')
    .select([
      'e.at',
      'e.section',
      'e.kind',
      'e.subject_id as subjectId',
      'p.name as personName',
      'b.name as bodyName',
      'n.happened_on as happenedOn',
      'c.kind as clockKind',
      's.name as subjectName',
    ])
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .execute()
  return {
    events: rows.slice(0, place.pageSize) as TimelineEvent[],
    hasOlder: rows.length > place.pageSize,
  }
}

/** What is to come in a case, soonest first; what is late too, since it has not been met. */
export const listComing = async (
  tx: DatabaseTransaction,
  caseId: string,
  shown: { legal: boolean; plan: boolean },
): Promise<ComingDay[]> => {
  const clocks = shown.legal
    ? await tx
        .selectFrom('support.clock')
        .select(['last_day as day', 'kind as clockKind'])
        .where('case_id', '=', caseId)
        .where('state', '=', 'running')
        .where('last_day', 'is not', null)
        .execute()
    : []
  const steps = shown.plan
    ? await tx
        .selectFrom('support.step')
        .select('day')
        .where('case_id', '=', caseId)
        .where('ended_on', 'is', null)
        .where('day', 'is not', null)
        .execute()
    : []
  const review = shown.plan
    ? await tx
        .selectFrom('support.case_file')
        .select('next_review as day')
        .where('id', '=', caseId)
        .where('next_review', 'is not', null)
        .executeTakeFirst()
    : undefined
  const coming: ComingDay[] = [
    ...clocks.map(({ day, clockKind }) => ({ day: day!, kind: 'clock' as const, clockKind })),
    ...steps.map(({ day }) => ({ day: day!, kind: 'step' as const, clockKind: null })),
    ...(review?.day ? [{ day: review.day, kind: 'review' as const, clockKind: null }] : []),
  ]
  return coming.sort((first, second) => (first.day < second.day ? -1 : 1))
}
