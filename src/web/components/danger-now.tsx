import type { FC } from 'hono/jsx'
import { roleMessages } from '../../platform/access/role-messages.ts'
import type { Role } from '../../platform/access/roles.ts'
import type { Told as ToldArrival } from '../../platform/arrivals/arrival.ts'
import type { Danger } from '../../platform/arrivals/danger.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { withinSentence } from '../../platform/i18n/within-sentence.ts'
import type { Numbers } from '../../platform/on-call/answers.ts'
import { functionWords } from '../../platform/on-call/messages.ts'
import { useFormat, useReader, useWords } from '../reader.ts'
import { Heading } from './card.tsx'
import { Link } from './link.tsx'
import { Moment } from './structure.tsx'

const callable = (telephone: string): string => `tel:${telephone.replace(/[^+\d]/g, '')}`

/**
 * A danger, where it is said and where it is read: 112, whom to call in one's own body, what to do now, and who has been told
 * (domain rule 16). It stands before everything else on its page.
 */
export const DangerNow: FC<{ danger: Danger; steps: readonly string[]; heading?: string }> = ({
  danger,
  steps,
  heading,
}) => {
  const t = useWords()
  return (
    <section class="danger-now ds-alert" data-color="danger" aria-labelledby="danger-now-heading">
      <Heading level={2} size="xs" id="danger-now-heading">
        {heading ?? t('dangerNow')}
      </Heading>
      <ul class="danger-numbers">
        <li>
          <Link href="tel:112">
            <strong>112</strong>
          </Link>{' '}
          {t('dangerCall')}
        </li>
        <TelephoneNumbers numbers={danger} />
      </ul>
      {steps.length > 0 ? (
        <ol class="danger-steps">
          {steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      ) : null}
      <Told told={danger.told} />
    </section>
  )
}

/** Numbers that answer now, as rows of a list; where none does, that and when one does. */
export const TelephoneNumbers: FC<{ numbers: Numbers; of?: 'ours' | 'theirs' }> = ({
  numbers: { now, next },
  of = 'ours',
}) => {
  const { locale } = useReader()
  const t = useWords()
  const format = useFormat()
  const name = functionWords(locale)
  return (
    <>
      {now.map(({ function: by, telephone, until }) => (
        <li>
          <Link href={callable(telephone)}>
            <strong>{telephone}</strong>
          </Link>{' '}
          {name(by)}
          {until === 'always' ? null : <>, {t('answersUntil', { at: format.instant(until) })}</>}
        </li>
      ))}
      {now.length === 0 && next === undefined ? (
        <li>{of === 'ours' ? t('noNumbers') : t('noNumbersThere')}</li>
      ) : null}
      {now.length === 0 && next !== undefined ? (
        <li>
          {of === 'ours' ? t('nobodyAnswers') : t('nobodyAnswersThere')}{' '}
          <Link href={callable(next.telephone)}>
            <strong>{next.telephone}</strong>
          </Link>{' '}
          {name(next.function)}, {t('answersFrom', { at: format.instant(next.at) })}
        </li>
      ) : null}
    </>
  )
}

/** Who has been told, by role and body, and who has taken it. */
const Told: FC<{ told: readonly ToldArrival[] }> = ({ told }) => {
  const t = useWords()
  if (told.length === 0) return null
  return (
    <>
      <p class="danger-told">{t('whoIsTold')}</p>
      <ul>
        {told.map((arrival) => (
          <li>
            <ToldOne arrival={arrival} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Those whom it has reached at a body, in words; nothing where that is nobody. */
const useReached = () => {
  const t = useWords()
  const format = useFormat()
  const { locale } = useReader()
  const roleName = translator(roleMessages, locale)
  return ({ reached, reachedByName, bodyName }: ToldArrival): string | undefined => {
    const there = [
      ...(reachedByName ? [t('onDuty')] : []),
      ...reached.map((role: Role) => withinSentence(roleName(role))),
    ]
    return there.length === 0 ? undefined : [format.list(there), bodyName].filter(Boolean).join(', ')
  }
}

const ToldOne: FC<{ arrival: ToldArrival }> = ({ arrival }) => {
  const t = useWords()
  const format = useFormat()
  const who = useReached()(arrival)
  return (
    <>
      {who ?? <strong>{t('nobodyReached', { body: arrival.bodyName ?? '' })}</strong>},{' '}
      <Moment at={arrival.arrivedAt} />
      {arrival.nationally ? `, ${t('nationToo')}` : null}
      {'. '}
      {arrival.takenAt === null ? (
        arrival.escalatesAt === null ? (
          t('notTaken')
        ) : (
          t('goesOn', { at: format.time(arrival.escalatesAt) })
        )
      ) : (
        <strong>
          {t('takenBy', {
            name: arrival.takenByName ?? arrival.bodyName ?? t('somebody'),
            at: format.time(arrival.takenAt),
          })}
        </strong>
      )}
    </>
  )
}
