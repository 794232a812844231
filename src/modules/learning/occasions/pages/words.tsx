import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { occasionWords } from '../messages.ts'
import type { Standing } from '../rules.ts'

/** The words of occasions in the reader's language. */
export const useOccasionWords = () => occasionWords(useReader().locale)

const kinds = {
  open: 'running',
  full: 'waiting',
  going_on: 'running',
  over: 'done',
  cancelled: 'withdrawn',
} as const

/** How an occasion stands, in a word. */
export const OccasionStanding: FC<{ standing: Standing }> = ({ standing }) => {
  const t = useOccasionWords()
  return <Status kind={kinds[standing]}>{t(standing)}</Status>
}

/** From when until when, the day once. */
export const When: FC<{ startsAt: Date; endsAt: Date }> = ({ startsAt, endsAt }) => {
  const t = useOccasionWords()
  const format = useFormat()
  return (
    <time datetime={startsAt.toISOString()}>
      {t('period', { from: format.instant(startsAt), to: format.time(endsAt) })}
    </time>
  )
}
