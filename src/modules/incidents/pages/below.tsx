import type { FC } from 'hono/jsx'
import { Link } from '../../../web/components/link.tsx'
import { Status } from '../../../web/components/status.tsx'
import { Day, Moment, Section } from '../../../web/components/structure.tsx'
import { useReader } from '../../../web/reader.ts'
import { Ended, type OneOf } from '../../../web/registers/register-pages.tsx'
import { incidentWords } from '../messages.ts'
import { paths } from '../paths.ts'
import { type incidents, waitsForReport } from '../registers.ts'

type Props = OneOf<typeof incidents>

/** Whether and when a breach is reported. */
export const IncidentState: FC<Props> = ({ entry, more: { by, isLate } }) => {
  const t = incidentWords(useReader().locale)
  if (waitsForReport(entry))
    return (
      <p>
        <Status kind={isLate ? 'late' : 'waiting'}>{t(isLate ? 'reportByLate' : 'reportBy')}</Status>{' '}
        <Moment at={by} />
      </p>
    )
  return (
    <>
      <Ended on={entry.closedOn} />
      <p>
        {entry.reportedOn === null ? (
          <Status kind="done">{t('noReport')}</Status>
        ) : (
          <>
            <Status kind="done">{t('reported')}</Status> <Day day={entry.reportedOn} />
          </>
        )}
      </p>
    </>
  )
}

/** Papers of a breach, and whom it concerns. */
export const IncidentBelow: FC<Props> = ({ entry, more: { concerned, done, seesWhom } }) => {
  const t = incidentWords(useReader().locale)
  const { id } = entry
  return (
    <>
      <Section id="concerned" heading={t('concerned')}>
        <p>{concerned === 0 ? t('concernedNone') : t('concernedCount', { concerned, done })}</p>
        {seesWhom ? (
          <p>
            <Link href={paths.concerned({ id })}>{t('toConcerned')}</Link>
          </p>
        ) : null}
      </Section>
      <Section id="papers" heading={t('papers')}>
        <ul>
          <li>
            {t('reportPaper')}: <Link href={paths.report({ id, format: 'pdf' })}>{t('pdf')}</Link>{' '}
            <Link href={paths.report({ id, format: 'docx' })}>{t('docx')}</Link>
          </li>
          <li>
            {entry.told === '' ? (
              t('noticeHint')
            ) : (
              <Link href={paths.notice({ id })}>{t('noticePaper')}</Link>
            )}
          </li>
        </ul>
        <p class="hint">{t('provision')}</p>
      </Section>
    </>
  )
}
