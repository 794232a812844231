import type { FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { type NewsRow, PlanTitle } from '../../../plan/index.ts'
import { newsAddress, newsDay, newsParts } from '../news-words.ts'
import { useSite } from './words.ts'

/** Published facts, newest first; `brief` leaves out what kind of fact each is, which its words say too. */
export const NewsList: FC<{ rows: readonly NewsRow[]; withPlan?: boolean; brief?: boolean }> = ({
  rows,
  withPlan,
  brief,
}) => {
  const t = useSite()
  return (
    <ol class="news-list">
      {rows.map((row) => (
        <li>
          <span class="news-list-day">
            <Day day={newsDay(row)} kind="short" />
          </span>
          <div>
            <Link href={newsAddress(row)}>
              <Words row={row} />
            </Link>{' '}
            {brief ? null : (
              <Tag color={row.kind === 'missing' ? 'warning' : 'neutral'}>{t(`kind_${row.kind}`)}</Tag>
            )}
            {withPlan ? (
              <div class="quiet">
                <PlanTitle text={row.planTitle} />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

const Words: FC<{ row: NewsRow }> = ({ row }) => {
  const { before, title, after } = newsParts(row, useReader().locale)
  return (
    <>
      {before}
      {title === '' ? null : <Swedish text={title} />}
      {after}
    </>
  )
}
