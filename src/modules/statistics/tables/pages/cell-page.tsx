import type { FC } from 'hono/jsx'
import { DescriptionList } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewCell } from '../actions.ts'
import { tableWords } from '../messages.ts'
import { cellName } from '../naming.ts'
import { tablePaths as paths } from '../paths.ts'
import { FigureOf } from './words.tsx'

type Viewed = Awaited<ReturnType<typeof viewCell.run>>

const Protected: FC<{ heading: string; cells: readonly Readonly<Record<string, string>>[] }> = ({
  heading,
  cells,
}) => {
  const { locale } = useReader()
  return cells.length === 0 ? null : (
    <>
      <p class="ds-paragraph">{heading}</p>
      <ul class="ds-list">
        {cells.map((labels) => (
          <li>{cellName(labels, locale)}</li>
        ))}
      </ul>
    </>
  )
}

const Because: FC<{ data: Viewed }> = ({ data: { why, count } }) => {
  const t = tableWords(useReader().locale)
  const format = useFormat()
  switch (why.status) {
    case 'shown':
    case 'unsaid':
      return <p class="ds-paragraph">{t(`why_text_${why.status}`)}</p>
    case 'changed':
      return <p class="ds-paragraph">{t('why_text_changed', { by: `${why.by > 0 ? '+' : ''}${why.by}` })}</p>
    case 'primary':
      return (
        <p class="ds-paragraph">
          {t('why_text_primary', { count: format.number(count), threshold: String(why.threshold) })}
        </p>
      )
    case 'secondary':
      return (
        <>
          <Protected heading={t('why_text_secondary')} cells={why.protects} />
          <Protected heading={t('why_text_insiders')} cells={why.protectsFromInsiders} />
          {why.protects.length + why.protectsFromInsiders.length === 0 && why.complete ? (
            <p class="ds-paragraph">{t('why_text_spare')}</p>
          ) : null}
          {why.complete ? null : <p class="ds-paragraph">{t('why_incomplete')}</p>}
        </>
      )
  }
}

/** Why is this hidden? */
export const CellPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = tableWords(locale)
  const { table, labels, figure } = data
  return (
    <Page
      title={t('whyTitle')}
      breadcrumb={[
        { href: paths.tables(), label: t('tables') },
        { href: paths.table({ tableId: table.id }), label: table.title[locale] },
      ]}
      state={<p>{cellName(labels, locale)}</p>}
    >
      <DescriptionList items={[{ term: t('shown'), value: <FigureOf figure={figure} /> }]} />
      <Because data={data} />
      <p class="ds-paragraph">{t('whySecret')}</p>
    </Page>
  )
}
