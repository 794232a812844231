import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { partnerWords } from '../messages.ts'
import type { Agreement } from '../records.ts'
import { holdsOn } from '../rules.ts'

/** The words of partners in the reader's language. */
export const usePartnerWords = () => partnerWords(useReader().locale)

/** Whether an agreement holds, in the list. */
export const agreedColumn = (locale: Locale) => {
  const t = partnerWords(locale)
  return [
    {
      heading: t('agreement'),
      cell: ({ agreed }: { readonly agreed: boolean }) =>
        agreed ? <Status kind="done">{t('agreedNow')}</Status> : <span>{t('notAgreed')}</span>,
    },
  ]
}

/** The way to what is done with partners. */
export const CapacityLink: FC = () => (
  <p>
    <Link href={paths.capacity()}>{usePartnerWords()('capacity')}</Link>
  </p>
)

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
