import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, NumberField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { countryName, countryOptions } from '../../countries.ts'
import { paths } from '../../paths.ts'
import type { PreparedActivity, ViewedCapacity } from '../actions.ts'
import { capacityWords } from '../messages.ts'
import { activityKinds } from '../schema.ts'

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
      context={context}
      title={t('capacity')}
      breadcrumb={[{ href: paths.partners(), label: t('partners') }]}
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

const ActivityForm: FC<{ data: PreparedActivity; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const { locale, today } = useReader()
  const t = capacityWords(locale)
  const shared = useWords()
  const errors = refused?.errors ?? []
  const of = (name: string) => {
    const value = refused?.values[name]
    return { name, value: typeof value === 'string' ? value : undefined, error: errorFor(errors, name) }
  }
  return (
    <Form action={paths.newActivity()} label={t('add')} warnUnsaved>
      <RadioField
        {...of('kind')}
        label={t('kind')}
        options={activityKinds.map((value) => ({ value, label: t(value) }))}
      />
      <TextField {...of('subject')} label={t('subject')} description={t('subjectHint')} />
      <SelectField
        {...of('partnerId')}
        label={t('partner')}
        optional
        emptyLabel={t('noPartner')}
        options={data.partners.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField {...of('country')} label={t('country')} options={countryOptions(locale)} />
      <DateField {...of('heldOn')} label={t('heldOn')} max={today} />
      <NumberField {...of('hours')} label={t('hours')} />
      <NumberField {...of('participants')} label={t('participants')} />
      <ButtonRow>
        <Button>{t('add')}</Button>
        <a class="ds-link" href={paths.capacity()}>
          {shared('cancel')}
        </a>
      </ButtonRow>
    </Form>
  )
}

/** A training or a visit, registered when it has been held. */
export const NewActivityPage: View<PreparedActivity> = ({ data, context, refused }) => {
  const t = capacityWords(context.locale)
  return (
    <Page
      context={context}
      title={t('add')}
      breadcrumb={[
        { href: paths.partners(), label: t('partners') },
        { href: paths.capacity(), label: t('capacity') },
      ]}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <ActivityForm data={data} refused={refused} />
    </Page>
  )
}
