import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Moment } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedMissing } from '../list-actions.ts'
import { missingWords } from '../messages.ts'
import { AlarmStanding } from './words.tsx'

/** Who is missing now, what is late, and what has not been followed up? */
export const MissingPage: View<ViewedMissing> = ({ data, context }) => {
  const t = missingWords(context.locale)
  const gone = data.rows.filter(({ state }) => state === 'missing').length
  const named = (kinds: ViewedMissing['rows'][number]['open']) =>
    kinds.map((kind) => t(`step_${kind}`)).join(', ')
  return (
    <Page
      title={t('missing')}
      state={
        gone === 0 ? (
          <p>{t('missingLead')}</p>
        ) : (
          <p>
            <Status kind="late">{t('countMissing', { count: gone })}</Status>
          </p>
        )
      }
      action={
        <ButtonRow>
          {data.isBoard ? (
            <LinkButton variant="secondary" href={paths.receivedConcern()}>
              {t('received')}
            </LinkButton>
          ) : null}
          <LinkButton variant="secondary" href={paths.agreements()}>
            {t('agreements')}
          </LinkButton>
        </ButtonRow>
      }
    >
      <Table
        caption={t('missing')}
        captionHidden
        rows={data.rows}
        empty={<EmptyState heading={t('nobodyMissing')}>{t('nobodyMissingText')}</EmptyState>}
        columns={[
          {
            heading: t('case', { number: '' }).trim(),
            rowHeading: true,
            cell: ({ caseId, alarmId, number, works }) => (
              <Link nowrap href={works ? paths.alarm({ caseId, alarmId }) : supportPaths.case({ caseId })}>
                {number}
              </Link>
            ),
          },
          { heading: t('standing'), cell: ({ state }) => <AlarmStanding state={state} /> },
          { heading: t('since'), cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
          {
            heading: t('lateSteps'),
            cell: ({ late }) =>
              late.length === 0 ? (
                <span class="quiet">{t('none')}</span>
              ) : (
                <Status kind="late">{named(late)}</Status>
              ),
          },
          {
            heading: t('openSteps'),
            cell: ({ open, state }) => {
              if (state === 'found') return t('followUp')
              return open.length === 0 ? <span class="quiet">{t('none')}</span> : named(open)
            },
          },
        ]}
      />
    </Page>
  )
}
