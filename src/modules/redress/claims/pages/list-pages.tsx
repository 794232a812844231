import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ClaimState } from '../codes.ts'
import { claimWords } from '../messages.ts'
import { proceedings } from '../records.ts'
import { isBeforeApplication } from '../rules.ts'
import type { OwnClaims, ViewedClaims } from '../view-actions.ts'
import { formWords } from './step-page.tsx'
import { ClaimStanding, claimCrumbs } from './words.tsx'

/** The open claims of one's own cases: the last day that comes first on top. */
export const OwnClaimsPage: View<OwnClaims> = ({ data, context }) => {
  const t = claimWords(context.locale)
  return (
    <Page title={t('redress')} state={<p>{t('ownLead')}</p>}>
      <Table
        caption={t('redress')}
        captionHidden
        rows={data.rows}
        empty={<EmptyState heading={t('noneOwnHeading')}>{t('noneOwnText')}</EmptyState>}
        columns={[
          {
            heading: t('columnCase'),
            rowHeading: true,
            cell: (row) => (
              <Link href={paths.claim({ caseId: row.caseId, claimId: row.id })}>{row.number}</Link>
            ),
          },
          { heading: t('columnState'), cell: (row) => <ClaimStanding state={row.state as ClaimState} /> },
          {
            heading: t('columnLimit'),
            cell: (row) =>
              isBeforeApplication(row.state as ClaimState) && row.limitOn !== null ? (
                <Day day={row.limitOn} kind="deadline" />
              ) : (
                t('limitDone')
              ),
          },
        ]}
      />
    </Page>
  )
}

/** The claims of a case. */
export const ClaimsPage: View<ViewedClaims> = ({ data, context }) => {
  const t = claimWords(context.locale)
  const format = formatter(context.locale)
  const { caseId, claims, number, writes } = data
  const begin = writes ? (
    <LinkButton variant="primary" href={paths.newClaim({ caseId })}>
      {t('begin')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('claims')}
      windowTitle={windowWords(context.locale)('claims')}
      under={t('case', { number })}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number }) }]}
      action={claims.length > 0 ? begin : null}
    >
      {claims.length === 0 ? (
        <EmptyState heading={t('noneHeading')} action={begin}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <ul class="records">
          {claims.map((claim) => (
            <li class="record">
              <p class="record-name">
                <Link href={paths.claim({ caseId, claimId: claim.id })}>
                  {t('claimOf', { day: format.date(dayOf(claim.madeAt)) })}
                </Link>
              </p>
              <p>
                <ClaimStanding state={claim.state} />
              </p>
              {isBeforeApplication(claim.state) && claim.limitOn !== null ? (
                <p>
                  {t('limit')}: <Day day={claim.limitOn} kind="deadline" />
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** Begins a claim from what happened. */
export const NewClaimPage: View<ViewedClaims> = ({ data, context, refused }) => {
  const t = claimWords(context.locale)
  const { caseId, number } = data
  return (
    <Page
      title={t('begin')}
      under={t('case', { number })}
      breadcrumb={claimCrumbs(t, { caseId, number })}
      state={<p>{t('beginLead')}</p>}
      islands={['forms']}
    >
      <FormOf
        fields={proceedings}
        words={formWords(context.locale)}
        refused={refused}
        action={paths.newClaim({ caseId })}
        label={t('begin')}
        cancel={paths.caseClaims({ caseId })}
      />
    </Page>
  )
}
