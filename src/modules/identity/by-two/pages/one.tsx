import { dayOf } from '../../../../platform/clock/clock.ts'
import type { RequestContext } from '../../../../platform/http/route.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { pageContextOf, type View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { addressOf } from '../../forms/visitor.ts'
import { identityPaths } from '../../paths.ts'
import type { ViewedProposal } from '../actions.ts'
import type { ShownLink } from '../invite-now.ts'
import { byTwoWords } from '../messages.ts'
import { Answers, ProposalText } from './proposals.tsx'

/** Is this somebody who should be let in? */
export const ProposalPage: View<ViewedProposal> = ({ data: { proposal }, context }) => {
  const t = byTwoWords(context.locale)
  return (
    <Page title={t('one')} breadcrumb={[{ href: identityPaths.colleagues(), label: t('title') }]}>
      <ProposalText proposal={proposal} />
      <Answers proposal={proposal} />
      {proposal.isTold ? (
        <Form action={identityPaths.noteProposal({ proposalId: proposal.id })} send={t('note')} secondary>
          <p class="quiet">{t('noteText')}</p>
        </Form>
      ) : null}
    </Page>
  )
}

/** The answer that shows a link once, in a house that sends no mail. */
export const showConfirmedLink = async (
  context: RequestContext,
  { secret, endsAt }: NonNullable<ShownLink>,
): Promise<Response> => {
  const page = pageContextOf(context)
  const t = byTwoWords(page.locale)
  const link = new URL(identityPaths.invitation({ secret }), addressOf(context)).href
  const shown = await (
    <Page
      context={page}
      title={t('linkTitle')}
      breadcrumb={[{ href: identityPaths.colleagues(), label: t('title') }]}
    >
      <p class="ds-paragraph">{t('linkText', { day: formatter(page.locale).date(dayOf(endsAt)) })}</p>
      <p class="ds-paragraph">
        <code translate="no">{link}</code>
      </p>
      <LinkButton href={identityPaths.colleagues()}>{t('linkBack')}</LinkButton>
    </Page>
  )
  return context.html(String(shown))
}
