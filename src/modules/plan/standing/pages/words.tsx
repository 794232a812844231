import type { FC } from 'hono/jsx'
import { addDays } from '../../../../platform/clock/clock.ts'
import { type Translate, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Status, type StatusKind, statusWord } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import type { ObligationState } from '../../obligations/rules.ts'
import { followingMessages } from '../messages.ts'
import type { MeasureStanding } from '../rules.ts'

export type FollowingWords = Translate<(typeof followingMessages)['sv']>

export const words = (locale: Locale): FollowingWords => translator(followingMessages, locale)

/** The words of this subject in the reader's language. */
export const useFollowing = (): FollowingWords => words(useReader().locale)

const obligationKinds = {
  missing: 'missing',
  due_soon: 'planned',
  upcoming: 'planned',
  returned: 'waiting',
  waiting: 'waiting',
  accepted: 'done',
} as const satisfies Record<ObligationState, StatusKind>

/** How a measure stands, as shape and word. */
export const Standing: FC<{ standing: Pick<MeasureStanding, 'kind'> }> = ({ standing }) => (
  <Status kind={standing.kind} of="measure" />
)

/** Whether what is owed has come; what is missing says for how long. */
export const ObligationStatus: FC<{ state: ObligationState; missingDays: number }> = ({
  state,
  missingDays,
}) => {
  const t = useFollowing()
  const f = useFormat()
  const { locale, today } = useReader()
  const word =
    state === 'missing'
      ? t('obligation_missing', { time: f.duration(addDays(today, -missingDays), today) })
      : state === 'returned' || state === 'accepted'
        ? t(`obligation_${state}`)
        : statusWord(obligationKinds[state], locale)
  return (
    <Status kind={obligationKinds[state]} of="report-back">
      {word}
    </Status>
  )
}
