import type { FC } from 'hono/jsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import type { ListedEmergency } from '../break-glass-actions.ts'
import { useEmergencyWords } from './words.ts'

const KIND: Readonly<Record<ListedEmergency['standing'], StatusKind>> = {
  asked: 'waiting',
  lapsed: 'withdrawn',
  open: 'running',
  refused: 'withdrawn',
  ended: 'done',
}

/** Where an emergency stands, in a shape and a sentence. */
export const EmergencyStanding: FC<{ emergency: ListedEmergency }> = ({ emergency }) => {
  const t = useEmergencyWords()
  const format = useFormat()
  const { standing, endsAt, secondName } = emergency
  const words = {
    asked: t('standingasked'),
    lapsed: t('standinglapsed'),
    open: t('standingopen', { when: endsAt === null ? '' : format.instant(endsAt) }),
    refused: t('standingrefused', { name: secondName ?? t('unknownPerson') }),
    ended: endsAt === null ? t('standingendedBefore') : t('standingended', { when: format.instant(endsAt) }),
  }
  return <Status kind={KIND[standing]}>{words[standing]}</Status>
}

/** By when it is to be reviewed; late in words. */
export const ReviewDue: FC<{ emergency: ListedEmergency }> = ({ emergency: { due, overdue } }) => {
  const t = useEmergencyWords()
  const format = useFormat()
  const { today } = useReader()
  if (due === null) return null
  return overdue ? (
    <Status kind="late">
      {t('reviewLate', { day: format.date(due), late: format.timeLeft(due, today) })}
    </Status>
  ) : (
    <Status kind="waiting">{t('reviewBy', { day: format.date(due) })}</Status>
  )
}
