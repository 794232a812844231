import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsOf } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { ApplicationStatus } from '../../applications/pages/words.tsx'
import { CallStatus } from '../../calls/pages/words.tsx'
import { delegationWords } from '../../delegation/messages.ts'

import { fundingPaths as paths } from '../../paths.ts'
import type { Handling } from '../actions.ts'
import { assessmentWords } from '../messages.ts'
import type { Applicant } from '../store.ts'

export const useAssessmentWords = () => assessmentWords(useReader().locale)

const Declaration: FC<{
  applicant: Applicant
  refused: RefusedForm | undefined
  errors: FieldErrors
  /** Answered already: another answer is for whoever wants to. */
  optional?: boolean
}> = ({ applicant, refused, errors, optional = false }) => {
  const t = useAssessmentWords()
  const { applicationId, bodyName, receipt } = applicant
  const values = refused?.values
  const field = fieldsOf(values, errors)
  return (
    <>
      {optional ? null : <input type="hidden" name="asked[]" value={applicationId} />}
      <RadioField
        {...field(`partial.${applicationId}`)}
        label={`${bodyName} (${receipt})`}
        optional={optional}
        options={[
          { value: 'no', label: t('notPartial') },
          { value: 'yes', label: t('partial') },
        ]}
      />
      <TextField
        {...field(`reason.${applicationId}`)}
        label={`${t('partialReason')}: ${bodyName}`}
        optional
      />
    </>
  )
}

