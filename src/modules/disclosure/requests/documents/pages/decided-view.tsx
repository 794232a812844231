import type { FC } from 'hono/jsx'
import { DescriptionList, Details, Moment, Section } from '../../../../../web/components/structure.tsx'
import { Table } from '../../../../../web/components/table.tsx'
import { Written } from '../../../../../web/components/written.tsx'
import { useReader } from '../../../../../web/reader.ts'
import { citation } from '../../../../law/index.ts'
import { partName } from '../../../../support/index.ts'
import type { ViewedDocumentRequest } from '../actions.ts'
import { ReleaseView } from './release-view.tsx'
import { useDocumentWords } from './words.ts'

/** What was decided: the outcome, what was handed out as it then was, and the manifest. */
export const DecidedView: FC<{ data: ViewedDocumentRequest }> = ({ data }) => {
  const t = useDocumentWords()
  const { locale } = useReader()
  const { request, release, outcome, reasons } = data
  return (
    <>
      <DescriptionList
        items={[
          { term: t('decision'), value: t(`outcome_${outcome}`) },
          { term: t('decidedBy'), value: request.decidedByName },
          { term: t('decidedAt'), value: request.decidedAt && <Moment at={request.decidedAt} /> },
          { term: t('reasons'), value: <Written text={reasons} /> },
        ]}
      />
      <ReleaseView release={release} />
      <Section id="manifest" heading={t('manifest')}>
        <p class="law-note">{t('manifestLead')}</p>
        <Details summary={t('manifest')}>
          <Table
            caption={t('manifest')}
            captionHidden
            columns={[
              { heading: t('manifestPart'), kind: 'number', rowHeading: true, cell: ({ part }) => part },
              { heading: t('manifestSection'), cell: ({ section }) => partName(locale, section) },
              {
                heading: t('manifestWhat'),
                cell: ({ sha256, coveredBy }) =>
                  sha256 === undefined ? coveredBy ? citation(coveredBy, locale) : '' : <code>{sha256}</code>,
              },
            ]}
            rows={request.manifest?.parts ?? []}
          />
        </Details>
      </Section>
    </>
  )
}
