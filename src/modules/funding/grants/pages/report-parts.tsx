import type { FC } from 'hono/jsx'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { fundingPaths as paths } from '../../paths.ts'
import { isSent, usedOf } from '../rules.ts'
import { paidOf } from '../store.ts'
import type { InsideProps } from './inside.ts'
import { Achieved, useGrantWords } from './words.tsx'

const Economy: FC<InsideProps> = ({ inside }) => {
  const t = useGrantWords()
  const format = useFormat()
  const { budget, instalments, report } = inside
  if (report === undefined) return null
  const paidOre = paidOf(instalments)
  const { netOre, usedOre, unspentOre } = usedOf(budget, report.spent, paidOre)
  return (
    <>
      <Table
        caption={t('economy')}
        captionHidden
        rows={budget}
        columns={[
          { heading: t('economy'), rowHeading: true, cell: ({ label }) => label },
          {
            heading: t('budgeted', { amount: '' }).trim(),
            kind: 'number',
            cell: ({ amountOre }) => format.money(amountOre),
          },
          {
            heading: t('spent'),
            kind: 'number',
            cell: ({ id }) => {
              const ore = report.spent[id]
              return ore === undefined ? '–' : format.money(ore)
            },
          },
          { heading: t('note'), cell: ({ id }) => report.notes[id] ?? '–' },
        ]}
      />
      <DescriptionList
        items={[
          { term: t('net'), value: format.money(netOre) },
          { term: t('used'), value: format.money(usedOre) },
          { term: t('unspent'), value: format.money(unspentOre) },
        ]}
      />
    </>
  )
}

const Content: FC<InsideProps> = (props) => {
  const t = useGrantWords()
  const format = useFormat()
  const done = props.data.side === 'giver' ? t('doneRead') : t('done')
  const { report, expected } = props.inside
  if (report === undefined) return null
  return (
    <>
      <DescriptionList
        items={[
          { term: done, value: report.done && <Written text={report.done} /> },
          { term: t('outcome'), value: report.outcome && <Written text={report.outcome} /> },
          { term: t('notReached'), value: report.notReached && <Written text={report.notReached} /> },
        ]}
      />
      <Table
        caption={t('expected')}
        captionHidden
        rows={expected}
        columns={[
          { heading: t('expected'), rowHeading: true, cell: ({ title }) => title },
          {
            heading: t('target'),
            kind: 'number',
            cell: ({ target }) => (target === null ? '–' : format.number(target)),
          },
          {
            heading: t('achieved'),
            kind: 'number',
            cell: ({ id, unit }) => {
              const told = report.achieved[id]
              return told === undefined ? '–' : <Achieved {...told} unit={unit} />
            },
          },
        ]}
      />
      <Economy {...props} />
    </>
  )
}

const Decide: FC<InsideProps> = ({ data, refused }) => {
  const t = useGrantWords()
  const address = { grantId: data.grant.id }
  const back = paths.returnGrantReport(address)
  return (
    <>
      <Form action={paths.acceptGrantReport(address)} label={t('acceptReport')}>
        <ConfirmEffect
          effects={[t('acceptReportEffect')]}
          confirmLabel={t('acceptReport')}
          cancelHref={paths.ownGrants()}
        />
      </Form>
      <Details summary={t('returnReport')} open={refused?.sentTo === back}>
        <Form action={back} label={t('returnReport')} send secondary>
          <TextAreaField
            name="reason"
            idName="returnReason"
            label={t('returnReason')}
            rows={3}
            error={refused?.sentTo === back ? errorFor(refused.errors, 'reason') : undefined}
          />
        </Form>
      </Details>
    </>
  )
}

const Release: FC<InsideProps> = ({ data, inside }) => {
  const t = useGrantWords()
  const { grant, result } = data
  if (inside.report?.state !== 'accepted' || result !== undefined) return null
  if (!inside.report.publish) return <p class="ds-paragraph quiet">{t('notMarked')}</p>
  return (
    <Form action={paths.releaseResults({ grantId: grant.id })} label={t('release')}>
      <Written text={inside.report.publicText} />
      <ConfirmEffect
        effects={[t('releaseEffect')]}
        confirmLabel={t('release')}
        cancelHref={paths.ownGrants()}
      />
    </Form>
  )
}

/** The report-back of a grant between its parties, and for the giver what to do with it. */
export const GivenReport: FC<InsideProps> = (props) => {
  const t = useGrantWords()
  const format = useFormat()
  const { data, inside } = props
  const { report } = inside
  const at = report?.submittedAt ? format.instant(report.submittedAt) : ''
  return (
    <Section heading={t('report')} id="report">
      <p class="ds-paragraph">
        {data.grant.state !== 'running' && !isSent(report)
          ? t('reportNotOwed')
          : report === undefined
            ? t('reportNone')
            : report.state === 'submitted'
              ? t('reportState_submitted', { at })
              : t(`reportState_${report.state}`)}
      </p>
      {report?.returnReason ? (
        <Alert kind="warning" heading={t('returnReason')} headingLevel={3}>
          <Written text={report.returnReason} />
        </Alert>
      ) : null}
      <Content {...props} />
      {data.side === 'giver' && report?.state === 'submitted' ? <Decide {...props} /> : null}
      {data.side === 'giver' ? <Release {...props} /> : null}
    </Section>
  )
}
