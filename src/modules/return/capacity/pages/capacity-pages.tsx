import type { FC } from 'hono/jsx'
import { countryName } from '../../../../platform/fields/countries.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedActivity, ViewedCapacity } from '../actions.ts'
import { capacityWords } from '../messages.ts'
import { activities } from '../records.ts'

const Activities: FC<{ data: ViewedCapacity }> = ({ data }) => {
  const { locale } = useReader()
  const t = capacityWords(locale)
  const format = useFormat()
  return (
    <Table
      caption={t('capacity')}
      captionHidden
      rows={data.activities}
      empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
      columns={[
        {
          heading: t('subject'),
          rowHeading: true,
          cell: ({ kind, subject, partnerName }) => (
            <>
              {subject}
              <br />
              <span class="quiet">{[t(kind), partnerName].filter(Boolean).join(', ')}</span>
            </>
          ),
        },
        { heading: t('country'), cell: ({ country }) => countryName(country, locale) },
        { heading: t('heldOn'), cell: ({ heldOn }) => <Day day={heldOn} kind="short" /> },
        { heading: t('hours'), kind: 'number', cell: ({ hours }) => format.number(hours) },
        { heading: t('participants'), kind: 'number', cell: (one) => format.number(one.participants) },
        { heading: t('body'), cell: ({ bodyName }) => bodyName },
      ]}
    />
  )
}

/** What has been built up together with partners? */
export const CapacityPage: View<ViewedCapacity> = ({ data, context }) => {
  const t = capacityWords(context.locale)
  return (
    <Page
      title={t('capacity')}
      breadcrumb={[{ href: paths.partner.list(), label: t('partners') }]}
      state={<p>{t('lead')}</p>}
      action={
        data.adds ? (
          <LinkButton variant="primary" href={paths.newActivity()}>
            {t('add')}
          </LinkButton>
        ) : null
      }
    >
      <Activities data={data} />
    </Page>
  )
}

/** A training or a visit, registered when it has been held. */
export const NewActivityPage: View<PreparedActivity> = ({ data, context, refused }) => {
  const t = capacityWords(context.locale)
  return (
    <Page
      title={t('add')}
      breadcrumb={[
        { href: paths.partner.list(), label: t('partners') },
        { href: paths.capacity(), label: t('capacity') },
      ]}
      islands={['forms']}
    >
      <FormOf
        fields={activities.fields}
        words={t}
        refused={refused}
        options={{ partnerId: data.partners.map(({ id, name }) => ({ value: id, label: name })) }}
        emptyLabels={{ partnerId: t('noPartner') }}
        action={paths.newActivity()}
        label={t('add')}
        cancel={paths.capacity()}
      />
    </Page>
  )
}
