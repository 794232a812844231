import type { FC } from 'hono/jsx'
import type { Figure as AFigure } from '../../../../platform/series/figure.ts'
import { inUnit } from '../../../../platform/series/unit-words.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { EndsInSwedish, Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DescriptionList, History, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { seriesWords } from '../../../series/index.ts'
import { numberOf } from '../../indicators/progress.ts'
import { paths } from '../../paths.ts'
import type { viewConflict, viewConflicts } from '../actions.ts'
import type { Source } from '../content.ts'
import { conflictWords } from '../messages.ts'
import type { ConflictRow } from '../store.ts'

type Viewed = Awaited<ReturnType<typeof viewConflict.run>>

/** What a source says, in words: a value, or a change from one to another. */
const Says: FC<{ source: Source }> = ({ source: { figure, earlier, unit } }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = conflictWords(locale)
  const write = (of: AFigure, known: (number: number) => string): string => {
    const number = numberOf(of)
    return number === undefined
      ? seriesWords(locale)(of.kind as 'suppressed' | 'unknown' | 'not_collected')
      : known(number)
  }
  const value = write(figure, (number) => inUnit(number, unit, locale))
  return <>{earlier === null ? value : t('fromTo', { from: write(earlier, format.number), to: value })}</>
}

/** The sources of a figure beside each other. */
const SourcesTable: FC<{ conflict: ConflictRow }> = ({ conflict }) => {
  const { locale } = useReader()
  const t = conflictWords(locale)
  return (
    <Table
      caption={conflict.title[locale]}
      captionHidden
      rows={conflict.sources}
      columns={[
        {
          heading: t('source'),
          rowHeading: true,
          cell: ({ name, reference }) => (
            <>
              <Swedish text={name} />
              {reference === null ? null : <div class="quiet">{reference}</div>}
            </>
          ),
        },
        { heading: t('says'), cell: (source) => <Says source={source} /> },
        { heading: t('counts'), cell: ({ counts }) => <Swedish text={counts} /> },
        ...(conflict.sources.some(({ period }) => period !== null)
          ? [{ heading: t('period'), kind: 'short' as const, cell: ({ period }: Source) => period ?? '–' }]
          : []),
      ]}
    />
  )
}

/** Every figure of a plan that sources tell differently. */
export const ConflictsPage: View<Awaited<ReturnType<typeof viewConflicts.run>>> = ({ data, context }) => {
  const { locale } = context
  const t = conflictWords(locale)
  const { plan, conflicts, mayRegister } = data
  return (
    <Page
      title={t('conflicts')}
      wide
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
      ]}
      state={<p>{t('lead')}</p>}
      action={
        mayRegister ? (
          <LinkButton variant="primary" href={paths.registerConflict({ planId: plan.id })}>
            {t('register')}
          </LinkButton>
        ) : null
      }
    >
      {conflicts.length === 0 ? (
        <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <Table
          caption={t('conflicts')}
          captionHidden
          rows={conflicts}
          columns={[
            {
              heading: t('figure'),
              rowHeading: true,
              cell: ({ id, title }) => <Link href={paths.conflict({ conflictId: id })}>{title[locale]}</Link>,
            },
            {
              heading: t('sources'),
              cell: ({ sources }) =>
                sources.map((source) => (
                  <div>
                    <Swedish text={source.name} />: <Says source={source} />
                  </div>
                )),
            },
          ]}
        />
      )}
    </Page>
  )
}

/** One figure: what each source says, what each counts, and why they differ. */
export const ConflictPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = conflictWords(locale)
  const { conflict, plan, measure, indicator, versions, mayChange } = data
  return (
    <Page
      title={conflict.title[locale]}
      wide
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.conflicts({ planId: plan.id }), label: t('conflicts') },
      ]}
      state={<p>{t('state', { count: conflict.sources.length })}</p>}
      action={
        mayChange ? (
          <LinkButton href={paths.changeConflict({ conflictId: conflict.id })}>{t('change')}</LinkButton>
        ) : null
      }
      history={
        <History
          entries={versions.map(({ madeAt, madeBy, version, reason }) => ({
            at: madeAt,
            who: madeBy,
            what:
              version === 1
                ? t('registered')
                : t('changed', { version: String(version), reason: reason ?? '' }),
          }))}
        />
      }
    >
      <SourcesTable conflict={conflict} />
      <p class="quiet">{t('order')}</p>
      <Section heading={t('explanation')} id="explanation">
        <Written text={conflict.explanation} />
      </Section>
      {measure || indicator ? (
        <DescriptionList
          items={[
            ...(measure
              ? [
                  {
                    term: t('measure'),
                    value: (
                      <Link href={paths.measure({ planId: plan.id, measureId: measure.id })}>
                        <EndsInSwedish
                          text={t('measureName', { number: measure.number, heading: measure.heading })}
                          words={measure.heading}
                        />
                      </Link>
                    ),
                  },
                ]
              : []),
            ...(indicator
              ? [
                  {
                    term: t('indicator'),
                    value: (
                      <Link href={paths.indicator({ indicatorId: indicator.id })}>
                        {indicator.title[locale]}
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      ) : null}
    </Page>
  )
}

/** That sources differ on what an indicator tells of, where they do. */
export const ConflictsHere: FC<{ conflicts: readonly ConflictRow[] }> = ({ conflicts }) => {
  const { locale } = useReader()
  const t = conflictWords(locale)
  if (conflicts.length === 0) return null
  return (
    <Section heading={t('here')} id="conflicts">
      {conflicts.map((conflict) => (
        <>
          <p class="ds-paragraph">
            <Link href={paths.conflict({ conflictId: conflict.id })}>{conflict.title[locale]}</Link>
          </p>
          <SourcesTable conflict={conflict} />
        </>
      ))}
    </Section>
  )
}
