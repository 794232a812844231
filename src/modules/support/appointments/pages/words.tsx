import type { Child, FC } from 'hono/jsx'
import { dayOf, daysBetween } from '../../../../platform/clock/clock.ts'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { appointmentWords } from '../messages.ts'
import type { Appointment } from '../records.ts'
import { seeksInterpreter } from '../rules.ts'

/** The words of appointments in the reader's language. */
export const useAppointmentWords = () => appointmentWords(useReader().locale)

/** From when until when, the day once; yesterday, today and tomorrow as people say them. */
export const When: FC<Pick<Appointment, 'startsAt' | 'endsAt'>> = ({ startsAt, endsAt }) => {
  const t = useAppointmentWords()
  const format = useFormat()
  const { today } = useReader()
  const day = dayOf(startsAt)
  const said =
    Math.abs(daysBetween(today, day)) < 2 ? format.distance(day, today) : format.briefDate(day, today)
  return (
    <time datetime={startsAt.toISOString()} class="nowrap">
      {said.charAt(0).toUpperCase()}
      {said.slice(1)} {t('period', { from: format.time(startsAt), to: format.time(endsAt) })}
    </time>
  )
}

interface Standing extends Pick<Appointment, 'outcome' | 'interpreter'> {
  readonly isPast: boolean
  readonly isClash?: boolean
}

/** How it stands: what came of it, or what is to be done; nothing where nothing is. */
export const appointmentState = (of: Standing): Child =>
  of.outcome !== null || of.isPast || of.isClash || seeksInterpreter(of.interpreter) ? (
    <State of={of} />
  ) : null

const State: FC<{ of: Standing }> = ({ of: { outcome, interpreter, isPast, isClash } }) => {
  const t = useAppointmentWords()
  if (outcome !== null)
    return <Status kind={outcome === 'came' ? 'done' : 'withdrawn'}>{t(`outcome_${outcome}`)}</Status>
  if (isPast) return <Status kind="late">{t('sayHow')}</Status>
  return (
    <>
      {isClash ? <Status kind="atRisk">{t('clash')}</Status> : null}{' '}
      {seeksInterpreter(interpreter) ? (
        <Status kind={interpreter === 'to_order' ? 'waiting' : 'missing'}>
          {t(interpreter === 'to_order' ? 'short_to_order' : 'short_none_found')}
        </Status>
      ) : null}
    </>
  )
}
