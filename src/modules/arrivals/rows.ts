import type { PersonActor } from '../../platform/access/actor.ts'
import type { Role } from '../../platform/access/roles.ts'
import type { Waiting } from '../../platform/arrivals/arrival.ts'
import type { ArrivalKind } from '../../platform/arrivals/kind.ts'
import type { Path } from '../../platform/http/path.ts'
import type { ArrivalRow } from '../../platform/http/route.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { onCallPaths } from '../on-call/index.ts'
import { arrivalWords } from './messages.ts'
import { paths } from './paths.ts'

/** The page that a kind leads somebody to. */
export const placeOf = (
  kind: ArrivalKind,
  role: Role,
  parameters: Readonly<Record<string, string>>,
): string => {
  const place = (kind.placeFor?.[role] ?? kind.place) as Path
  return (place as (parameters: Readonly<Record<string, string>>) => string)(parameters)
}

/**
 * What the first page shows of what waits. A danger leads to a page of its own, which whoever it is for may open. What is asked of
 * somebody in person is not shown to whoever stands in for them.
 */
export const arrivalRowsOf = (kinds: readonly ArrivalKind[]) => {
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  const rowOf = (
    waiting: Waiting,
    { personId, role }: PersonActor,
    now: Date,
    locale: Locale,
  ): ArrivalRow => {
    const { id, urgency, arrivedAt, untilAt, takenAt, takenBy, takenByName, inPlaceOf, hasGoneOn } = waiting
    const isLate = untilAt !== null && untilAt < now
    const isUntaken = role === 'case_manager' && urgency !== 'danger' && takenAt === null && hasGoneOn
    const taken = { takenAt, takenByName, takenByMe: takenBy === personId }
    const row = { id, urgency, arrivedAt, untilAt, isLate, isUntaken, inPlaceOf, ...taken }
    const kind = known.get(waiting.kind)
    if (kind === undefined) return { ...row, ...unanswered(waiting, locale) }
    const { what: kindOf, verb } = kind.words(locale)
    const { number } = waiting.place
    const what = number === undefined ? kindOf : `${kindOf}: ${number}`
    if (urgency !== 'danger') return { ...row, what, verb, href: placeOf(kind, role, waiting.place) }
    return {
      ...{ ...row, what, verb, href: paths.arrival({ arrivalId: id }) },
      ...(takenAt === null
        ? { takeAt: paths.take({ arrivalId: id }) }
        : { stepAt: placeOf(kind, role, waiting.place) }),
    }
  }
  return (waiting: readonly Waiting[], person: PersonActor, now: Date, locale: Locale): ArrivalRow[] =>
    waiting
      .filter(({ kind, untilAt }) => !(known.get(kind)?.lapses && untilAt !== null && untilAt <= now))
      .filter(({ kind, inPlaceOf }) => inPlaceOf === null || known.get(kind)?.inPerson === undefined)
      .map((one) => rowOf(one, person, now, locale))
      .sort((one, other) => rankOf(one) - rankOf(other))
}

/** A danger first, then what is late, then what is urgent, then the rest; each as the database has ordered it. */
const rankOf = ({ urgency, isLate, takenAt }: ArrivalRow): number =>
  urgency === 'danger' ? 0 : isLate && takenAt === null ? 1 : 2

/** What the nation is told: that a danger is unanswered, at which body where it may be known of, and whom to call there. */
const unanswered = ({ bodyName, place }: Waiting, locale: Locale) => {
  const t = arrivalWords(locale)
  const what = bodyName === null ? t('unanswered') : t('unansweredAt', { body: bodyName })
  const { bodyId } = place
  return { what, verb: t('unansweredVerb'), ...(bodyId ? { href: onCallPaths.ofBody({ bodyId }) } : {}) }
}
