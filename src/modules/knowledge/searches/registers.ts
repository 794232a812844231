import { hinted, labelled } from '../../../platform/fields/field.ts'
import { day, line, pastDay, text } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { knowledgeKeepers } from '../studies/registers.ts'
import { standingOf } from './store.ts'

const search = {
  title: labelled(line(200), 'searchTitle'),
  question: hinted(text(2_000, 3), 'questionHint'),
  sources: hinted(text(2_000, 3), 'sourcesHint'),
  strategy: hinted(text(10_000), 'strategyHint'),
  includedWhen: hinted(text(5_000), 'includedWhenHint'),
  searchedOn: pastDay(),
  dueOn: hinted(day(), 'dueOnHint'),
}

/** Searches for studies that can be done again by whoever reads them, and are, when they are due. Everybody reads them. */
export const searches = register('knowledge.search', 'knowledge_search', search, {
  readers: 'all',
  anyone: true,
  keepers: knowledgeKeepers,
  narrowed: { searched: ['title', 'question', 'strategy'], filters: [] },
  order: 'dueOn',
  ofBody: true,
  ends: true,
  history: true,
  check: ({ searchedOn, dueOn }) => {
    if (dueOn <= searchedOn) throw new Refusal('knowledge_search.due_before', 422, {}, 'dueOn')
  },
  withOne: async ({ tx, actor }, { id }) =>
    standingOf(tx, id, actor.kind === 'person' ? actor.personId : null),
})
