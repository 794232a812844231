import { type Day, dayOf, daysBetween } from '../../../../platform/clock/clock.ts'
import type { ArrivalRow } from '../../../../platform/http/route.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { TakeArrival, TakenArrival } from '../../../../web/components/arrivals.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { statusWord } from '../../../../web/components/status.tsx'
import type { WorkRow } from '../../../../web/components/worklist.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { chasingWords } from '../../chasing/messages.ts'
import { titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import { worklistWords } from '../messages.ts'
import { type Folded, type Group, groupKinds, type MeasureTask, type OwedTask, type Task } from '../rules.ts'

/** Something that has come to wait for the coordinator from another room. */
export interface ArrivedTask {
  readonly group: 'arrived'
  readonly since: Day
  readonly arrival: ArrivalRow
}

export type Row = Task | ArrivedTask

export const arrivedTasks = (arrivals: readonly ArrivalRow[]): ArrivedTask[] =>
  arrivals.map((arrival) => ({ group: 'arrived', since: dayOf(arrival.arrivedAt), arrival }))

/** What must be seen before all else, and is never folded away: a danger, or what is for tonight. */
export const isUrgent = (row: Row): row is ArrivedTask =>
  row.group === 'arrived' && row.arrival.urgency !== 'ordinary'

const whyOf = ({ measure }: MeasureTask) => {
  const { source } = measure.standing
  switch (source.from) {
    case 'plan_day':
      return 'why_plan_day'
    case 'time_over':
      return 'why_time_over'
    case 'never_assigned':
      return 'why_never_assigned'
    case 'reported':
      return 'why_reported'
    case 'no_assignment':
      return 'why_no_assignment'
    default:
      return measure.standing.kind === 'late' ? 'why_judged' : undefined
  }
}

const sinceOf = (row: Row) => {
  if (row.group === 'late')
    return row.measure.standing.source.from === 'judgement' ? 'since_judged' : 'since_late'
  if (row.group === 'judge')
    return row.measure.standing.source.from === 'reported' ? 'since_accepted' : 'since_late'
  if (row.group === 'risk') return 'since_judged'
  return `since_${row.group}` as const
}

/** The rows of the list as they are shown, in the reader's language. */
export const rowMaker = (context: PageContext, show: (group: Group) => string) => {
  const { locale, today } = context
  const t = worklistWords(locale)
  const f = formatter(locale)
  // "Väntar" is said of what the header counts, what has come in, and of nothing else.
  const stateOf = ({ group }: Row) =>
    group === 'arrived'
      ? t('waitsForYou')
      : groupKinds[group] === 'waiting'
        ? t('toDo')
        : statusWord(groupKinds[group], locale)
  const ages = (row: Row) => ({
    days: t('days', { count: Math.max(0, daysBetween(row.since, today)) }),
    since: t(sinceOf(row), { day: f.briefDate(row.since, today) }),
  })

  const remindedOf = ({ reminded }: OwedTask): string[] =>
    reminded === undefined
      ? []
      : [
          chasingWords(locale)('remindedTimes', {
            count: reminded.count,
            day: f.briefDate(reminded.last, today),
          }),
        ]

  const ofMeasure = (row: MeasureTask) => {
    const { measure, plan, group } = row
    const href = paths.measure({ planId: plan.id, measureId: measure.id })
    const why = whyOf(row)
    return {
      what: t('measure', { number: measure.number, heading: titleIn(measure.heading, 'sv', locale) }),
      href,
      who:
        why === undefined
          ? measure.standing.judged && <Swedish text={measure.standing.judged.reason} />
          : t('who', { who: titleIn(measure.areaTitle ?? plan.reference, 'sv', locale), what: t(why) }),
      step: {
        verb: t(`verb_${group}`),
        href:
          group === 'assign'
            ? paths.newAssignment({ planId: plan.id }, { measure: measure.id })
            : group === 'risk'
              ? href
              : `${href}#progress`,
      },
    }
  }

  const ofArrival = ({ arrival }: ArrivedTask): Partial<WorkRow> & Pick<WorkRow, 'what' | 'who' | 'step'> => {
    const next = arrival.stepAt ?? arrival.href
    return {
      what: arrival.what,
      ...(arrival.href === undefined ? {} : { href: arrival.href }),
      who: arrival.takenAt === null ? f.instant(arrival.arrivedAt) : <TakenArrival row={arrival} />,
      step:
        arrival.takeAt !== undefined
          ? { form: <TakeArrival row={arrival} /> }
          : next === undefined
            ? undefined
            : { verb: arrival.verb, href: next },
      ...(arrival.urgency === 'danger' && arrival.takenAt === null
        ? { danger: true, kind: 'late' as const, word: t('danger') }
        : {}),
    }
  }

  const single = (row: Row): WorkRow => {
    const base = { kind: groupKinds[row.group], word: stateOf(row), ...ages(row) }
    switch (row.group) {
      case 'arrived':
        return { ...base, ...ofArrival(row) }
      case 'missing': {
        const { assignmentId, deadlineId, bodyId, assignmentTitle, bodyName, kind } = row.obligation
        const href = paths.assignment({ assignmentId })
        return {
          ...base,
          what: assignmentTitle,
          language: 'sv',
          href,
          who: [t('who', { who: bodyName, what: t(kind) }), ...remindedOf(row)].join(', '),
          step: { verb: t('verb_missing'), href: paths.remind({ assignmentId, deadlineId, bodyId }) },
        }
      }
      case 'read': {
        const { id, assignmentTitle, bodyName, deadlineKind } = row.report
        const href = paths.reportBack({ reportBackId: id })
        return {
          ...base,
          what: assignmentTitle,
          language: 'sv',
          href,
          who: t('who', { who: bodyName, what: t(deadlineKind ?? 'report') }),
          step: { verb: t('verb_read'), href },
        }
      }
      case 'review': {
        const { id, title, documentName } = row.reading
        const href = paths.reading({ readingId: id })
        return {
          ...base,
          what: t('reading', { title: title || documentName }),
          href,
          // A document without a title is called by its file, once.
          who: title === '' ? '' : documentName,
          step: { verb: t('verb_review'), href },
        }
      }
      case 'look': {
        const { id, number, heading, words, ownerName } = row.risk
        const href = paths.risk({ riskId: id })
        return {
          ...base,
          what: words,
          language: 'sv',
          href,
          who: t('who', {
            who: ownerName,
            what: t('measure', { number, heading: titleIn(heading, 'sv', locale) }),
          }),
          step: { verb: t('verb_look'), href },
        }
      }
      default:
        return { ...base, ...ofMeasure(row) }
    }
  }

  return ({ row, count }: Folded<Row>): WorkRow => {
    if (count === 1) return single(row)
    const { days, since } = ages(row)
    const oldest = single(row)
    return {
      kind: groupKinds[row.group],
      word: stateOf(row),
      what: t(`many_${row.group}`, { count }),
      href: show(row.group),
      who: (
        <>
          {t('oldestOfMany')}: {oldest.language === 'sv' ? <Swedish text={oldest.what} /> : oldest.what}
        </>
      ),
      days,
      since,
      step: { verb: t('verb_many'), href: show(row.group) },
    }
  }
}