const Declarations: FC<{ data: Handling; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useAssessmentWords()
  const waiting = data.applicants.filter(({ partial, state }) => partial === null && state === 'submitted')
  const free = data.applicants.filter(({ partial, state }) => partial === false && state === 'submitted')
  const partial = data.applicants.filter((applicant) => applicant.partial === true)
  const errors = refused?.errors ?? []
  const action = paths.declarations({ callId: data.call.id })
  if (data.applicants.length === 0) return null
  return (
    <Section heading={t('declarations')} id="declarations">
      <p class="ds-paragraph">{t('declarationsLead')}</p>
      {partial.length > 0 ? (
        <ul>
          {partial.map(({ bodyName, receipt }) => (
            <li>
              {bodyName} ({receipt}): {t('declaredPartial')}
            </li>
          ))}
        </ul>
      ) : null}
      {waiting.length > 0 ? (
        <Form action={action} label={t('declarations')} send={t('sendDeclarations')}>
          {waiting.map((applicant) => (
            <Declaration applicant={applicant} refused={refused} errors={errors} />
          ))}
        </Form>
      ) : null}
      {free.length > 0 ? (
        <Details summary={t('changeToPartial')}>
          <Form action={action} label={t('changeToPartial')} send secondary>
            {free.map((applicant) => (
              <Declaration applicant={applicant} refused={refused} errors={errors} optional />
            ))}
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

const Ranking: FC<Handling> = ({ applicants, ranked, assesses }) => {
  const t = useAssessmentWords()
  const format = useFormat()
  if (applicants.length === 0)
    return <EmptyState heading={t('noneReceived')}>{t('noneReceivedText')}</EmptyState>
  if (ranked.length === 0)
    return <EmptyState heading={t('nothingReadable')}>{t('nothingReadableText')}</EmptyState>
  const bodies = new Map(applicants.map(({ applicationId, bodyName }) => [applicationId, bodyName]))
  const own = { none: t('ownNone'), begun: t('ownBegun'), done: t('ownDone') }
  return (
    <Section heading={t('ranked')} id="ranked">
      <p class="ds-paragraph">{t('rankedLead')}</p>
      <Table
        caption={t('ranked')}
        captionHidden
        rows={ranked}
        columns={[
          {
            heading: t('application'),
            rowHeading: true,
            cell: ({ id, title, unchecked }) => (
              <>
                <Link href={paths.application({ applicationId: id })}>{title}</Link>
                <div class="quiet">
                  {bodies.get(id)} {unchecked ? <Tag color="warning">{t('unchecked')}</Tag> : null}
                </div>
              </>
            ),
          },
          { heading: t('sought'), kind: 'number', cell: ({ soughtOre }) => format.money(soughtOre) },
          {
            heading: t('mean'),
            kind: 'number',
            cell: ({ mean }) => (mean === undefined ? t('notAssessed') : format.percent(mean)),
          },
          {
            heading: t('spread'),
            kind: 'number',
            cell: ({ lowest, highest, done }) =>
              lowest === undefined || highest === undefined || done < 2
                ? '–'
                : `${format.percent(lowest)}–${format.percent(highest)}`,
          },
          { heading: t('assessed'), kind: 'number', cell: ({ done }) => format.number(done) },
          {
            heading: t('fits'),
            kind: 'short',
            cell: ({ fits, mean }) => (mean === undefined ? '–' : fits ? t('fitsYes') : t('fitsNo')),
          },
          {
            heading: t('state'),
            cell: ({ id, outcome, own: mine }) =>
              outcome === null ? (
                <>
                  {assesses ? <div class="quiet">{own[mine]}</div> : null}
                  <Link href={paths.assess({ applicationId: id })}>
                    {t('assess')}
                    <span class="ds-sr-only"> {bodies.get(id)}</span>
                  </Link>
                  {', '}
                  <Link href={paths.decide({ applicationId: id })}>
                    {t('decide')}
                    <span class="ds-sr-only"> {bodies.get(id)}</span>
                  </Link>
                </>
              ) : (
                <ApplicationStatus state="submitted" outcome={outcome} />
              ),
          },
        ]}
      />
    </Section>
  )
}

const Assessors: FC<{ data: Handling; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useAssessmentWords()
  const { assessors, colleagues, call } = data
  const { callId } = { callId: call.id }
  return (
    <Section heading={t('assessors')} id="assessors">
      {assessors.length === 0 ? <p class="not-given">{t('noAssessors')}</p> : null}
      {assessors.map(({ personId, name }) => (
        <Form action={paths.removeAssessor({ callId })} hidden={{ person: personId }}>
          <ButtonRow>
            <span>{name}</span>
            {call.state === 'published' ? (
              <Button variant="tertiary" label={`${t('remove')}: ${name}`}>
                {t('remove')}
              </Button>
            ) : null}
          </ButtonRow>
        </Form>
      ))}
      {colleagues.length > 0 && call.state === 'published' ? (
        <Form action={paths.assessors({ callId })} label={t('addAssessor')} send secondary>
          <SelectField
            name="person"
            label={t('person')}
            error={errorFor(refused?.errors, 'person')}
            options={colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        </Form>
      ) : null}
    </Section>
  )
}

/** What came in, who may look at it, what do they think, and what is left to decide? */
export const HandlingPage: View<Handling> = ({ data, context, refused }) => {
  const t = assessmentWords(context.locale)
  const { call, stage, received, left, grantedOre } = data
  const { callId } = { callId: call.id }
  const money = [
    { term: t('frame'), value: <Money ore={call.frameOre} /> },
    { term: t('granted'), value: <Money ore={grantedOre} /> },
    { term: t('leftOfFrame'), value: <Money ore={call.frameOre - grantedOre} /> },
  ]
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.call({ callId }), label: call.title }]}
      wide
      state={
        <p class="state-sentence">
          <CallStatus stage={stage} />{' '}
          {stage === 'open' || stage === 'coming'
            ? t('open', { count: received })
            : t('closed', { count: received, left })}
        </p>
      }
    >
      <Section heading={t('steps')} id="money">
        <DescriptionList items={money} />
        <Link href={paths.delegation()}>{delegationWords(context.locale)('title')}</Link>
      </Section>
      {stage === 'closed' || stage === 'decided' ? (
        <>
          <Declarations data={data} refused={refused} />
          <Ranking {...data} />
        </>
      ) : null}
      <Assessors data={data} refused={refused} />
      <Section heading={t('tables')} id="tables">
        <ul>
          <li>
            <Link href={paths.exportApplications({ callId })}>{t('exportCsv')}</Link>
          </li>
          <li>
            <Link href={paths.exportApplications({ callId }, { format: 'xlsx' })}>{t('exportXlsx')}</Link>
          </li>
          {stage === 'closed' ? (
            <>
              <li>
                <Link href={paths.importApplications({ callId })}>{t('importApplications')}</Link>
              </li>
              <li>
                <Link href={paths.importDecisions({ callId })}>{t('importDecisions')}</Link>
              </li>
            </>
          ) : null}
        </ul>
      </Section>
    </Page>
  )
}

const Money: FC<{ ore: number }> = ({ ore }) => <>{useFormat().money(ore)}</>
