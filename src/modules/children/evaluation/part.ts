import type { CasePart } from '../../support/index.ts'
import { countTask, evaluationTasks } from './actions.ts'
import { evaluationRefusals } from './messages.ts'
import { evaluationRoutes } from './pages/routes.tsx'
import { jointSeries } from './series.ts'

/** What joint investigations came to over the years, house by house, protected; what children and carers thought. */
export const evaluationPart: CasePart = {
  routes: evaluationRoutes,
  api: [],
  refusals: [evaluationRefusals],
  series: jointSeries,
  tasks: evaluationTasks,
  schedules: [{ task: countTask, crontab: '10 4 * * *', catchUp: 12 * 3_600_000 }],
}
