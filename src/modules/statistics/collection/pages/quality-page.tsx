import type { FC } from 'hono/jsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { codeWords } from '../code-messages.ts'
import { type TableName, tableDefinitions } from '../content.ts'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import type { RecordField } from '../quality.ts'
import type { viewQuality } from '../reporter-actions.ts'

type Viewed = Awaited<ReturnType<typeof viewQuality.run>>
type Of = { readonly data: Viewed }

const isTable = (subject: TableName | RecordField): subject is TableName => subject in tableDefinitions

const UntoldTable: FC<Of> = ({ data }) => {
  const { locale } = useReader()
  const { number, percent } = useFormat()
  const t = collectionWords(locale)
  const codes = codeWords(locale)
  const share = (many: number, asked: number) =>
    asked === 0 ? '–' : `${number(many)} (${percent(many / asked)})`
  return (
    <Section id="untold" heading={t('untold')}>
      <p class="ds-paragraph">{t('untoldText')}</p>
      <Table
        empty={<p class="ds-paragraph">{t('allTold')}</p>}
        caption={t('untold')}
        captionHidden
        rows={data.untold}
        columns={[
          { heading: t('body'), rowHeading: true, cell: ({ bodyName }) => bodyName },
          { heading: t('ways'), cell: ({ way }) => codes(`way_${way}`) },
          {
            heading: t('about'),
            cell: ({ subject }) => (isTable(subject) ? codes(`table_${subject}`) : codes(`field_${subject}`)),
          },
          { heading: t('asked'), kind: 'number', cell: ({ asked }) => number(asked) },
          { heading: t('unknownShare'), kind: 'number', cell: ({ unknown, asked }) => share(unknown, asked) },
          {
            heading: t('notCollectedShare'),
            kind: 'number',
            cell: ({ notCollected, asked }) => share(notCollected, asked),
          },
          {
            heading: t('suppressedShare'),
            kind: 'number',
            cell: ({ suppressed, asked }) => share(suppressed, asked),
          },
          {
            heading: t('unknownPeople'),
            kind: 'number',
            cell: ({ unknownPeople }) =>
              unknownPeople === null ? '–' : share(unknownPeople.many, unknownPeople.of),
          },
        ]}
      />
    </Section>
  )
}

const RecordsTable: FC<Of> = ({ data }) => {
  const { number } = useFormat()
  const t = collectionWords(useReader().locale)
  return (
    <Section id="records" heading={t('recordsQuality')}>
      <Table
        caption={t('recordsQuality')}
        captionHidden
        rows={data.records}
        columns={[
          { heading: t('body'), rowHeading: true, cell: ({ bodyName }) => bodyName },
          { heading: t('recordsCount'), kind: 'number', cell: ({ records }) => number(records) },
          { heading: t('wrongCodes'), kind: 'number', cell: ({ wrongCodes }) => number(wrongCodes) },
          { heading: t('disagreeing'), kind: 'number', cell: ({ disagreeing }) => number(disagreeing) },
          { heading: t('outside'), kind: 'number', cell: ({ outside }) => number(outside) },
        ]}
      />
    </Section>
  )
}

const DaysTable: FC<Of> = ({ data: { days, usual } }) => {
  const { locale } = useReader()
  const { date } = useFormat()
  const t = collectionWords(locale)
  const codes = codeWords(locale)
  if (usual === null) return null
  return (
    <Section id="days" heading={t('countedDays')}>
      <p class="ds-paragraph">
        {days.length === 0 ? t('sameDay') : t('countedDaysText', { day: date(usual) })}
      </p>
      {days.length === 0 ? null : (
        <Table
          caption={t('countedDays')}
          captionHidden
          rows={days}
          columns={[
            { heading: t('body'), rowHeading: true, cell: ({ bodyName }) => bodyName },
            { heading: t('ways'), cell: ({ way }) => codes(`way_${way}`) },
            { heading: t('countedOn'), kind: 'short', cell: ({ countedOn }) => <Day day={countedOn} /> },
          ]}
        />
      )}
    </Section>
  )
}

/** How good is what was handed in? */
export const QualityPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = collectionWords(locale)
  const { collection } = data
  return (
    <Page
      title={t('quality')}
      wide
      breadcrumb={[
        { href: paths.collections(), label: t('collections') },
        { href: paths.collection({ collectionId: collection.id }), label: collection.title[locale] },
      ]}
      state={<p>{t('qualityLead')}</p>}
    >
      {data.handedIn === 0 ? (
        <EmptyState heading={t('nothingHandedIn')}>{t('nothingHandedInText')}</EmptyState>
      ) : (
        <>
          <UntoldTable data={data} />
          {data.records.length === 0 ? null : <RecordsTable data={data} />}
          <DaysTable data={data} />
        </>
      )}
    </Page>
  )
}
