import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { FilterForm, NoResult, Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { ViewedCalls } from '../actions.ts'
import { callWords } from '../messages.ts'
import { CallStatus, inLanguage, useCallWords } from './words.tsx'

type Listed = ViewedCalls['calls'][number]

const CallTable: FC<{ caption: string; calls: readonly Listed[] }> = ({ caption, calls }) => {
  const t = useCallWords()
  const format = useFormat()
  const { locale } = useReader()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={calls}
      columns={[
        {
          heading: t('columnCall'),
          rowHeading: true,
          cell: (call) => (
            <a class="ds-link" href={paths.call({ callId: call.id })}>
              {inLanguage(locale, call.title, call.titleEnglish)}
            </a>
          ),
        },
        { heading: t('columnBody'), cell: ({ bodyName }) => bodyName },
        { heading: t('columnFrame'), kind: 'number', cell: ({ frameOre }) => format.money(frameOre) },
        { heading: t('columnCloses'), cell: ({ closesAt }) => <Moment at={closesAt} /> },
        { heading: t('columnState'), kind: 'short', cell: ({ stage }) => <CallStatus stage={stage} /> },
      ]}
    />
  )
}

/** What can be applied for, by when? */
export const CallsPage: View<ViewedCalls> = ({ data, context }) => {
  const t = callWords(context.locale)
  const { selection, calls, total, drafts, mayBegin, signedIn } = data
  const action = mayBegin ? (
    <LinkButton variant="primary" href={paths.newCall()}>
      {t('newCall')}
    </LinkButton>
  ) : signedIn ? (
    <LinkButton href={paths.applications()}>{t('ownApplications')}</LinkButton>
  ) : null
  return (
    <Page context={context} title={t('calls')} wide state={<p>{t('lead')}</p>} action={action}>
      {drafts.length > 0 ? (
        <Section heading={t('drafts')} id="drafts">
          <p class="ds-paragraph quiet">{t('draftsLead')}</p>
          <CallTable caption={t('drafts')} calls={drafts} />
        </Section>
      ) : null}
      {total === 0 && selection.stage === undefined ? (
        <EmptyState heading={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <>
          <FilterForm action={paths.calls()} active={selection.stage !== undefined}>
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
          </FilterForm>
          {calls.length === 0 ? (
            <NoResult clearHref={paths.calls()} />
          ) : (
            <>
              <CallTable caption={t('published')} calls={calls} />
              <Pagination
                page={selection.page}
                pageSize={selection.limit}
                total={total}
                href={(page) => paths.calls({ stage: selection.stage, page })}
              />
            </>
          )}
        </>
      )}
    </Page>
  )
}
