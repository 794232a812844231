import { EmptyState } from '../../../../web/components/message.tsx'
import { History } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { caseWords } from '../../cases/messages.ts'
import { paths } from '../../paths.ts'
import { partName, valueInWords } from '../../sections/messages.ts'
import type { viewSectionHistory } from '../section-actions.ts'

type Viewed = Awaited<ReturnType<typeof viewSectionHistory.run>>

/** Everything that has stood in a section, with who wrote it and when. */
export const SectionHistoryPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = caseWords(locale)
  const { caseId, section } = data
  const name = partName(locale, section)
  return (
    <Page
      title={t('history')}
      under={t('caseNumber', { number: data.number })}
      state={<p>{t('historyLead', { section: name })}</p>}
      breadcrumb={[
        { href: paths.cases(), label: t('myCases') },
        { href: paths.case({ caseId }), label: t('caseNumber', { number: data.number }) },
        { href: paths.section({ caseId, section }), label: name },
      ]}
    >
      {data.values.length === 0 ? (
        <EmptyState heading={t('historyEmpty')} />
      ) : (
        <History
          entries={data.values.map(({ field, value, writer, writtenAt }) => ({
            at: writtenAt,
            who: writer ?? t('formerColleague'),
            what: partName(locale, section, field),
            detail:
              value === '' ? (
                t('emptied')
              ) : (
                <Written text={valueInWords(locale, section, field, value)} lang={locale} />
              ),
          }))}
        />
      )}
    </Page>
  )
}
