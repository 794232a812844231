import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { countryOptions } from '../../countries.ts'
import { paths } from '../../paths.ts'
import type { ViewedPartners } from '../actions.ts'
import { partnerWords } from '../messages.ts'
import { useCompetenceOptions, usePartnerWords, usePlaces } from './words.tsx'

const Selection: FC<{ data: ViewedPartners }> = ({ data }) => {
  const t = usePartnerWords()
  const { locale } = useReader()
  return (
    <form class="form list-controls" method="get" action={paths.partners()} aria-label={t('show')}>
      <SelectField
        name="country"
        label={t('country')}
        optional
        emptyLabel={t('any')}
        value={data.selection.country}
        options={countryOptions(locale)}
      />
      <SelectField
        name="competence"
        label={t('competence')}
        optional
        emptyLabel={t('any')}
        value={data.selection.competence}
        options={useCompetenceOptions()}
      />
      <Button variant="secondary">{t('show')}</Button>
    </form>
  )
}

const Partners: FC<{ data: ViewedPartners }> = ({ data }) => {
  const t = usePartnerWords()
  const places = usePlaces()
  const isNarrowed = Boolean(data.selection.country ?? data.selection.competence)
  return (
    <Table
      caption={t('partners')}
      captionHidden
      rows={data.partners}
      empty={
        <EmptyState heading={t('noneHeading')}>{isNarrowed ? t('noneFound') : t('noneText')}</EmptyState>
      }
      columns={[
        {
          heading: t('name'),
          rowHeading: true,
          cell: ({ id, name, kind }) => (
            <>
              <a class="ds-link" href={paths.partner({ partnerId: id })}>
                {name}
              </a>
              <br />
              <span class="quiet">{t(kind)}</span>
            </>
          ),
        },
        { heading: t('countries'), cell: ({ countries }) => places.countries(countries) },
        {
          heading: t('competence'),
          cell: ({ competence }) => competence.map((one) => t(one)).join(', '),
        },
        {
          heading: t('agreement'),
          cell: ({ agreed }) =>
            agreed ? <Status kind="done">{t('agreedNow')}</Status> : <span>{t('notAgreed')}</span>,
        },
      ]}
    />
  )
}

/** Who can receive somebody in which country, and with whom is there an agreement? */
export const PartnersPage: View<ViewedPartners> = ({ data, context }) => {
  const t = partnerWords(context.locale)
  return (
    <Page
      context={context}
      title={t('partners')}
      state={<p>{t('lead')}</p>}
      action={
        data.keeps ? (
          <LinkButton variant="primary" href={paths.newPartner()}>
            {t('add')}
          </LinkButton>
        ) : null
      }
    >
      <Selection data={data} />
      <Partners data={data} />
      <p>
        <a class="ds-link" href={paths.capacity()}>
          {t('capacity')}
        </a>
      </p>
    </Page>
  )
}
