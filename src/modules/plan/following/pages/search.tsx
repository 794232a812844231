import type { FC } from 'hono/jsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { FilterForm, Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { directoryPaths } from '../../../directory/index.ts'
import { paths } from '../../paths.ts'
import { useFollowing, words } from '../../standing/pages/words.tsx'
import type { searchAll } from '../actions.ts'
import type { Hit } from '../search-store.ts'

type Found = Awaited<ReturnType<typeof searchAll.run>>

const addressOf = ({ kind, id, planId }: Hit): string => {
  switch (kind) {
    case 'measure':
      return paths.measure({ planId: planId!, measureId: id })
    case 'assignment':
      return paths.assignment({ assignmentId: id })
    case 'report_back':
      return paths.reportBack({ reportBackId: id })
    case 'activity':
      return paths.activities({ planId: planId! })
    case 'body':
      return directoryPaths.body({ bodyId: id })
  }
}

/** The words around a match, with the match marked. */
const Excerpt: FC<{ text: string }> = ({ text }) => (
  <p class="ds-paragraph">
    {text
      .split(/(\ue000[^\ue001]*\ue001)/)
      .map((piece) => (piece.startsWith('\ue000') ? <mark>{piece.slice(1, -1)}</mark> : piece))}
  </p>
)

/** Search over everything that the reader may see. */
export const SearchPage: View<Found> = ({ data, context }) => {
  const t = words(context.locale)
  const { q, hits, total, page, pageSize } = data
  return (
    <Page
      template="list"
      title={t(context.actor ? 'searchTitle' : 'searchTitleOpen')}
      {...(q ? { state: t('searchCount', { count: total }) } : {})}
    >
      <FilterForm action={paths.search()} active={q !== ''} submitLabel={t('search')} fold="never">
        <TextField name="q" label={t('searchLabel')} description={t('searchHint')} value={q} type="search" />
      </FilterForm>
      {q !== '' && hits.length === 0 ? (
        <EmptyState heading={t('searchNone', { words: q })}>{t('searchNoneText')}</EmptyState>
      ) : null}
      <ol class="search-hits">
        {hits.map((hit) => (
          <SearchHit hit={hit} />
        ))}
      </ol>
      {hits.length > 0 ? (
        <Pagination
          page={page}
          pageSize={pageSize}
          total={total}
          href={(to) => paths.search({ q, page: to })}
        />
      ) : null}
    </Page>
  )
}

const SearchHit: FC<{ hit: Hit }> = ({ hit }) => {
  const t = useFollowing()
  return (
    <li>
      <Tag>{t(`hit_${hit.kind}`)}</Tag> <Link href={addressOf(hit)}>{hit.title}</Link>
      <Excerpt text={hit.excerpt} />
    </li>
  )
}
