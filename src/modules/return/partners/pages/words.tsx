import type { FC } from 'hono/jsx'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { languageName } from '../../../support/index.ts'
import { countryName } from '../../countries.ts'
import { partnerWords } from '../messages.ts'
import type { Agreement } from '../records.ts'
import { competences } from '../records.ts'
import { holdsOn } from '../rules.ts'

/** The words of partners in the reader's language. */
export const usePartnerWords = () => partnerWords(useReader().locale)

export const useCompetenceOptions = () => {
  const t = usePartnerWords()
  return competences.map((value) => ({ value, label: t(value) }))
}

/** Countries and languages as a list in words. */
export const usePlaces = () => {
  const { locale } = useReader()
  const format = useFormat()
  return {
    countries: (codes: readonly string[]) => format.list(codes.map((code) => countryName(code, locale))),
    languages: (codes: readonly string[]) => format.list(codes.map((code) => languageName(code, locale))),
  }
}

/** Whether an agreement holds today. */
export const AgreementStanding: FC<{ agreement: Agreement }> = ({ agreement }) => {
  const t = usePartnerWords()
  const format = useFormat()
  const { today } = useReader()
  if (holdsOn(agreement, today)) return <Status kind="done">{t('holds')}</Status>
  if (agreement.endedOn !== null)
    return <Status kind="withdrawn">{t('endedOn', { day: format.date(agreement.endedOn) })}</Status>
  if (agreement.fromDay > today)
    return <Status kind="planned">{t('notYet', { day: format.date(agreement.fromDay) })}</Status>
  return <Status kind="withdrawn">{t('over')}</Status>
}
