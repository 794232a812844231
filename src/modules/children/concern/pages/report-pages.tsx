import type { FC } from 'hono/jsx'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField, TimeField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Details, Moment, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { chosen, entered, fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { disclosurePaths, RecipientField, StaleLawField } from '../../../disclosure/index.ts'
import { partName, valueInWords } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { concernWords } from '../messages.ts'
import type { PreparedReport, ViewedReport } from '../report-actions.ts'
import { paperWays } from '../schema.ts'
import { childCrumbs, ReportStanding, useConcernWords } from './words.tsx'

const ReportForm: FC<{ data: PreparedReport; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const of = fieldsIn(refused)
  const t = useConcernWords()
  const { locale, today } = useReader()
  const errors = refused?.errors ?? []
  const { caseId, recipients, values } = data
  return (
    <Form
      action={paths.newReport({ caseId })}
      warnUnsaved
      send={t('saveReport')}
      cancel={paths.child({ caseId })}
    >
      <TextAreaField {...of('words')} label={t('words')} description={t('wordsHint')} rows={8} />
      <DateField {...of('learnedOn', today)} label={t('learnedOn')} max={today} />
      <TimeField {...of('learnedAt')} label={t('learnedAt')} description={t('hourHint')} />
      <RecipientField
        name="toBody"
        label={t('toBody')}
        description={t('toBodyHint')}
        value={entered(refused, 'toBody')}
        errors={errors}
        searched={recipients}
      />
      {values.length === 0 ? (
        <p class="quiet">{t('partsNone')}</p>
      ) : (
        <CheckboxGroupField
          name="parts"
          label={t('parts')}
          description={t('partsHint')}
          optional
          values={chosen(refused, 'parts') ?? ['identity.chosen_name', 'identity.birth_date']}
          options={values.map(({ section, field, value }) => ({
            value: `${section}.${field}`,
            label: partName(locale, section, field),
            description: valueInWords(locale, section, field, value),
          }))}
          error={errorFor(errors, 'parts')}
        />
      )}
      <p class="quiet">{t('saveReportHint')}</p>
    </Form>
  )
}

/** What gives rise to concern for the child, and what are the social services told? */
export const NewReportPage: View<PreparedReport> = ({ data, context, refused }) => {
  const t = concernWords(context.locale)
  return (
    <Page
      title={t('newReport')}
      windowTitle={windowWords(context.locale)('newReport')}
      under={t('case', { number: data.number })}
      breadcrumb={childCrumbs(t, data)}
      state={<p>{t(data.duty === 'must' ? 'reportLeadMust' : 'reportLeadMay')}</p>}
      islands={['forms']}
    >
      <Alert kind="warning">
        <p>{t('dangerNow')}</p>
      </Alert>
      {data.writes ? <ReportForm data={data} refused={refused} /> : null}
    </Page>
  )
}

const Told: FC<{ data: ViewedReport }> = ({ data }) => {
  const t = useConcernWords()
  const { locale } = useReader()
  const format = useFormat()
  const { report, told } = data
  return (
    <Section id="told" heading={t('told')}>
      <DescriptionList
        items={[
          { term: t('sheetTo'), value: report.toName },
          { term: t('sheetFrom'), value: `${data.bodyName}, ${report.madeByName}` },
          { term: t('duty'), value: t(`duty_${report.duty}`) },
          { term: t('learned'), value: format.instant(report.learnedAt) },
          { term: t('words'), value: <Written text={report.words} /> },
          ...told.map(({ section, field, value }) => ({
            term: partName(locale, section, field),
            value: <Written text={valueInWords(locale, section, field, value)} lang={locale} />,
          })),
        ]}
      />
      <p class="quiet">{t(report.state === 'sent' ? 'toldThenNow' : 'toldNothingMore')}</p>
    </Section>
  )
}

const SendThrough: FC<{ data: ViewedReport; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useConcernWords()
  const { caseId, report } = data
  return (
    <Form
      action={paths.sendReport({ caseId, reportId: report.id })}
      revision={report.revision}
      hidden={{ way: 'system' }}
      label={t('sendNow')}
      send
    >
      <p>{t('sendNowHint', { name: report.toName })}</p>
      <StaleLawField refused={refused} />
    </Form>
  )
}

const SentOnPaper: FC<{ data: ViewedReport; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useConcernWords()
  const { today } = useReader()
  const { caseId, report } = data
  return (
    <Section id="sent" heading={t('markSent')}>
      <p>{t('markSentLead')}</p>
      <Form
        action={paths.sendReport({ caseId, reportId: report.id })}
        revision={report.revision}
        label={t('markSent')}
        send
      >
        <RadioField
          {...field('way')}
          label={t('way')}
          options={paperWays.map((value) => ({ value, label: t(`way_${value}`) }))}
        />
        <DateField {...field('sentOn', today)} label={t('sentOn')} max={today} />
        <TimeField {...field('sentAt')} label={t('sentAt')} description={t('hourHint')} />
        <StaleLawField refused={refused} />
      </Form>
    </Section>
  )
}

const Unsent: FC<{ data: ViewedReport; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useConcernWords()
  const { caseId, report } = data
  const sent = refusedAt(refused, paths.sendReport({ caseId, reportId: report.id }))
  // Both forms go to one address: what was refused stands in its own.
  const sentBy = (way: 'system' | 'paper'): RefusedForm | undefined =>
    (sent?.values.way === 'system') === (way === 'system') ? sent : undefined
  return (
    <>
      {report.takesCare ? (
        <SendThrough data={data} refused={sentBy('system')} />
      ) : (
        <Alert kind="warning">{t('nobodyReceives')}</Alert>
      )}
      <SentOnPaper data={data} refused={sentBy('paper')} />
      <Details summary={t('changedMind')}>
        <Form
          action={paths.withdrawReport({ caseId, reportId: report.id })}
          revision={report.revision}
          label={t('withdrawReport')}
          send
          secondary
        >
          <p>{t('withdrawHint')}</p>
        </Form>
      </Details>
    </>
  )
}

/** What is told of the child, has it been sent, and when? */
export const ReportPage: View<ViewedReport> = ({ data, context, refused }) => {
  const t = concernWords(context.locale)
  const { caseId, report } = data
  return (
    <Page
      title={t('report')}
      windowTitle={windowWords(context.locale)('report')}
      under={t('case', { number: data.number })}
      breadcrumb={childCrumbs(t, data)}
      state={
        <p>
          <ReportStanding state={report.state} />{' '}
          {report.sentAt === null || report.sentWay === null ? (
            report.state === 'written' ? (
              t('notSentYet')
            ) : null
          ) : (
            <>
              {t(`way_${report.sentWay}`)}, <Moment at={report.sentAt} />
            </>
          )}
        </p>
      }
    >
      <Told data={data} />
      <ButtonRow>
        {report.state === 'withdrawn' ? null : (
          <LinkButton variant="secondary" href={paths.reportFile({ caseId, reportId: report.id })} download>
            {t('print')}
          </LinkButton>
        )}
        {report.disclosureId === null ? null : (
          <LinkButton
            variant="tertiary"
            href={disclosurePaths.disclosure({ caseId, disclosureId: report.disclosureId })}
          >
            {t('seeDisclosure')}
          </LinkButton>
        )}
      </ButtonRow>
      {data.writes && report.state === 'written' ? <Unsent data={data} refused={refused} /> : null}
    </Page>
  )
}
