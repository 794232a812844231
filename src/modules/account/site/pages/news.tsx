import { LinkButton } from '../../../../web/components/button.tsx'
import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import type { viewNews } from '../actions.ts'
import { NewsList } from './news-list.tsx'
import { words } from './words.ts'

/** What has happened, newest first; the same as a feed. */
export const NewsPage: View<Awaited<ReturnType<typeof viewNews.run>>> = ({ data, context }) => {
  const t = words(context.locale)
  const { rows, total, page, pageSize } = data
  return (
    <Page
      title={t('news')}
      template="list"
      state={t('newsLead')}
      feed={paths.feed({ language: context.locale })}
      action={<LinkButton href={paths.feed({ language: context.locale })}>{t('feed')}</LinkButton>}
    >
      {rows.length === 0 ? (
        <EmptyState heading={t('newsNone')}>{t('newsNoneText')}</EmptyState>
      ) : (
        <>
          <NewsList rows={rows} withPlan />
          <Pagination page={page} pageSize={pageSize} total={total} href={(to) => paths.news({ page: to })} />
        </>
      )}
    </Page>
  )
}
