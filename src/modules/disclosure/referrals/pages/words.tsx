import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import type { Numbers } from '../../../../platform/on-call/answers.ts'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { counties, languageName, type NeedKey, needs, programmeMeets } from '../../../support/index.ts'
import { referralWords } from '../messages.ts'
import { isOverdue, type State } from '../rules.ts'
import type { Reason } from '../suggest.ts'

export const useReferralWords = () => referralWords(useReader().locale)

/** What a need is called. */
export const needName = (locale: Locale, need: NeedKey): string =>
  needs.find(({ key }) => key === need)?.label[locale] ?? need

export const useCountyOptions = () => {
  const { locale } = useReader()
  return counties.map(({ code, name }) => ({ value: code, label: name[locale] }))
}

export const countyName = (locale: Locale, code: string): string =>
  counties.find((county) => county.code === code)?.name[locale] ?? code

const KIND: Readonly<Record<State, StatusKind>> = {
  draft: 'draft',
  sent: 'waiting',
  received: 'waiting',
  accepted: 'planned',
  declined: 'missing',
  withdrawn: 'withdrawn',
  expired: 'missing',
  under_way: 'running',
  outcome_reported: 'done',
  closed: 'done',
}

/** The shape of a referral's state; an answer that is late has the shape of what is late. */
export const statusOf = (
  referral: { readonly state: State; readonly dueAt: Date | null },
  now: Date,
): StatusKind => (isOverdue(referral, now) ? 'late' : KIND[referral.state])

/** Where a referral stands, in a shape and words. */
export const ReferralStatus: FC<{ referral: { state: State; dueAt: Date | null }; now: Date }> = ({
  referral,
  now,
}) => {
  const t = useReferralWords()
  const overdue = isOverdue(referral, now)
  return <Status kind={statusOf(referral, now)}>{overdue ? t('overdue') : t(referral.state)}</Status>
}

/** Whether somebody answers at a body now, and on which number; said as it is where nothing is registered. */
export const useAnswers = () => {
  const t = useReferralWords()
  const format = useFormat()
  return (numbers: Numbers | undefined): string => {
    const [first] = numbers?.now ?? []
    if (first) return t('answersThere', { telephone: first.telephone })
    const next = numbers?.next
    return next
      ? t('opensThere', { moment: format.instant(next.at), telephone: next.telephone })
      : t('noneThere')
  }
}

/** A moment, as short as it may be: the hour counts today, the day otherwise. */
export const Due: FC<{ at: Date | null }> = ({ at }) => {
  const format = useFormat()
  const { today } = useReader()
  if (at === null) return <>–</>
  return (
    <time datetime={at.toISOString()}>
      {dayOf(at) === today ? format.time(at) : format.shortDate(dayOf(at))}
    </time>
  )
}

/** What a suggestion rests on, in one line. */
export const reasonsInWords = (
  reasons: readonly Reason[],
  locale: Locale,
  shortDate: (day: string) => string,
): string => {
  const t = referralWords(locale)
  return reasons
    .map((reason) => {
      switch (reason.kind) {
        case 'meets': {
          const found = programmeMeets.find(({ key }) => key === reason.meets)
          return t('reason_meets', {
            what: found === undefined ? reason.meets : withinSentence(found.label[locale]),
          })
        }
        case 'speaks':
          return t('reason_speaks', { language: languageName(reason.language, locale) })
        case 'capacity':
          return t(`reason_${reason.capacity}`, { day: shortDate(reason.on) })
        default:
          return t(`reason_${reason.kind}`)
      }
    })
    .join(' · ')
}
