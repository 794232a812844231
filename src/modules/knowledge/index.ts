import { readReferencesIn, screenStudy, settleStudy, tellDueSearches } from './searches/actions.ts'
import { searches } from './searches/registers.ts'
import { joinStudy, studies } from './studies/registers.ts'

/** What the stories of a demonstration are played with. */
export const knowledgeActions = {
  addSearch: searches.add,
  viewSearch: searches.view,
  readReferencesIn,
  screenStudy,
  settleStudy,
  tellDueSearches,
  addStudy: studies.add,
  changeStudy: studies.change,
  listStudies: studies.list,
  joinStudy,
}
