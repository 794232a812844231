import type { FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import {
  missingDays,
  type Obligation,
  ObligationStatus,
  obligationState,
  planPaths as paths,
  useFollowing,
} from '../../../plan/index.ts'

/** What is to be reported: the assignment, who reports it and by when, and whether it has come. */
export const OwedRows: FC<{ obligations: readonly Obligation[]; withBody?: boolean }> = ({
  obligations,
  withBody = true,
}) => {
  const t = useFollowing()
  const f = useFormat()
  const { today } = useReader()
  return (
    <ul class="owed-rows">
      {obligations.map((one) => (
        <li>
          <div>
            <Link href={paths.assignment({ assignmentId: one.assignmentId })}>
              <Swedish text={one.assignmentTitle} />
            </Link>
            <div class="quiet">
              {[...(withBody ? [one.bodyName] : []), t(one.kind), f.shortDate(one.day)].join(' · ')}
            </div>
          </div>
          <ObligationStatus state={obligationState(one, today)} missingDays={missingDays(one, today)} />
        </li>
      ))}
    </ul>
  )
}
