import type { FC } from 'hono/jsx'
import { formatter } from '../../../platform/i18n/format.ts'
import { Button } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Pagination } from '../../../web/components/list-controls.tsx'
import { Alert, Notice } from '../../../web/components/message.tsx'
import { Moment, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import type { viewEndpoint } from '../actions.ts'
import type { ListedDelivery } from '../delivery-store.ts'
import { webhookWords } from '../messages.ts'
import { paths } from '../paths.ts'
import { TypesField } from './endpoints-page.tsx'
import { answerInWords, typeInWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewEndpoint.run>>

const State: FC<{ delivery: ListedDelivery }> = ({ delivery }) => {
  const { locale } = useReader()
  const t = webhookWords(locale)
  if (delivery.state === 'waiting' && delivery.attempts > 0)
    return <>{t('delivery_waitingUntil', { at: formatter(locale).instant(delivery.nextAt) })}</>
  return <>{t(`delivery_${delivery.state}`)}</>
}

const Deliveries: FC<{ data: Data }> = ({ data }) => {
  const { locale } = useReader()
  const t = webhookWords(locale)
  const format = useFormat()
  const { endpoint, deliveries, page, pageSize, total } = data
  const endpointId = endpoint.id
  return (
    <Section id="deliveries" heading={t('deliveries')}>
      <Table
        caption={t('deliveries')}
        captionHidden
        rows={deliveries}
        empty={<p class="ds-paragraph">{t('deliveriesNone')}</p>}
        columns={[
          { heading: t('what'), rowHeading: true, cell: ({ type }) => typeInWords(t, type) },
          { heading: t('when'), cell: ({ madeAt }) => <Moment at={madeAt} /> },
          { heading: t('state'), cell: (delivery) => <State delivery={delivery} /> },
          { heading: t('answer'), cell: (delivery) => answerInWords(t, delivery) || '–' },
          { heading: t('tries'), kind: 'number', cell: ({ attempts }) => format.number(attempts) },
          {
            heading: t('again'),
            cell: ({ id, type, madeAt, state }) =>
              endpoint.state === 'active' && state !== 'waiting' ? (
                <Form action={paths.again({ endpointId, deliveryId: id })}>
                  <Button
                    variant="tertiary"
                    label={t('againNamed', { what: typeInWords(t, type), when: format.instant(madeAt) })}
                  >
                    {t('again')}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        href={(to) => paths.endpoint({ endpointId }, { page: to })}
      />
    </Section>
  )
}

const Settings: FC<{ data: Data; refused: Parameters<View<Data>>[0]['refused'] }> = ({ data, refused }) => {
  const { locale } = useReader()
  const t = webhookWords(locale)
  const { endpoint, overlapUntil } = data
  const endpointId = endpoint.id
  const isTypes = refused?.sentTo === paths.change({ endpointId })
  return (
    <>
      <Section id="types-section" heading={t('types')}>
        <Form action={paths.change({ endpointId })} send={t('typesSave')} secondary>
          <TypesField chosen={isTypes ? [] : endpoint.types} errors={isTypes ? refused?.errors : undefined} />
        </Form>
      </Section>
      <Section id="secret" heading={t('secret')}>
        {overlapUntil ? (
          <p class="ds-paragraph">{t('overlap', { at: formatter(locale).instant(overlapUntil) })}</p>
        ) : null}
        <Form action={paths.rotate({ endpointId })} send={t('rotate')} secondary>
          <p class="ds-paragraph">{t('rotateText')}</p>
        </Form>
      </Section>
      <Section id="end" heading={t('withdraw')}>
        <Form action={paths.withdraw({ endpointId })} send={t('withdraw')} secondary danger>
          <p class="ds-paragraph">{t('withdrawText')}</p>
        </Form>
      </Section>
    </>
  )
}

const notices = { test: 'doneTest', saved: 'doneSaved', again: 'doneAgain' } as const

/** Is this receiver told, and does it answer? */
export const EndpointPage: View<Data> = ({ data, context, refused }) => {
  const t = webhookWords(context.locale)
  const { endpoint, done } = data
  const endpointId = endpoint.id
  const notice = notices[done as keyof typeof notices]
  const isActive = endpoint.state === 'active'
  return (
    <Page
      title={endpoint.name}
      breadcrumb={[{ href: paths.endpoints(), label: t('title') }]}
      state={
        <p>
          {isActive ? t('state_active') : t('state_paused')}. <span translate="no">{endpoint.url}</span>
        </p>
      }
      action={
        <Form action={isActive ? paths.test({ endpointId }) : paths.resume({ endpointId })}>
          <Button>{isActive ? t('test') : t('resume')}</Button>
        </Form>
      }
      notice={refused || notice === undefined ? undefined : <Notice>{t(notice)}</Notice>}
    >
      {endpoint.pausedBy ? <Alert kind="warning">{t(`pausedBy_${endpoint.pausedBy}`)}</Alert> : null}
      <Deliveries data={data} />
      {isActive ? <Form action={paths.pause({ endpointId })} send={t('pause')} secondary /> : null}
      <Settings data={data} refused={refused} />
    </Page>
  )
}
