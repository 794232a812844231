import type { Child, FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { askedAt } from '../../assignments/rules.ts'
import { paths } from '../../paths.ts'
import { askedOf } from '../actions.ts'
import { lastDayOf, type Mailing, type ViewedAnswer, type viewLinks } from '../link-actions.ts'
import { reportWords } from '../messages.ts'
import { receiptOf } from '../version-rules.ts'
import { CheckList } from './check-list.tsx'
import { ReportContent } from './content.tsx'
import { ChangedMeanwhile } from './edit-page.tsx'
import { EvidenceFields } from './evidence.tsx'
import { ReportFields, reportValues } from './report-fields.tsx'
import { problemErrors, useReportWords } from './words.tsx'

type Links = Awaited<ReturnType<typeof viewLinks.run>>
type Row = Links['links'][number]

const LinkState: FC<{ link: Row; now: number }> = ({ link, now }) => {
  const t = useReportWords()
  const format = useFormat()
  if (link.usedAt) return <>{t('linkUsed', { day: format.instant(link.usedAt) })}</>
  if (link.endedAt) return <>{t('linkEnded', { day: format.instant(link.endedAt) })}</>
  if (link.endsAt.getTime() <= now) return <>{t('linkExpired', { day: format.instant(link.endsAt) })}</>
  return <>{t('linkOpen', { day: format.instant(link.endsAt) })}</>
}

/** The links of an assignment: when they end, whether they were used; their secrets are seen by nobody. */
export const LinksPage: View<Links> = ({ data, context }) => {
  const t = reportWords(context.locale)
  const { assignment, links } = data
  const now = Date.parse(`${context.today}T00:00:00Z`)
  return (
    <Page
      title={t('linksTitle')}
      breadcrumb={[
        { href: paths.assignment({ assignmentId: assignment.id }), label: assignment.snapshot.title },
      ]}
    >
      <Table
        caption={t('linksTitle')}
        captionHidden
        rows={links}
        empty={<EmptyState heading={t('linksEmpty')} />}
        columns={[
          { heading: t('body'), rowHeading: true, cell: (link) => link.bodyName },
          { heading: t('state'), cell: (link) => <LinkState link={link} now={now} /> },
          {
            heading: t('endLink'),
            cell: (link) =>
              link.usedAt || link.endedAt || link.endsAt.getTime() <= now ? (
                '–'
              ) : (
                <Form
                  action={paths.endReportLink({ linkId: link.id })}
                  label={`${t('endLink')}: ${link.bodyName}`}
                >
                  <Button variant="tertiary" danger label={`${t('endLink')}: ${link.bodyName}`}>
                    {t('endLink')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      <p>
        <Link href={paths.assignment({ assignmentId: assignment.id })}>{t('back')}</Link>
      </p>
    </Page>
  )
}

/** The one time that a link is shown. */
export const LinkMadePage = (props: {
  context: PageContext
  assignmentId: string
  address: string
  lastDay: string
  mailing: Mailing
  mailedTo: string | null
}): Child => {
  const { context, assignmentId, mailing } = props
  const t = reportWords(context.locale)
  const words = {
    sent: () => t('linkMailed', { address: props.mailedTo ?? '' }),
    failed: () => t('linkMailFailed', { address: props.mailedTo ?? '' }),
    no_address: () => t('linkNoAddress'),
    off: () => t('linkMailOff'),
  } as const
  return (
    <Page
      context={context}
      title={t('linkMadeTitle')}
      breadcrumb={[{ href: paths.assignment({ assignmentId }), label: t('assignment') }]}
      state={<p>{t('linkOnce')}</p>}
    >
      <p class="secret-link">{props.address}</p>
      <Alert kind={mailing === 'sent' ? 'success' : mailing === 'failed' ? 'warning' : 'info'}>
        {words[mailing]()}
      </Alert>
      <LastDay day={props.lastDay} />
      <p>
        <Link href={paths.assignment({ assignmentId })}>{t('back')}</Link>
      </p>
    </Page>
  )
}

const LastDay: FC<{ day: string }> = ({ day }) => {
  const t = useReportWords()
  const format = useFormat()
  return <p>{t('linkLasts', { day: format.date(day) })}</p>
}

/** Says that a link is not valid, without saying why. */
export const LinkOverPage = ({ context }: { context: PageContext }): Child => {
  const t = reportWords(context.locale)
  return (
    <Page context={context} title={t('linkOver')}>
      <p>{t('linkOverText')}</p>
    </Page>
  )
}

/** What the holder of a link writes in. */
export const AnswerPage: View<ViewedAnswer> = ({ data, context, refused }) => {
  const t = reportWords(context.locale)
  const { report, assignment, problems, closed } = data
  if (data.received) return <Receipt data={data} received={data.received} context={context} />
  if (closed)
    return (
      <Page title={t('answerClosed')}>
        <p>{t('answerClosedText')}</p>
      </Page>
    )
  const submitted = refused?.sentTo === paths.submitAnswer()
  const kept = refused && !submitted ? refused : undefined
  const errors = submitted ? problemErrors(problems, context.locale) : (refused?.errors ?? [])
  return (
    <Page
      title={t('answerTitle')}
      template="form"
      islands={['forms', 'upload']}
      errors={errors.length > 0 ? errors : (refused?.errors ?? [])}
      state={<p>{t('answerLead', { body: report.bodyName })}</p>}
    >
      <Task data={data} />
      {report.state === 'returned' && report.returnReason ? (
        <Alert kind="warning" heading={t('returnReason')}>
          <Written text={report.returnReason} />
        </Alert>
      ) : null}
      {kept?.errors.some(({ field }) => field === '') ? (
        <ChangedMeanwhile refused={kept} now={reportValues(report)} />
      ) : null}
      <Form
        action={paths.saveAnswer()}
        autosave={paths.autosaveAnswer()}
        revision={report.revision}
        multipart
        label={t('answerTitle')}
        byEnter={{ name: 'next', value: 'check' }}
      >
        <ReportFields
          values={kept?.values ?? reportValues(report)}
          errors={errors}
          questions={askedAt(assignment.snapshot.questions, report.deadline)}
          asked={askedOf(report, assignment)}
        />
        <EvidenceFields
          evidence={report.evidence}
          errors={errors}
          proposalsOf={(evidence) => paths.answerProposals({ evidence })}
          mayTakeBack={false}
        />
        <ButtonRow>
          <Button name="next" value="check">
            {t('toCheck')}
          </Button>
          <Button variant="secondary" name="next" value="stay">
            {t('save')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

const mailed = {
  sent: 'receiptMailed',
  failed: 'receiptMailFailed',
  no_address: 'receiptNoAddress',
  off: 'receiptMailOff',
} as const satisfies Record<Mailing, string>

/** What was received, when, under which number; and all that was written, to keep. */
const Receipt: FC<{
  data: ViewedAnswer
  received: NonNullable<ViewedAnswer['received']>
  context: PageContext
}> = ({ data, received, context }) => {
  const t = reportWords(context.locale)
  const format = formatter(context.locale)
  const { report, assignment, link, mailing } = data
  return (
    <Page
      title={t('answerDone')}
      template="record"
      state={
        <p class="state-sentence">
          {t('receivedAt', { instant: format.instant(received.madeAt) })}. {assignment.snapshot.title},{' '}
          {report.bodyName}.
        </p>
      }
      action={
        <LinkButton variant="primary" href={paths.copyAnswer()}>
          {t('fetchCopy')}
        </LinkButton>
      }
    >
      <p>
        <strong class="nowrap">{t('receiptNumber', { number: receiptOf(received.sha256) })}</strong>.{' '}
        {t('receiptHint')}
      </p>
      {mailing ? <p>{t(mailed[mailing])}</p> : null}
      <p>{t('receiptUntil', { day: format.date(lastDayOf(link.endsAt)) })}</p>
      <p>{t('answerDoneText')}</p>
      <h2 class="ds-heading" data-size="xs">
        {t('copyHeading')}
      </h2>
      <ReportContent report={report} questions={assignment.snapshot.questions} downloadable={false} />
    </Page>
  )
}

const Task: FC<{ data: ViewedAnswer }> = ({ data }) => {
  const t = useReportWords()
  const format = useFormat()
  const { snapshot } = data.assignment
  const day = data.report.deadline?.day
  return (
    <Section id="task" heading={snapshot.title}>
      <Written text={snapshot.task} />
      {day ? <p>{t('lastDay', { day: format.date(day) })}</p> : null}
    </Section>
  )
}

/** The check before what was written through a link is handed in. */
export const CheckAnswerPage: View<ViewedAnswer> = ({ data, context }) => {
  const t = reportWords(context.locale)
  const { report, problems } = data
  return (
    <Page title={t('checkTitle')} state={<p>{data.assignment.snapshot.title}</p>}>
      <CheckList
        problems={problems}
        evidence={report.evidence.filter(({ withdrawn }) => !withdrawn).length}
        edit={paths.answer()}
        submit={paths.submitAnswer()}
        revision={report.revision}
      />
    </Page>
  )
}
