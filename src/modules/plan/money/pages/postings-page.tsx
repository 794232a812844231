import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ListedPostings } from '../view-actions.ts'
import { moneyWords } from '../words.ts'
import { PostingRows } from './parts.tsx'

/** Everything that moved money of a plan, newest first. */
export const PostingsPage: View<ListedPostings> = ({ data, context }) => {
  const t = moneyWords(context.locale)
  const { plan, postings, page, pageSize } = data
  const planId = plan.id
  return (
    <Page
      title={t('postings')}
      template="list"
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId }), label: plan.reference },
        { href: paths.planMoney({ planId }), label: t('money') },
      ]}
      state={<p>{t('postingsHint')}</p>}
    >
      {postings.total === 0 ? (
        <EmptyState heading={t('nothing')}>{t('nothingText')}</EmptyState>
      ) : (
        <>
          <PostingRows rows={postings.rows} />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={postings.total}
            href={(number) => paths.moneyPostings({ planId }, { page: String(number) })}
          />
        </>
      )}
    </Page>
  )
}
