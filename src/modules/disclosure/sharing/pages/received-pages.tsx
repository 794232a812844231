import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DangerNow } from '../../../../web/components/danger-now.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths, valueInWords } from '../../../support/index.ts'
import { AGE_GROUPS } from '../../legal/situation.ts'
import { paths } from '../../paths.ts'
import { purposeName } from '../../purposes.ts'
import { receivedInDanger } from '../arrivals.ts'
import { sharingWords } from '../messages.ts'
import type { ViewedCopy, viewLiveViews, viewReceived } from '../received-actions.ts'
import { withdrawalAnswers } from '../received-store.ts'
import { CopyContentView } from './copy-content.tsx'
import { PartList, useSharing } from './words.tsx'

type Received = Awaited<ReturnType<typeof viewReceived.run>>
type Copy = Received['copies'][number]

const CopyState: FC<Pick<Copy, 'toldAt' | 'answer' | 'registeredCase'>> = ({
  toldAt,
  answer,
  registeredCase,
}) => {
  const t = useSharing()
  if (toldAt !== null)
    return answer === null ? (
      <Status kind="missing">{t('withdrawnAnswer')}</Status>
    ) : (
      <Status kind="withdrawn">{t('acknowledged')}</Status>
    )
  return registeredCase === null ? (
    <Status kind="waiting">{t('notRegistered')}</Status>
  ) : (
    <Status kind="done">{t('registered')}</Status>
  )
}

/** What has been handed over to the body. */
export const ReceivedPage: View<Received> = ({ data, context }) => {
  const t = sharingWords(context.locale)
  const { page, pageSize, total, copies } = data
  return (
    <Page title={t('received')} wide state={<p>{t('receivedLead')}</p>}>
      <ListOf
        address={paths.received}
        selection={{}}
        paging={{ page, pageSize, total }}
        caption={t('received')}
        rows={copies}
        empty={<EmptyState heading={t('noReceived')}>{t('noReceivedText')}</EmptyState>}
        columns={[
          {
            heading: t('reference'),
            rowHeading: true,
            cell: ({ id, reference }) => <Link href={paths.receivedCopy({ copyId: id })}>{reference}</Link>,
          },
          { heading: t('from'), cell: ({ fromName }) => fromName },
          { heading: t('purpose'), cell: ({ purpose }) => purposeName(context.locale, purpose) },
          {
            heading: t('needs'),
            cell: ({ needs }) =>
              needs.length === 0 ? '–' : valueInWords(context.locale, 'needs', 'needs', needs.join(',')),
          },
          {
            heading: t('handedAt'),
            kind: 'short',
            cell: ({ handedAt }) => <Day day={dayOf(handedAt)} kind="short" />,
          },
          { heading: t('state'), kind: 'short', cell: (copy) => <CopyState {...copy} /> },
        ]}
      />
    </Page>
  )
}

/** A copy: exactly what was handed over, and what can be done with it. */
export const CopyPage: View<ViewedCopy> = ({ data, context, refused }) => {
  const t = sharingWords(context.locale)
  const { copy, content } = data
  return (
    <Page
      title={t('copyTitle')}
      breadcrumb={[{ href: paths.received(), label: t('received') }]}
      state={<CopyState {...copy} />}
      action={
        copy.registeredCase === null ? null : (
          <LinkButton variant="primary" href={supportPaths.case({ caseId: copy.registeredCase })}>
            {t('toOwnCase')}
          </LinkButton>
        )
      }
    >
      {data.danger === null ? null : (
        <DangerNow danger={data.danger} steps={receivedInDanger.words(context.locale).now ?? []} />
      )}
      {copy.toldAt === null ? null : <Withdrawn copy={copy} refused={refused} />}
      <CopyContentView content={content} />
      {copy.registeredCase === null && copy.toldAt === null ? (
        <Register copy={copy} refused={refused} />
      ) : null}
    </Page>
  )
}

type Doing = { copy: ViewedCopy['copy']; refused: RefusedForm | undefined }

const Register: FC<Doing> = ({ copy, refused }) => {
  const t = useSharing()
  return (
    <Section heading={t('register')} id="register">
      <Form action={paths.registerCopy({ copyId: copy.id })} label={t('register')} send>
        <p>{t('registerLead')}</p>
        <RadioField
          name="ageGroup"
          label={t('ageGroup')}
          error={errorFor(refused?.errors, 'ageGroup')}
          options={AGE_GROUPS.map((age) => ({ value: age, label: t(`age_${age}`) }))}
        />
      </Form>
    </Section>
  )
}

const Withdrawn: FC<Doing> = ({ copy, refused }) => {
  const t = useSharing()
  return (
    <Alert kind="warning" heading={t('withdrawn')}>
      {copy.answer === null ? (
        <Form action={paths.acknowledgeWithdrawal({ copyId: copy.id })} label={t('sendAnswer')} send>
          <p>{t('withdrawnText')}</p>
          <RadioField
            name="answer"
            label={t('whatDone')}
            error={errorFor(refused?.errors, 'answer')}
            options={withdrawalAnswers.map((answer) => ({ value: answer, label: t(answer) }))}
          />
        </Form>
      ) : (
        <p>{t(copy.answer)}</p>
      )}
    </Alert>
  )
}

type Live = Awaited<ReturnType<typeof viewLiveViews.run>>

/** What others have opened for the body, and until when. */
export const LiveViewsPage: View<Live> = ({ data, context }) => {
  const t = sharingWords(context.locale)
  return (
    <Page title={t('liveViews')} state={<p>{t('liveViewsLead')}</p>}>
      {data.views.length === 0 ? <EmptyState heading={t('noLive')}>{t('noLiveText')}</EmptyState> : null}
      <ul class="records">
        {data.views.map((view) => (
          <LiveLine view={view} />
        ))}
      </ul>
    </Page>
  )
}

const LiveLine: FC<{ view: Live['views'][number] }> = ({ view }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = useSharing()
  return (
    <li class="record">
      <p class="record-heading">
        <Link href={supportPaths.case({ caseId: view.caseId })}>{t('case', { number: view.number })}</Link>
      </p>
      <p class="quiet">
        {[view.fromName, purposeName(locale, view.purpose)].join(' · ')}
        {' · '}
        {t('until', { day: format.date(dayOf(new Date(view.endsAt.getTime() - 1))) })}
      </p>
      <PartList parts={view.items.filter(({ shut }) => !shut)} />
      {view.items.some(({ shut }) => shut) ? <p>{t('shutForYou', { body: view.fromName })}</p> : null}
    </li>
  )
}
