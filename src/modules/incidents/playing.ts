import { addConcerned, tellConcerned, viewConcerned } from './concerned-actions.ts'
import { incidents } from './registers.ts'

/** What the demonstration plays. */
export const incidentActions = {
  add: incidents.add,
  change: incidents.change,
  view: incidents.view,
  addConcerned,
  viewConcerned,
  tellConcerned,
} as const
