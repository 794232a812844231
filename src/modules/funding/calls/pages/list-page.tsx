import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Moment, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { ViewedCalls } from '../actions.ts'
import { callWords } from '../messages.ts'
import { CallStatus, inLanguage, useCallWords } from './words.tsx'

type Listed = ViewedCalls['calls'][number]

const useColumns = (): readonly Column<Listed>[] => {
  const t = useCallWords()
  const format = useFormat()
  const { locale } = useReader()
  return [
    {
      heading: t('columnCall'),
      rowHeading: true,
      cell: (call) => (
        <Link href={paths.call({ callId: call.id })}>
          {inLanguage(locale, call.title, call.titleEnglish)}
        </Link>
      ),
    },
    { heading: t('columnBody'), cell: ({ bodyName }) => bodyName },
    { heading: t('columnFrame'), kind: 'number', cell: ({ frameOre }) => format.money(frameOre) },
    { heading: t('columnCloses'), cell: ({ closesAt }) => <Moment at={closesAt} /> },
    { heading: t('columnState'), kind: 'short', cell: ({ stage }) => <CallStatus stage={stage} /> },
  ]
}

const Drafts: FC<{ drafts: readonly Listed[] }> = ({ drafts }) => {
  const t = useCallWords()
  return (
    <Section heading={t('drafts')} id="drafts">
      <p class="ds-paragraph quiet">{t('draftsLead')}</p>
      <Table caption={t('drafts')} captionHidden rows={drafts} columns={useColumns()} />
    </Section>
  )
}

const Published: FC<{ data: ViewedCalls }> = ({ data: { selection, calls, total } }) => {
  const t = useCallWords()
  return (
    <ListOf
      address={paths.calls}
      selection={{ stage: selection.stage }}
      caption={t('published')}
      columns={useColumns()}
      rows={calls}
      paging={{ page: selection.page, pageSize: selection.limit, total }}
      empty={<EmptyState heading={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      controls={
        <SelectField
          name="stage"
          label={t('filterStage')}
          optional
          emptyLabel={t('allStages')}
          value={selection.stage}
          options={(['open', 'closed', 'decided'] as const).map((stage) => ({
            value: stage,
            label: t(`stage_${stage}`),
          }))}
        />
      }
    />
  )
}

/** What can be applied for, by when? */
export const CallsPage: View<ViewedCalls> = ({ data, context }) => {
  const t = callWords(context.locale)
  const { drafts, mayBegin, mayApply } = data
  const action = mayBegin ? (
    <LinkButton variant="primary" href={paths.newCall()}>
      {t('newCall')}
    </LinkButton>
  ) : mayApply ? (
    <LinkButton href={paths.applications()}>{t('ownApplications')}</LinkButton>
  ) : null
  return (
    <Page title={t('calls')} wide state={<p>{t('lead')}</p>} action={action}>
      {drafts.length > 0 ? <Drafts drafts={drafts} /> : null}
      <Published data={data} />
    </Page>
  )
}
