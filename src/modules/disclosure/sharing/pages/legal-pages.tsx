import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState, Notice } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { minimaOf, OTHER_OFFENCE, offenceOf } from '../../../law/index.ts'
import { provisionOf } from '../../legal/provisions.ts'
import { paths } from '../../paths.ts'
import { purposeName } from '../../purposes.ts'
import { recipientKindName } from '../../telling/pages/found.tsx'
import type { StatedFacts } from '../../telling/schema.ts'
import { saysDanger } from '../arrivals.ts'
import { sharingWords } from '../messages.ts'
import type { viewOverride } from '../override-actions.ts'
import type { ViewedQuestion, viewQuestions } from '../question-actions.ts'
import type { WaitingLine } from '../question-store.ts'
import type { FoundDisclosure } from '../read-store.ts'
import { deedOf } from '../rules.ts'
import { Law, PartList, provisionName, refusalText, useSharing } from './words.tsx'

type Waiting = Awaited<ReturnType<typeof viewQuestions.run>>

const Lines: FC<{
  heading: 'questions' | 'overrides' | 'inDanger'
  none: 'noQuestions' | 'noOverrides' | 'noDanger'
  rows: readonly (WaitingLine & { reviewDue?: string })[]
  href: (line: WaitingLine) => string
}> = ({ heading, none, rows, href }) => {
  const { locale, today } = useReader()
  const t = useSharing()
  return (
    <Section heading={t(heading)} id={heading}>
      <Table
        caption={t(heading)}
        captionHidden
        rows={rows}
        empty={
          <EmptyState heading={t(none)} headingLevel={3}>
            {t(`${none}Text`)}
          </EmptyState>
        }
        columns={[
          {
            heading: t('provision'),
            rowHeading: true,
            cell: (line) => (
              <>
                <Link href={href(line)}>{provisionName(locale, line.provision)}</Link>{' '}
                {line.inDanger && heading === 'questions' ? (
                  <Status kind="atRisk">{t('dangerStated')}</Status>
                ) : null}
              </>
            ),
          },
          { heading: t('toKind'), cell: ({ toKind }) => recipientKindName(locale, toKind) },
          {
            heading: heading === 'overrides' ? t('review') : t('waitsSince'),
            kind: 'short',
            cell: ({ day, reviewDue }) => (
              <>
                <Day day={reviewDue ?? dayOf(day)} kind={reviewDue === undefined ? 'relative' : 'deadline'} />{' '}
                {reviewDue !== undefined && reviewDue < today ? <Status kind="late" /> : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** What waits for a lawyer, or for the one who leads. */
export const LegalQuestionsPage: View<Waiting> = ({ data, context }) => {
  const t = sharingWords(context.locale)
  const { isLawyer, questions, overrides, inDanger } = data
  return (
    <Page
      title={isLawyer ? t('legalQuestions') : t('inDanger')}
      state={<p>{t(isLawyer ? 'legalLead' : 'dangerLead')}</p>}
    >
      {isLawyer ? (
        <>
          <Lines
            heading="questions"
            none="noQuestions"
            rows={questions}
            href={({ id }) => paths.legalQuestion({ questionId: id })}
          />
          <Lines
            heading="overrides"
            none="noOverrides"
            rows={overrides}
            href={({ disclosureId }) => paths.reviewOverride({ disclosureId })}
          />
        </>
      ) : (
        <Lines
          heading="inDanger"
          none="noDanger"
          rows={inDanger}
          href={({ caseId, disclosureId }) => paths.disclosure({ caseId, disclosureId })}
        />
      )}
    </Page>
  )
}

/** When the deed was done, and the least penalty on those days: each of them where it was changed meanwhile. */
const useDeed = (key: string | null, stated: StatedFacts) => {
  const t = useSharing()
  const format = useFormat()
  const deed = deedOf(stated)
  if (key === null || deed === undefined) return []
  const days =
    deed.from === deed.until
      ? format.date(deed.from)
      : `${format.date(deed.from)} – ${format.date(deed.until)}`
  const minimum = (least: ReturnType<typeof minimaOf>[number]): string =>
    least === 'unread'
      ? t('minimumUnread')
      : least === null
        ? t('noMinimum')
        : t('minimumMonths', { count: least })
  return [
    { term: t('deedDays'), value: days },
    ...(key === OTHER_OFFENCE
      ? []
      : [{ term: t('minimum'), value: minimaOf(key, deed).map(minimum).join(' → ') }]),
  ]
}

/** What a lawyer sees of a disclosure: recipient, ground, reasons, the names of the parts. */
const ForLawyer: FC<{ disclosure: FoundDisclosure; question?: string }> = ({ disclosure, question }) => {
  const { locale } = useReader()
  const t = useSharing()
  const told = (term: string, value: string | null | undefined) =>
    value ? [{ term, value: <span class="written">{value}</span> }] : []
  const { age, wish, otherVictim, balancing } = disclosure.situation
  const { offence: key } = disclosure
  const deed = useDeed(key, disclosure.situation)
  const offence = key === null ? undefined : (offenceOf(key)?.[locale] ?? t('otherOffence'))
  return (
    <DescriptionList
      items={[
        ...(question === undefined
          ? []
          : [{ term: t('theQuestion'), value: question || t('noQuestionText') }]),
        ...told(t('reason'), refusalText(locale, disclosure.refusal)),
        {
          term: t('recipient'),
          value: `${disclosure.toName} (${recipientKindName(locale, disclosure.toKind)})`,
        },
        { term: t('form'), value: t(disclosure.form === 'copy' ? 'copyOf' : 'liveOf') },
        {
          term: t('purpose'),
          value: [purposeName(locale, disclosure.purpose), disclosure.purposeText].filter(Boolean).join('. '),
        },
        {
          term: t('provision'),
          value: (
            <>
              {provisionName(locale, disclosure.provision)}
              <Law section={provisionOf(disclosure.provision).section} />
            </>
          ),
        },
        { term: t('age'), value: age === undefined ? null : t(`age_${age}`) },
        { term: t('wish'), value: t(`wish_${wish ?? 'not_asked'}`) },
        ...(offence === undefined
          ? []
          : [
              {
                term: t('offence'),
                value: [
                  offence,
                  disclosure.offenceForm === null ? undefined : t(`form_${disclosure.offenceForm}`),
                  otherVictim === undefined
                    ? undefined
                    : `${t('otherVictim')}: ${t(`victim_${otherVictim}`)}`,
                ]
                  .filter(Boolean)
                  .join('. '),
              },
            ]),
        ...deed,
        ...(balancing === undefined ? [] : [{ term: t('balancing'), value: t(balancing) }]),
        ...told(t('liveSection'), disclosure.reasons.liveSection),
        { term: t('parts'), value: <PartList parts={disclosure.items} /> },
        ...told(t('harmText'), disclosure.harmText),
        ...told(t('necessity'), disclosure.reasons.necessity),
        ...told(t('dangerText'), disclosure.reasons.danger),
        ...told(t('overrideReason'), disclosure.overrideReason),
        { term: t('decidedOn'), value: <Moment at={disclosure.decidedAt} /> },
      ]}
    />
  )
}

const Judgement: FC<{
  action: string
  name: 'verdict' | 'outcome'
  options: readonly ('may' | 'may_not' | 'upheld' | 'not_upheld')[]
  send: 'answer' | 'saveReview'
  refused: RefusedForm | undefined
}> = ({ action, name, options, send, refused }) => {
  const of = fieldsIn(refused)
  const t = useSharing()
  return (
    <Form action={action} label={t(send)} send>
      <RadioField
        {...of(name)}
        label={t(name)}
        options={options.map((option) => ({ value: option, label: t(option) }))}
      />
      <TextAreaField {...of('reason')} label={t('reasons')} />
    </Form>
  )
}

/** A question that a lawyer decides before anything opens. */
export const LegalQuestionPage: View<ViewedQuestion> = ({ data, context, refused }) => {
  const t = sharingWords(context.locale)
  const { question, disclosure } = data
  return (
    <Page
      title={t('answerQuestion')}
      breadcrumb={[{ href: paths.legalQuestions(), label: t('legalQuestions') }]}
      notice={question.verdict === null ? null : <Notice>{t('answered')}</Notice>}
    >
      {question.verdict === null && saysDanger(disclosure.situation) ? (
        <Alert kind="danger">{t('dangerWaits')}</Alert>
      ) : null}
      <ForLawyer disclosure={disclosure} question={question.question} />
      {question.verdict === null ? (
        <Judgement
          action={paths.legalQuestion({ questionId: question.id })}
          name="verdict"
          options={['may', 'may_not']}
          send="answer"
          refused={refused}
        />
      ) : (
        <p>{t(question.verdict)}</p>
      )}
    </Page>
  )
}

/** An override in danger to life, for the lawyer's review. */
export const ReviewOverridePage: View<Awaited<ReturnType<typeof viewOverride.run>>> = ({
  data,
  context,
  refused,
}) => {
  const t = sharingWords(context.locale)
  return (
    <Page title={t('review')} breadcrumb={[{ href: paths.legalQuestions(), label: t('legalQuestions') }]}>
      <ForLawyer disclosure={data} />
      {data.reviewOutcome === null ? (
        <Judgement
          action={paths.reviewOverride({ disclosureId: data.id })}
          name="outcome"
          options={['upheld', 'not_upheld']}
          send="saveReview"
          refused={refused}
        />
      ) : (
        <p>{t(data.reviewOutcome)}</p>
      )}
    </Page>
  )
}
