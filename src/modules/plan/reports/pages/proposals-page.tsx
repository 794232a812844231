import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DocumentText } from '../../../../web/components/quote.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Composer, Finished } from '../../../../web/templates/composer.tsx'
import { paths } from '../../paths.ts'
import { reportWords } from '../messages.ts'
import type { ViewedProposals } from '../proposal-actions.ts'
import type { Proposal } from '../proposal-rules.ts'
import { useReportWords } from './words.tsx'

type Found = ViewedProposals['proposals'][number]

/** Where the passages of a file are chosen from, and where one is used: by an officer, or through a one-time link. */
interface Places {
  readonly use: string
  readonly edit: string
}

const useHeading = (proposal: Proposal, { assignment }: ViewedProposals): string => {
  const t = useReportWords()
  const format = useFormat()
  if (proposal.kind === 'figure') {
    const { value, unit } = proposal
    return t('foundFigure', { value: format.number(value), unit: unit === 'procent' ? t('percent') : unit })
  }
  if (proposal.kind === 'money')
    return t('foundSum', {
      what: t(proposal.field === 'spent' ? 'spentTold' : 'repaidTold'),
      sum: format.money(proposal.amountOre),
    })
  const question = assignment.snapshot.questions.find(({ id }) => proposal.field === `answers.${id}`)
  return (
    question?.question ?? t(proposal.field as 'output' | 'outcome' | 'effect' | 'notAssessed' | 'deviation')
  )
}

/** What a figure shows, of when: said beside it, so that a wrong guess is seen. */
const FigureFacts: FC<{ proposal: Proposal }> = ({ proposal }) => {
  const t = useReportWords()
  if (proposal.kind !== 'figure') return null
  const years = [proposal.periodFrom, proposal.periodTo].map((day) => day?.slice(0, 4))
  return (
    <p class="field-group-hint">
      {[t(`level${proposal.level}`), [...new Set(years)].filter(Boolean).join('–')]
        .filter(Boolean)
        .join(', ')}
      {proposal.label === proposal.text.replace(/\s+/gu, ' ') ? '' : `. ${proposal.label}`}
    </p>
  )
}

const Proposed: FC<{ found: Found; data: ViewedProposals; places: Places }> = ({ found, data, places }) => {
  const t = useReportWords()
  const { proposal, number, isUsed } = found
  const heading = useHeading(proposal, data)
  return (
    <div class="report-level">
      <h2 class="ds-heading" data-size="2xs">
        {heading}
      </h2>
      {proposal.kind === 'text' && proposal.heading ? (
        <p class="field-group-hint">{t('foundUnder', { heading: proposal.heading })}</p>
      ) : null}
      <FigureFacts proposal={proposal} />
      <blockquote class="proposal-text">
        <Written text={proposal.text} />
      </blockquote>
      {isUsed ? (
        <p>
          <Status kind="done">{t('used')}</Status>
        </p>
      ) : null}
      <Form
        action={places.use}
        revision={data.report.revision}
        hidden={{ evidence: data.file.id, number: String(number) }}
        label={`${t('useThis')}: ${heading}`}
      >
        <ButtonRow>
          <Button variant="secondary" label={`${isUsed ? t('useAgain') : t('useThis')}: ${heading}`}>
            {isUsed ? t('useAgain') : t('useThis')}
          </Button>
          <Link href={`#passage-${number}`}>{t('showInText')}</Link>
        </ButtonRow>
      </Form>
    </div>
  )
}

const Pieces: FC<{ data: ViewedProposals; places: Places }> = ({ data, places }) => {
  const t = useReportWords()
  const format = useFormat()
  const open = data.proposals.filter(({ isUsed }) => !isUsed)
  const used = data.proposals.filter(({ isUsed }) => isUsed)
  const figures = open.filter(({ proposal }) => proposal.kind === 'figure')
  const others = open.filter(({ proposal }) => proposal.kind !== 'figure')
  const each = (all: readonly Found[]) =>
    all.map((found) => <Proposed found={found} data={data} places={places} />)
  return (
    <>
      {each(others)}
      {figures.length > 0 ? (
        <Details
          summary={`${t('figuresHeading')} (${format.number(figures.length)})`}
          open={others.length === 0}
          id="figures"
        >
          {each(figures)}
        </Details>
      ) : null}
      <Finished count={used.length}>{each(used)}</Finished>
    </>
  )
}

const proposalsView =
  (placesOf: (data: ViewedProposals) => Places): View<ViewedProposals> =>
  ({ data, context }) => {
    const t = reportWords(context.locale)
    const { file, text, proposals } = data
    const places = placesOf(data)
    const done = proposals.filter(({ isUsed }) => isUsed).length
    return (
      <Page
        title={t('proposalsTitle')}
        template="composer"
        wide
        breadcrumb={[{ href: places.edit, label: t('editTitle') }]}
        state={<p>{t('proposalsLead', { name: file.name })}</p>}
        action={<LinkButton href={places.edit}>{t('goOn')}</LinkButton>}
      >
        {proposals.length === 0 ? (
          <EmptyState heading={t('proposalsTitle')}>{t('proposalsNone')}</EmptyState>
        ) : (
          <Composer
            progress={{
              label: t('proposalsProgress'),
              done,
              total: proposals.length,
              text: t('proposalsDone', { done, total: proposals.length }),
            }}
            sourceLabel={file.name}
            source={
              <DocumentText
                text={text}
                passages={proposals.map(({ proposal: { start, end }, number }) => ({
                  id: String(number),
                  start,
                  end,
                }))}
              />
            }
            pieceLabel={t('proposalsTitle')}
          >
            <Pieces data={data} places={places} />
          </Composer>
        )}
      </Page>
    )
  }

/** What a registered report may answer, beside its text. */
export const ProposalsPage = proposalsView(({ report: { id } }) => ({
  use: paths.useProposal({ reportBackId: id }),
  edit: paths.editReport({ reportBackId: id }),
}))

/** The same for whoever holds a one-time link. */
export const AnswerProposalsPage = proposalsView(() => ({
  use: paths.useAnswerProposal(),
  edit: paths.answer(),
}))
