import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedJoints } from '../frame-actions.ts'
import type { ListedFrame } from '../frame-store.ts'
import { jointWords } from '../messages.ts'
import type { ViewedOfCase } from '../request-actions.ts'
import { ParticipantStanding, useJointWords } from './words.tsx'

const Standing: FC<{ row: ListedFrame }> = ({ row }) => {
  const t = useJointWords()
  if (row.own !== 'joined') return <ParticipantStanding state={row.own} />
  return <Status kind={row.state === 'open' ? 'running' : 'done'}>{t(row.state)}</Status>
}

/** Which joint investigations wait for us, and which do we take part in? */
export const JointsPage: View<ViewedJoints> = ({ data, context }) => {
  const t = jointWords(context.locale)
  const columns: Column<ListedFrame>[] = [
    {
      heading: t('number'),
      rowHeading: true,
      cell: (row) => <Link href={paths.joint({ investigationId: row.id })}>{row.number}</Link>,
    },
    {
      heading: t('house'),
      cell: (row) => (
        <>
          {row.houseName}
          <br />
          <span class="quiet">{row.bodyName}</span>
        </>
      ),
    },
    { heading: t('requestedOn'), cell: (row) => <Day day={row.requestedOn} /> },
    { heading: t('standing'), cell: (row) => <Standing row={row} /> },
    {
      heading: t('nextStep'),
      cell: (row) =>
        row.next === null || row.state === 'ended' ? (
          <span class="quiet">{t('noStepPlanned')}</span>
        ) : (
          <Day day={row.next} kind="deadline" />
        ),
    },
  ]
  return (
    <Page title={t('joints')} state={<p>{t('jointsLead')}</p>} wide>
      <Table
        caption={t('joints')}
        captionHidden
        columns={columns}
        rows={data.investigations}
        empty={
          <EmptyState heading={t('noneHeading')}>
            <p>{t('noneText')}</p>
          </EmptyState>
        }
      />
      <p>
        <Link href={paths.houses()}>{t('houses')}</Link> ·{' '}
        <Link href={paths.guideline({ guideline: 'joint_investigation' })}>{t('guidelinesLink')}</Link>
      </p>
    </Page>
  )
}

/** The joint investigations of a case. */
export const OfCasePage: View<ViewedOfCase> = ({ data, context }) => {
  const t = jointWords(context.locale)
  const { caseId, investigations } = data
  return (
    <Page
      title={t('ofCase')}
      under={t('case', { number: data.number })}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number: data.number }) }]}
      state={<p>{t('ofCaseLead')}</p>}
      action={
        data.writes && data.isChild ? (
          <LinkButton variant="primary" href={paths.requestJoint({ caseId })}>
            {t('newRequest')}
          </LinkButton>
        ) : null
      }
    >
      {data.isChild ? null : <Alert>{t('isAdult')}</Alert>}
      {investigations.length === 0 ? <p class="quiet">{t('ofCaseEmpty')}</p> : null}
      <ul class="records">
        {investigations.map((frame) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.joint({ investigationId: frame.id })}>
                {frame.houseName} · {frame.number}
              </Link>
            </p>
            <p>
              <Status kind={frame.state === 'open' ? 'running' : 'done'}>{t(frame.state)}</Status>{' '}
              <Day day={frame.endedOn ?? frame.requestedOn} />
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
