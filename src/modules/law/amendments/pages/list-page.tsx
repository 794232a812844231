import type { FC } from 'hono/jsx'
import { addYears } from '../../../../platform/clock/working-days.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { lawPaths } from '../../paths.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'
import type { ListedAmendments } from '../view-actions.ts'
import { AmendmentStanding, Applies, aboutOf, useAmendmentWords } from './words.tsx'

/** How many years back what applies stands in sight. */
const YEARS_LATELY = 2

/** Which amendments does the house know, and which are to come? */
export const AmendmentsPage: View<ListedAmendments> = ({ data, context }) => {
  const { entered, own, mayEnter } = data
  const { locale, today } = context
  const t = amendmentWords(locale)
  const older = own.filter(({ from }) => from < addYears(today, -YEARS_LATELY))
  const lately = own.filter((one) => !older.includes(one))
  const enter = mayEnter ? <LinkButton href={paths.newAmendment()}>{t('enter')}</LinkButton> : null
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: lawPaths.list(), label: t('law') }]}
      state={<p>{t('lead')}</p>}
      action={entered.length > 0 ? enter : null}
    >
      {entered.length === 0 ? (
        <EmptyState heading={t('none')} action={enter}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={entered}
          columns={[
            {
              heading: t('number'),
              rowHeading: true,
              cell: (row) => <Link href={paths.amendment({ amendmentId: row.id })}>{row.sfs}</Link>,
            },
            { heading: t('about'), cell: (row) => aboutOf(row, locale) },
            { heading: t('from'), cell: ({ from }) => <Day day={from} /> },
            { heading: t('stands'), cell: (row) => <AmendmentStanding {...row} beside /> },
          ]}
        />
      )}
      <Section id="own" heading={t('own')}>
        <Own rows={lately} caption={t('own')} />
        <Details summary={t('older', { count: older.length })}>
          <Own rows={older} caption={t('older', { count: older.length })} />
        </Details>
      </Section>
    </Page>
  )
}

type OwnRow = ListedAmendments['own'][number]

const Own: FC<{ rows: readonly OwnRow[]; caption: string }> = ({ rows, caption }) => {
  const t = useAmendmentWords()
  const { locale } = useReader()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: t('number'),
          rowHeading: true,
          cell: ({ sfs }) => <Link href={paths.enacted({ sfs: sfs.replace(':', '-') })}>{sfs}</Link>,
        },
        { heading: t('about'), cell: ({ about }) => about[locale] },
        { heading: t('from'), cell: ({ from }) => <Day day={from} /> },
        { heading: t('stands'), cell: ({ from }) => <Applies from={from} beside /> },
      ]}
    />
  )
}
