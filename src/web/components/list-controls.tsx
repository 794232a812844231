import type { FC, PropsWithChildren } from 'hono/jsx'
import { useReader, useWords } from '../reader.ts'
import { Button } from './button.tsx'
import { Link } from './link.tsx'
import { EmptyState } from './message.tsx'

type PaginationProps = {
  /** First page is 1. */
  page: number
  pageSize: number
  /** All that fit the selection, not only those on this page. */
  total: number
  /** The address of another page, with the selection kept. */
  href: (page: number) => string
}

/** First, last, this one and its neighbours; `null` stands for what is left out between them. */
export const pagesShown = (page: number, last: number): (number | null)[] => {
  const wanted = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  const numbers = [...new Set(wanted)].sort((one, other) => one - other)
  return numbers.flatMap((number, index) => {
    const previous = numbers[index - 1]
    if (previous === undefined || number === previous + 1) return [number]
    return number === previous + 2 ? [number - 1, number] : [null, number]
  })
}

/** How much is shown of how much, and the way to the rest. */
export const Pagination: FC<PaginationProps> = ({ page, pageSize, total, href }) => {
  const t = useWords()
  const last = Math.max(1, Math.ceil(total / pageSize))
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  const to = Math.min(total, page * pageSize)
  return (
    <div class="pagination">
      <p class="pagination-total">{t('shown', { from, to, total })}</p>
      {last > 1 ? (
        <nav class="ds-pagination" aria-label={t('pages')}>
          <ul>
            {page > 1 ? (
              <li>
                <a class="ds-button" data-variant="tertiary" href={href(page - 1)} rel="prev">
                  {t('previousPage')}
                </a>
              </li>
            ) : (
              <li aria-hidden="true" class="pagination-gap" />
            )}
            {pagesShown(page, last).map((number) =>
              number === null ? (
                <li aria-hidden="true" class="pagination-gap">
                  …
                </li>
              ) : (
                <PageLink number={number} current={number === page} href={href(number)} />
              ),
            )}
            {page < last ? (
              <li>
                <a class="ds-button" data-variant="tertiary" href={href(page + 1)} rel="next">
                  {t('nextPage')}
                </a>
              </li>
            ) : (
              <li aria-hidden="true" class="pagination-gap" />
            )}
          </ul>
        </nav>
      ) : null}
    </div>
  )
}

const PageLink: FC<{ number: number; current: boolean; href: string }> = ({ number, current, href }) => {
  const t = useWords()
  return (
    <li class="pagination-number">
      <a
        class="ds-button"
        data-variant="tertiary"
        href={href}
        aria-label={t('pageNumber', { page: String(number) })}
        {...(current ? { 'aria-current': 'page' } : {})}
      >
        {number}
      </a>
    </li>
  )
}

/**
 * Fields that narrow a list. Sent with GET, so that the selection is in the address and can be passed on; with
 * `unseen` sent with POST, where what people write may be personal and must stand in no address.
 */
export const FilterForm: FC<
  PropsWithChildren<{
    action: string
    /** True when something is selected or wrong: then the way out is shown, and nothing is folded. */
    active: boolean
    submitLabel?: string
    unseen?: boolean
    /** Where the fields stand behind a line that opens: `always` where they are many, `never` where they are what the page is for. */
    fold?: 'phone' | 'always' | 'never'
  }>
> = ({ action, active, submitLabel, unseen, fold = 'phone', children }) => {
  const t = useWords()
  const reader = useReader()
  const form = (
    <form
      class="filter-form"
      method={unseen ? 'post' : 'get'}
      action={action}
      aria-label={t('filterHeading')}
    >
      {unseen ? <input type="hidden" name="csrf" value={reader.csrf} /> : null}
      <div class="filter-form-fields">{children}</div>
      <div class="filter-form-actions">
        <Button variant="secondary">{submitLabel ?? t('filter')}</Button>
        {active ? <Link href={action}>{t('clearFilter')}</Link> : null}
      </div>
    </form>
  )
  return (
    <search>
      {fold === 'never' ? (
        form
      ) : (
        <details class="record-row filter-fold" data-fold={fold} open={active}>
          <summary>
            <span class="record-row-heading">{t('filterHeading')}</span>
          </summary>
          {form}
        </details>
      )}
    </search>
  )
}

/** The list is not empty, the selection is: says so and shows the way out. */
export const NoResult: FC<{ clearHref: string }> = ({ clearHref }) => {
  const t = useWords()
  return (
    <EmptyState heading={t('noResult')} action={<Link href={clearHref}>{t('clearFilter')}</Link>}>
      {t('noResultHint')}
    </EmptyState>
  )
}
