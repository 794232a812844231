import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status, Tag } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { paymentWords } from '../../payments/messages.ts'
import { type StudyEntry, studySeries, type ViewedStudy } from '../actions.ts'
import type { ProposalState } from '../codes.ts'
import { figureTables } from '../figures.ts'
import { studyWords } from '../messages.ts'

const useStudyWords = () => studyWords(useReader().locale)

const Figures: FC<{ data: ViewedStudy }> = ({ data }) => {
  const t = useStudyWords()
  const format = useFormat()
  const { locale } = useReader()
  const tables = figureTables(studySeries, data.told, locale, t, format)
  return (
    <Section id="figures" heading={t('figures')} open>
      {tables.length === 0 ? (
        <EmptyState heading={t('noFiguresHeading')} headingLevel={3}>
          {t('noFiguresText')}
        </EmptyState>
      ) : (
        <>
          <p class="quiet">{t('figuresNote')}</p>
          {tables.map(({ title, definition, unit, columns, rows }) => (
            <>
              <Table
                caption={title}
                narrow="scroll"
                rows={rows}
                columns={[
                  { heading: t('year'), rowHeading: true, kind: 'short', cell: ({ year }) => year },
                  ...columns.map((heading, place) => ({
                    heading,
                    kind: 'number' as const,
                    cell: ({ cells }: (typeof rows)[number]) => cells[place],
                  })),
                ]}
              />
              <p class="quiet">
                {t('unit', { unit })}. {definition}
              </p>
            </>
          ))}
        </>
      )}
    </Section>
  )
}

const Entry: FC<{ entry: StudyEntry; writes: boolean }> = ({ entry, writes }) => {
  const t = useStudyWords()
  const format = useFormat()
  const { place, topic, text, source, sourceAddress, sourceDay, confidence } = entry
  return (
    <>
      <Written text={text} />
      <span class="quiet">
        {sourceAddress === '' ? (
          source
        ) : (
          <Link href={sourceAddress} rel="noreferrer">
            {source}
          </Link>
        )}
        , {t('readOn', { day: format.shortDate(sourceDay) })}
      </span>
      <br />
      <Tag color={confidence === 'own knowledge' ? 'info' : 'neutral'}>{t(`conf_${confidence}`)}</Tag>
      {writes ? (
        <>
          {' '}
          <Link
            href={paths.studyText({ place, topic })}
            aria-label={t('editOf', { topic: t(`topic_${topic}`), place: t(`place_${place}`) })}
          >
            {t('edit')}
          </Link>
        </>
      ) : null}
    </>
  )
}

const Comparison: FC<{ data: ViewedStudy }> = ({ data }) => {
  const t = useStudyWords()
  return (
    <Section id="comparison" heading={t('comparison')}>
      <p class="quiet">{t('comparisonNote')}</p>
      <Table
        caption={t('comparison')}
        captionHidden
        rows={data.entries}
        columns={[
          { heading: t('topic'), rowHeading: true, cell: ({ topic }) => t(`topic_${topic}`) },
          ...(['SE', 'NO', 'EU'] as const).map((place, at) => ({
            heading: t(`place_${place}`),
            kind: 'prose' as const,
            cell: ({ places }: ViewedStudy['entries'][number]) => {
              const entry = places[at]
              return entry === undefined ? null : <Entry entry={entry} writes={data.writes} />
            },
          })),
        ]}
      />
    </Section>
  )
}

const stateKinds = { draft: 'draft', put_forward: 'done', withdrawn: 'withdrawn' } as const satisfies Record<
  ProposalState,
  string
>

const Proposals: FC<{ data: ViewedStudy }> = ({ data }) => {
  const t = useStudyWords()
  const { locale } = useReader()
  const obstacle = paymentWords(locale)
  return (
    <Section id="proposals" heading={t('proposals')}>
      {data.proposals.length === 0 ? <p class="quiet">{t('noProposals')}</p> : null}
      <ul class="records">
        {data.proposals.map((one) => (
          <li class="record">
            <p class="record-name">
              {data.writes ? (
                <Link href={paths.proposal({ proposalId: one.id })}>{one.title}</Link>
              ) : (
                one.title
              )}
            </p>
            <Written text={one.text} />
            <p>
              <Status kind={stateKinds[one.state]}>{t(`prop_${one.state}`)}</Status>{' '}
              {one.grounds.map((code) => (
                <Tag>{obstacle(`obstacle_${code}`)}</Tag>
              ))}
            </p>
            {one.addressedTo === '' ? null : (
              <p>
                {t('addressedTo')}: {one.addressedTo}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Choice: FC<{ data: ViewedStudy }> = ({ data }) => {
  const t = useStudyWords()
  if (data.bodies.length < 2) return null
  return (
    <Details summary={t('whose')}>
      <form class="form" method="get" action={paths.study()}>
        <SelectField
          name="body"
          label={t('whose')}
          value={data.bodyId}
          options={data.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button variant="secondary">{t('show')}</Button>
      </form>
    </Details>
  )
}

/** Does compensation arrive? Figures, comparison with sources, and what is proposed. */
export const StudyPage: View<ViewedStudy> = ({ data, context }) => {
  const t = studyWords(context.locale)
  return (
    <Page
      title={t('study')}
      folds
      wide
      state={
        <>
          <p>{t('lead')}</p>
          <p>{data.bodyName === null ? t('first') : t('of', { body: data.bodyName })}</p>
        </>
      }
      action={
        data.writes ? (
          <LinkButton variant="primary" href={paths.newProposal()}>
            {t('newProposal')}
          </LinkButton>
        ) : null
      }
    >
      <Choice data={data} />
      <Figures data={data} />
      <Comparison data={data} />
      <Proposals data={data} />
      <p>
        <Link href={paths.studyFile({ body: data.bodyId })}>{t('file')}</Link>
        <br />
        <span class="quiet">{t('fileHint')}</span>
      </p>
    </Page>
  )
}
