import { type House, perform } from '../../../platform/access/action.ts'
import type { Schedule, Task } from '../../../platform/jobs/queue.ts'
import { tellMissingFigures } from './actions.ts'

const watchTask = 'law.watch_figures'

export const figureTasks = (house: House): Readonly<Record<string, Task>> => ({
  [watchTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: watchTask } }, tellMissingFigures, {})
  },
})

/** Each morning, in UTC; one that was missed is made up for. */
export const figureSchedules: readonly Schedule[] = [
  { task: watchTask, crontab: '40 4 * * *', catchUp: 24 * 3_600_000 },
]
