import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { amendmentWords } from '../messages.ts'
import type { EnteredAmendment } from '../store.ts'

export const useAmendmentWords = () => amendmentWords(useReader().locale)

/** What an amendment is about, in the reader's language where it was written in it. */
export const aboutOf = (
  { about, aboutEn }: Pick<EnteredAmendment, 'about' | 'aboutEn'>,
  locale: Locale,
): string => (locale === 'en' ? (aboutEn ?? about) : about)

/** Whether an amendment of the house's own, or an entered one, applies yet. `beside`: the day stands beside it. */
export const Applies: FC<{ from: string; beside?: boolean }> = ({ from, beside }) => {
  const t = useAmendmentWords()
  const format = useFormat()
  const { today } = useReader()
  return from > today ? (
    <Status kind="planned">{beside ? t('coming') : t('future', { day: format.date(from) })}</Status>
  ) : (
    <>{t('inForce')}</>
  )
}

/** Where an entered amendment stands. */
export const AmendmentStanding: FC<
  Pick<
    EnteredAmendment,
    'from' | 'askedAt' | 'confirmedAt' | 'withdrawnAt' | 'withdrawnReason' | 'correctedAt'
  > & { beside?: boolean }
> = ({ from, askedAt, confirmedAt, withdrawnAt, withdrawnReason, correctedAt, beside = false }) => {
  const t = useAmendmentWords()
  if (withdrawnAt !== null)
    return <Status kind="withdrawn">{withdrawnReason === null ? t('withdrawn') : t('refused')}</Status>
  if (confirmedAt === null)
    return <Status kind="draft">{askedAt === null ? t('beingEntered') : t('waitingForSecond')}</Status>
  if (correctedAt !== null) return <Status kind="withdrawn">{t('corrected')}</Status>
  return <Applies from={from} beside={beside} />
}
