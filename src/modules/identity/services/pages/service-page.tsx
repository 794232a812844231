import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert, Notice } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { identityPaths } from '../../paths.ts'
import type { ViewedService } from '../actions.ts'
import { serviceWords } from '../messages.ts'
import { Scopes } from './scopes.tsx'
import { ServiceState } from './services-page.tsx'

const useServiceWords = () => serviceWords(useReader().locale)
const doneKeys = ['handed', 'ended'] as const

/** What is this program, does it work, and how do I stop it? */
export const ServicePage: View<ViewedService> = ({ data, context, refused }) => {
  const t = serviceWords(context.locale)
  const { service, mayKeep, isMine } = data
  const address = { serviceId: service.id }
  const done = refused ? undefined : doneKeys.find((key) => key === data.done)
  const lasts = service.endedAt === null
  return (
    <Page
      title={service.name}
      windowTitle={t('title')}
      breadcrumb={mayKeep ? [{ href: identityPaths.services(), label: t('title') }] : []}
      notice={done ? <Notice>{t(`done_${done}`)}</Notice> : undefined}
    >
      {lasts && !service.isAnswered ? (
        <Alert kind="warning" heading={t('unanswered')}>
          {t('nobodyText')}
        </Alert>
      ) : null}
      {lasts && isMine ? (
        <Section heading={t('mine')} id="mine">
          <p class="ds-paragraph">{t('mineText')}</p>
          {data.isNews ? (
            <Form action={identityPaths.noteService(address)} send={t('noted')} secondary />
          ) : null}
        </Section>
      ) : null}
      <About data={data} />
      <Tokens tokens={data.tokens} />
      {lasts && mayKeep ? <Keeping data={data} refused={refused} /> : null}
      {lasts ? (
        <Section heading={t('end')} id="end">
          <p class="ds-paragraph">{t('endText')}</p>
          <Form action={identityPaths.endService(address)} send={t('end')} danger secondary />
        </Section>
      ) : null}
    </Page>
  )
}

const About: FC<{ data: ViewedService }> = ({ data: { service } }) => {
  const { locale } = useReader()
  const t = useServiceWords()
  const somebody = t('somebody')
  return (
    <DescriptionList
      items={[
        { term: t('state'), value: <ServiceState of={service} /> },
        { term: t('purpose'), value: service.purpose },
        { term: t('body'), value: service.bodyName },
        { term: t('answeredBy'), value: service.answeredByName ?? somebody },
        { term: t('address'), value: service.address },
        { term: t('scope'), value: <Scopes scopes={service.scopes} /> },
        { term: t('endsOn'), value: <Day day={dayOf(service.endsAt)} /> },
        { term: t('usedOn'), value: service.usedOn === null ? t('never') : <Day day={service.usedOn} /> },
        {
          term: t('madeBy'),
          value: t('madeByAt', {
            name: service.madeByName ?? somebody,
            day: formatter(locale).date(dayOf(service.madeAt)),
          }),
        },
      ]}
    />
  )
}

const Tokens: FC<Pick<ViewedService, 'tokens'>> = ({ tokens }) => {
  const t = useServiceWords()
  const { today } = useReader()
  const state = ({ withdrawnAt, endsAt }: ViewedService['tokens'][number]) => {
    if (withdrawnAt !== null) return t('ended')
    return dayOf(endsAt) < today ? t('over') : t('works')
  }
  return (
    <Section heading={t('tokens')} id="tokens">
      <Table
        caption={t('tokens')}
        captionHidden
        rows={tokens}
        columns={[
          {
            heading: t('token'),
            rowHeading: true,
            cell: ({ createdAt }) => <Day day={dayOf(createdAt)} kind="short" />,
          },
          { heading: t('until'), cell: ({ endsAt }) => <Day day={dayOf(endsAt)} kind="short" /> },
          {
            heading: t('usedOn'),
            cell: ({ usedOn }) => (usedOn === null ? t('never') : <Day day={usedOn} kind="short" />),
          },
          { heading: t('state'), cell: state },
        ]}
      />
    </Section>
  )
}

const Keeping: FC<{ data: ViewedService; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useServiceWords()
  const address = { serviceId: data.service.id }
  const renewed = fieldsIn(refusedAt(refused, identityPaths.renewService(address)))
  const handed = fieldsIn(refusedAt(refused, identityPaths.handOnService(address)))
  return (
    <>
      <Section heading={t('renew')} id="renew">
        <p class="ds-paragraph">{t('renewText')}</p>
        <Form action={identityPaths.renewService(address)} send={t('renew')} secondary>
          <DateField {...renewed('endsOn')} label={t('endsOn')} description={t('endsOnHint')} />
        </Form>
      </Section>
      <Section heading={t('handOn')} id="hand-on">
        <Form action={identityPaths.handOnService(address)} send={t('handOn')} secondary>
          <TextField
            {...handed('answeredBy')}
            label={t('answeredBy')}
            description={t('answeredByHint')}
            type="email"
            width={32}
            autocomplete="off"
          />
        </Form>
      </Section>
    </>
  )
}
