import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DocumentText } from '../../../../web/components/quote.tsx'
import { TwoColumns } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { reportWords } from '../messages.ts'
import type { ViewedProposals } from '../proposal-actions.ts'
import type { Proposal } from '../proposal-rules.ts'
import { useReportWords } from './words.tsx'

const Proposed: FC<{ proposal: Proposal; number: number; data: ViewedProposals }> = ({
  proposal,
  number,
  data,
}) => {
  const t = useReportWords()
  const format = useFormat()
  const { report, assignment, file } = data
  const question = assignment.snapshot.questions.find(
    ({ id }) => proposal.kind === 'text' && proposal.field === `answers.${id}`,
  )
  const heading =
    proposal.kind === 'figure'
      ? t('foundFigure', { value: format.number(proposal.value), unit: proposal.unit })
      : (question?.question ?? t(proposal.field as 'output' | 'outcome' | 'effect' | 'notAssessed'))
  return (
    <div class="report-level">
      <h2 class="ds-heading" data-size="2xs">
        {heading}
      </h2>
      {proposal.kind === 'text' && proposal.heading ? (
        <p class="field-group-hint">{t('foundUnder', { heading: proposal.heading })}</p>
      ) : null}
      <blockquote class="proposal-text">
        <Written text={proposal.text} />
      </blockquote>
      <Form
        action={paths.useProposal({ reportBackId: report.id })}
        revision={report.revision}
        hidden={{ evidence: file.id, number: String(number) }}
        label={`${t('useThis')}: ${heading}`}
      >
        <ButtonRow>
          <Button variant="secondary" label={`${t('useThis')}: ${heading}`}>
            {t('useThis')}
          </Button>
          <a class="ds-link" href={`#passage-${number}`}>
            {t('showInText')}
          </a>
        </ButtonRow>
      </Form>
    </div>
  )
}

/** Passages of a registered report beside its text. */
export const ProposalsPage: View<ViewedProposals> = ({ data, context, refused }) => {
  const t = reportWords(context.locale)
  const { report, file, text, proposals } = data
  return (
    <Page
      context={context}
      title={t('proposalsTitle')}
      wide
      errors={refused?.errors ?? []}
      breadcrumb={[{ href: paths.editReport({ reportBackId: report.id }), label: t('editTitle') }]}
      state={<p>{t('proposalsLead', { name: file.name })}</p>}
      action={<LinkButton href={paths.editReport({ reportBackId: report.id })}>{t('goOn')}</LinkButton>}
    >
      {proposals.length === 0 ? (
        <EmptyState heading={t('proposalsTitle')}>{t('proposalsNone')}</EmptyState>
      ) : (
        <TwoColumns
          leftLabel={file.name}
          left={
            <DocumentText
              text={text}
              passages={proposals.map(({ start, end }, number) => ({ id: String(number), start, end }))}
            />
          }
          rightLabel={t('proposalsTitle')}
          right={proposals.map((proposal, number) => (
            <Proposed proposal={proposal} number={number} data={data} />
          ))}
        />
      )}
    </Page>
  )
}
