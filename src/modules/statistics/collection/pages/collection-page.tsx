import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { periodName } from '../../periods.ts'
import { codeWords } from '../code-messages.ts'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import type { viewCollection } from '../round-actions.ts'
import { type ReporterState, reporterStates } from '../rules.ts'
import { StateOf } from './words.tsx'

type Viewed = Awaited<ReturnType<typeof viewCollection.run>>

const isMissing = (state: ReporterState): boolean => ['late', 'not_begun', 'partly'].includes(state)

const Reporters: FC<{ rows: Viewed['reporters']; caption: string }> = ({ rows, caption }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = collectionWords(locale)
  const codes = codeWords(locale)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          heading: t('body'),
          rowHeading: true,
          cell: ({ collectionId, bodyId, bodyName }) => (
            <Link href={paths.reporter({ collectionId, askedBodyId: bodyId })}>{bodyName}</Link>
          ),
        },
        { heading: t('kind'), cell: ({ kind }) => codes(`kind_${kind}`) },
        { heading: t('state'), cell: ({ state }) => <StateOf state={state} /> },
        { heading: t('ways'), cell: ({ ways }) => ways.map((way) => codes(`way_${way}`)).join('; ') },
        {
          heading: t('lastHandedIn'),
          cell: ({ lastAt, times }) =>
            lastAt === null ? (
              t('never')
            ) : (
              <>
                <Day day={dayOf(lastAt)} kind="short" /> ({t('times', { count: times })})
              </>
            ),
        },
        {
          heading: t('questions'),
          cell: ({ openQuestions, questions }) =>
            questions === 0
              ? t('noQuestions')
              : t('openOf', { open: format.number(openQuestions), all: format.number(questions) }),
        },
      ]}
    />
  )
}

/** Who is missing, and how do the others stand? */
export const CollectionPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = collectionWords(locale)
  const { collection, reporters, door, mayAsk } = data
  const address = { collectionId: collection.id }
  const ordered = [...reporters].sort(
    (one, other) => reporterStates.indexOf(one.state) - reporterStates.indexOf(other.state),
  )
  const missing = ordered.filter(({ state }) => isMissing(state))
  const rest = ordered.filter(({ state }) => !isMissing(state))
  const late = missing.filter(({ state }) => state === 'late').length
  const said = () => {
    if (reporters.length === 0) return t('askedNobody')
    return missing.length === 0 ? t('missingNobody') : t('missingSome', { count: missing.length, late })
  }
  return (
    <Page
      title={collection.title[locale]}
      wide
      breadcrumb={[{ href: paths.collections(), label: t('collections') }]}
      state={<p>{said()}</p>}
      action={
        mayAsk ? (
          <LinkButton variant="primary" href={paths.ask(address)}>
            {t('ask')}
          </LinkButton>
        ) : null
      }
    >
      <DescriptionList
        items={[
          { term: t('period'), value: periodName(collection, locale) },
          { term: t('due'), value: <Day day={collection.dueOn} kind="relative" /> },
        ]}
      />
      {reporters.length === 0 ? (
        <EmptyState heading={t('nobodyYet')}>{t('nobodyYetText')}</EmptyState>
      ) : (
        <>
          {missing.length === 0 ? null : (
            <Section id="missing" heading={t('whoIsMissing')}>
              <Reporters rows={missing} caption={t('whoIsMissing')} />
            </Section>
          )}
          {rest.length === 0 ? null : (
            <Section id="handed-in" heading={t('handedInAlready')}>
              <Reporters rows={rest} caption={t('handedInAlready')} />
            </Section>
          )}
          <p class="ds-paragraph">
            <Link href={paths.quality(address)}>{t('toQuality')}</Link>
          </p>
        </>
      )}
      {door === null ? null : (
        <Section id="shelters" heading={t('hiddenShelters')}>
          <p class="ds-paragraph">{t('hiddenSheltersText')}</p>
          <DescriptionList items={[{ term: t('code'), value: <code>{door}</code> }]} />
        </Section>
      )}
    </Page>
  )
}
