import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { takingPart } from '../roles.ts'
import { markers } from '../strategies/policy.ts'
import { presentation, talkKit, visit } from './fields.ts'
import { besideVisit, stateOfEach } from './steps.ts'

/** Visits of key people from other countries (measure 31). Those who take part in the work read them: they are who receives. */
export const visits = register('cooperation.visit', 'visit', visit, {
  readers: takingPart,
  keepers: markers,
  narrowed: { searched: ['organisation', 'purpose'], filters: ['country'] },
  order: 'wishedFrom',
  descending: true,
  ofBody: true,
  history: true,
  check: ({ wishedFrom, wishedTo }) => {
    if (wishedTo < wishedFrom) throw new Refusal('visit.ends_before', 422, {}, 'wishedTo')
  },
  withRows: stateOfEach,
  withOne: besideVisit,
})

/** What is said about the work, by language. Everybody reads it. */
export const talkKits = register('cooperation.talk_kit', 'talk_kit', talkKit, {
  readers: 'all',
  anyone: true,
  keepers: markers,
  narrowed: { searched: ['title', 'words'], filters: ['language', 'audience'] },
  order: 'title',
  ofBody: true,
  ends: true,
  history: true,
})

/** What was told about the work abroad. Everybody reads it. */
export const presentations = register('cooperation.presentation', 'presentation', presentation, {
  readers: 'all',
  anyone: true,
  keepers: markers,
  narrowed: { searched: ['occasion', 'words'], filters: ['country', 'audience'] },
  order: 'heldOn',
  descending: true,
  ofBody: true,
  history: true,
})
