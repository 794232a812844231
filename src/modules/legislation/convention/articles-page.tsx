import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Status } from '../../../web/components/status.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { type Column, Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { citation, lawPaths, type SectionKey, section } from '../../law/index.ts'
import { INSTRUMENTS } from '../matters/instruments.ts'
import { paths } from '../paths.ts'
import { articleCodes, CHECKLISTS } from './articles.ts'
import type { Judgement, ViewedArticles } from './judgements.ts'
import { articleWords } from './messages.ts'
import { isStale } from './rules.ts'

interface Row {
  readonly article: string
  readonly judged: Judgement | undefined
}

const State: FC<{ judged: Judgement | undefined }> = ({ judged }) => {
  const { locale, today } = useReader()
  const t = articleWords(locale)
  if (judged === undefined) return null
  if (isStale(judged, today)) return <Status kind="atRisk">{t('stale')}</Status>
  return <Status kind={judged.state === 'amendment' ? 'running' : 'done'}>{t(judged.state)}</Status>
}

/** The section on which a judgement rests, and since when it has applied. */
const Evidence: FC<{ judged: Judgement | undefined }> = ({ judged }) => {
  const { locale } = useReader()
  const t = articleWords(locale)
  const format = useFormat()
  if (judged === undefined) return null
  const key = judged.section as SectionKey | ''
  return (
    <>
      {key ? (
        <>
          <Link href={lawPaths.section({ section: key })}>{citation(key, locale)}</Link> (
          {section(key).from === null
            ? t('applies')
            : t('appliesFrom', { day: format.date(section(key).from!) })}
          ).{' '}
        </>
      ) : null}
      <Swedish text={judged.grounds} />
    </>
  )
}

/** How Swedish law stands to each article of the convention. */
export const ArticlesPage: View<ViewedArticles> = ({ data, context: { locale } }) => {
  const t = articleWords(locale)
  const { matter, instrument, keeps, judged, open } = data
  const rows = Object.keys(CHECKLISTS[instrument].articles).map(
    (article): Row => ({ article, judged: judged.find((one) => one.article === article) }),
  )
  const of = { matterId: matter.id }
  const named = ({ article, judged: known }: Row) => {
    const name = articleCodes.name(article, locale)
    if (!keeps) return name
    const to = known ? paths.article.change({ ...of, id: known.id }) : paths.article.add(of, { article })
    return <Link href={to}>{name}</Link>
  }
  const done = rows.filter((row) => row.judged !== undefined)
  const left = rows.filter((row) => row.judged === undefined)
  const columns: Column<Row>[] = [
    { heading: t('article'), rowHeading: true, cell: named },
    { heading: t('stateOf'), kind: 'short', cell: ({ judged: known }) => <State judged={known} /> },
    { heading: t('section'), kind: 'prose', cell: ({ judged: known }) => <Evidence judged={known} /> },
    { heading: t('measure'), cell: ({ judged: known }) => <Swedish text={known?.measure ?? ''} /> },
    { heading: t('authority'), cell: ({ judged: known }) => <Swedish text={known?.authority ?? ''} /> },
  ]
  return (
    <Page
      title={t('title')}
      breadcrumb={[{ href: paths.matter.one({ id: matter.id }), label: matter.name }]}
      wide
      state={
        <>
          <p>{INSTRUMENTS[instrument].name[locale]}</p>
          <p>{t('counted', { total: rows.length, open: open.length })}</p>
        </>
      }
      action={
        keeps && open.length > 0 ? (
          <LinkButton variant="primary" href={paths.article.add(of, { article: open[0]! })}>
            {t('judge')}
          </LinkButton>
        ) : null
      }
    >
      {done.length === 0 ? null : <Table caption={t('title')} captionHidden columns={columns} rows={done} />}
      {left.length === 0 ? null : (
        <Section heading={t('notJudged')} id="left">
          <ul class="in-columns">
            {left.map((row) => (
              <li>{named(row)}</li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
