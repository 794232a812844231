import type { FC } from 'hono/jsx'
import { isNarrowed } from '../../../../platform/records/found.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { FilterForm } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { NarrowBy } from '../../../../web/lists/narrow-by.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedNetwork } from '../actions.ts'
import { networkCountries } from '../countries.ts'
import { networkWords } from '../messages.ts'
import { narrowed, written } from '../records.ts'

/** The words of the network in the reader's language. */
export const useNetworkWords = () => networkWords(useReader().locale)

const Finder: FC<{ data: ViewedNetwork }> = ({ data: { sought } }) => {
  const t = useNetworkWords()
  return (
    <FilterForm action={paths.network()} active={isNarrowed(sought)}>
      <NarrowBy fields={written} narrowed={narrowed} words={t} selection={sought} />
    </FilterForm>
  )
}

const Members: FC<{ data: ViewedNetwork }> = ({ data: { found } }) => {
  const { locale } = useReader()
  const t = useNetworkWords()
  const format = useFormat()
  return (
    <Table
      caption={t('find')}
      captionHidden
      rows={found}
      empty={<p class="quiet">{t('noneFound')}</p>}
      columns={[
        {
          heading: t('function'),
          rowHeading: true,
          cell: ({ function: called, country }) =>
            t('by', { function: t(called), country: networkCountries.name(country!, locale) }),
        },
        { heading: t('canTopics'), cell: (one) => one.topics.map((topic) => t(topic)).join(', ') },
        {
          heading: t('languages'),
          cell: (one) => format.list(one.languages.map((code) => languageName(code, locale))),
        },
        {
          heading: t('address'),
          cell: ({ address }) => (address ? <Link href={`mailto:${address}`}>{address}</Link> : '–'),
        },
      ]}
    />
  )
}

const Exchanges: FC<{ data: ViewedNetwork }> = ({ data: { exchanges } }) => {
  const { locale } = useReader()
  const t = useNetworkWords()
  return (
    <Table
      caption={t('exchanges')}
      captionHidden
      rows={exchanges}
      empty={<p class="quiet">{t('noExchanges')}</p>}
      columns={[
        {
          heading: t('titleOf'),
          rowHeading: true,
          cell: ({ id, title }) => <Link href={paths.exchange({ exchangeId: id })}>{title}</Link>,
        },
        { heading: t('topic'), cell: ({ topic }) => t(topic) },
        {
          heading: t('function'),
          cell: ({ function: called, country }) =>
            t('by', { function: t(called), country: networkCountries.name(country, locale) }),
        },
        {
          heading: t('answersHeading'),
          kind: 'short',
          cell: ({ answers }) => t('answers', { count: answers }),
        },
        {
          heading: t('written'),
          kind: 'short',
          cell: ({ writtenOn }) => <Day day={writtenOn} kind="short" />,
        },
      ]}
    />
  )
}

/** Who can be asked about what, and what have the others learned? */
export const NetworkPage: View<ViewedNetwork> = ({ data, context }) => {
  const t = networkWords(context.locale)
  const join = (
    <LinkButton variant="primary" href={paths.membership()}>
      {t('join')}
    </LinkButton>
  )
  if (data.member === undefined)
    return (
      <Page title={t('title')} state={<p>{t('lead')}</p>}>
        <EmptyState heading={t('whatHeading')} action={join}>
          {t('whatText')}
        </EmptyState>
      </Page>
    )
  return (
    <Page
      template="list"
      title={t('title')}
      state={<p>{t('lead')}</p>}
      action={
        <LinkButton variant="primary" href={paths.writeExchange()}>
          {t('tell')}
        </LinkButton>
      }
    >
      <Section id="find" heading={t('find')}>
        <Finder data={data} />
        <Members data={data} />
      </Section>
      <Section id="exchanges" heading={t('exchanges')}>
        <Exchanges data={data} />
      </Section>
      <p>
        <Link href={paths.membership()}>{t('own')}</Link>
      </p>
    </Page>
  )
}
