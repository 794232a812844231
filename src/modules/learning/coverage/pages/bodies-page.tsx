import type { FC } from 'hono/jsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedBodies } from '../actions.ts'
import { coverageWords } from '../messages.ts'
import type { MunicipalReach } from '../rules.ts'
import { codeName, countyName } from './groups.ts'
import { useNumbers } from './numbers.tsx'
import { Told } from './reach-page.tsx'

const Municipalities: FC<{
  caption: string
  heading: string
  rows: readonly MunicipalReach[]
  nameOf: (key: string) => string
}> = ({ caption, heading, rows, nameOf }) => {
  const t = coverageWords(useReader().locale)
  const format = useFormat()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { heading, rowHeading: true, cell: ({ key }) => nameOf(key) },
        { heading: t('municipalitiesAll'), kind: 'number', cell: ({ all }) => format.number(all) },
        { heading: t('reached'), kind: 'number', cell: ({ reached }) => format.number(reached) },
        {
          heading: t('notReached'),
          kind: 'number',
          cell: ({ all, reached }) => format.number(all - reached),
        },
      ]}
    />
  )
}

const Helplines: FC<{ data: ViewedBodies }> = ({ data }) => {
  const t = coverageWords(useReader().locale)
  const numbers = useNumbers()
  return (
    <Section id="helplines" heading={t('helplines')}>
      <Table
        caption={t('helplines')}
        captionHidden
        rows={data.helplines}
        empty={
          <EmptyState heading={t('noHelplinesHeading')} headingLevel={3}>
            {t('noHelplinesText')}
          </EmptyState>
        }
        columns={[
          { heading: t('helpline'), rowHeading: true, cell: ({ name }) => name },
          {
            heading: t('trained'),
            kind: 'number',
            cell: ({ low, spread }) => numbers.range(low, low + spread),
          },
        ]}
      />
    </Section>
  )
}

/** Which municipalities and helplines has training reached? */
export const ReachedBodiesPage: View<ViewedBodies> = ({ data, context }) => {
  const { locale } = context
  const t = coverageWords(locale)
  return (
    <Page
      context={context}
      title={t('bodies')}
      wide
      breadcrumb={[{ href: paths.reach(), label: t('reach') }]}
      state={<Told lead={t('bodiesLead')} asOf={data.asOf} />}
    >
      {data.municipalities === undefined ? (
        <EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>
      ) : (
        <>
          <Section id="counties" heading={t('municipalities')}>
            <Municipalities
              caption={t('municipalities')}
              heading={t('county')}
              rows={data.municipalities.counties}
              nameOf={(key) => countyName(key, locale)}
            />
          </Section>
          <Section id="functions" heading={t('municipalFunctions')}>
            <Municipalities
              caption={t('municipalFunctions')}
              heading={t('function')}
              rows={data.municipalities.functions}
              nameOf={(key) => codeName(key, locale)}
            />
          </Section>
          <Helplines data={data} />
        </>
      )}
    </Page>
  )
}
