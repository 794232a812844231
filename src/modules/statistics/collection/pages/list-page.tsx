import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { StatisticsTabs } from '../../pages/tabs.tsx'
import { periodName } from '../../periods.ts'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import type { viewCollections } from '../round-actions.ts'
import { PAGE_SIZE } from '../schema.ts'

type Viewed = Awaited<ReturnType<typeof viewCollections.run>>

const List = ({ rows, total, page }: Viewed) => {
  const { locale } = useReader()
  const t = collectionWords(locale)
  const { number } = useFormat()
  return (
    <ListOf
      address={paths.collections}
      selection={{}}
      paging={{ page, pageSize: PAGE_SIZE, total }}
      empty={<EmptyState heading={t('noCollections')}>{t('noCollectionsText')}</EmptyState>}
      caption={t('collections')}
      rows={rows}
      columns={[
        {
          heading: t('title'),
          rowHeading: true,
          cell: ({ id, title }) => <Link href={paths.collection({ collectionId: id })}>{title[locale]}</Link>,
        },
        { heading: t('period'), kind: 'short', cell: (row) => periodName(row, locale) },
        { heading: t('due'), kind: 'short', cell: ({ dueOn }) => <Day day={dueOn} kind="short" /> },
        { heading: t('askedCount'), kind: 'number', cell: ({ asked }) => number(asked) },
        {
          heading: t('missingCount'),
          kind: 'number',
          cell: ({ missing, late }) =>
            late === 0 ? number(missing) : t('lateOf', { count: number(missing), late }),
        },
        { heading: t('questionedCount'), kind: 'number', cell: ({ questioned }) => number(questioned) },
      ]}
    />
  )
}

/** Which collections are there, and how far has each come? */
export const CollectionsPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = collectionWords(locale)
  return (
    <Page
      title={t('collections')}
      wide
      state={<p>{t('collectionsLead')}</p>}
      action={
        data.mayOpen ? (
          <LinkButton variant="primary" href={paths.newCollection()}>
            {t('newCollection')}
          </LinkButton>
        ) : null
      }
    >
      <StatisticsTabs current="collections" />
      <List {...data} />
    </Page>
  )
}
