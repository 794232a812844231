import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { callPolicy } from '../../funding/index.ts'
import { needs } from '../../learning/index.ts'
import { groups, topics } from '../codes.ts'
import { knowledgeKeepers } from '../studies/registers.ts'

const mapPolicy = policy({
  'knowledge.map': { people: 'all', anyone: true },
  'knowledge.gap': { people: knowledgeKeepers },
})

/** How many studies there are of a topic and a group; cells with none are not told. */
interface Cell {
  readonly topic: (typeof topics)[number]
  readonly group: (typeof groups)[number]
  readonly count: number
}

/** Studies, not reports; none that was retracted, and none that no search has included. */
const countCells = async (tx: DatabaseTransaction): Promise<readonly Cell[]> =>
  (
    await sql<Cell>`select topic, "group", count(*)::integer as count
      from knowledge.study t, unnest(t.topics) as topic, unnest(t.groups) as "group"
      where t.report_of is null and t.retracted_on is null and knowledge.stands(t.id)
      group by topic, "group"`.execute(tx)
  ).rows

/** What is known of what and of whom, and where nothing is. */
export const viewMap = action(mapPolicy, 'knowledge.map', 'read', z.object({}), async ({ tx, actor }) => {
  const cells = await countCells(tx)
  return {
    cells,
    empty: topics.length * groups.length - cells.length,
    of: topics.length * groups.length,
    mayOrder: actsAs(actor, ...knowledgeKeepers),
  }
})

/** What may be done about a gap. */
export const viewGap = action(
  mapPolicy,
  'knowledge.gap',
  'read',
  z.object({ topic: z.enum(topics), group: z.enum(groups) }),
  async ({ may }, gap) => ({
    ...gap,
    mayCall: may(callPolicy, 'call.prepare'),
    mayNeed: may(needs.policy, 'need.add'),
  }),
)
