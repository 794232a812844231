import type { FC } from 'hono/jsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import type { NewsRow } from '../news.ts'
import { newsAddress, newsDay, newsTitle } from '../news-words.ts'
import { useSite } from './words.ts'

/** Published facts, newest first. */
export const NewsList: FC<{ rows: readonly NewsRow[]; withPlan?: boolean }> = ({ rows, withPlan }) => {
  const t = useSite()
  const { locale } = useReader()
  return (
    <ol class="news-list">
      {rows.map((row) => (
        <li>
          <span class="news-list-day">
            <Day day={newsDay(row)} kind="short" />
          </span>
          <div>
            <a class="ds-link" href={newsAddress(row)}>
              {newsTitle(row, locale)}
            </a>{' '}
            <Tag color={row.kind === 'missing' ? 'warning' : 'neutral'}>{t(`kind_${row.kind}`)}</Tag>
            {withPlan ? <div class="quiet">{row.planTitle}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
