import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, coded, count, day, line, several, text, year } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { worldCountries } from '../countries.ts'
import { markers } from '../strategies/policy.ts'
import { besideContribution } from './deliverables.ts'

const contribution = {
  name: line(300),
  kind: labelled(choice(['contribution', 'adviser_post', 'project']), 'contributionKind'),
  receiver: line(300),
  funder: line(300),
  kronor: hinted(optional(count(1_000_000_000)), 'kronorHint'),
  fromDay: day(),
  toDay: day(),
  mandateEnds: hinted(optional(day()), 'mandateHint'),
  words: labelled(optional(text(5_000)), 'purpose'),
}

/** Contributions, posts and projects in the cooperation around the Baltic Sea (measure 29). Everybody reads them. */
export const contributions = register('cooperation.contribution', 'contribution', contribution, {
  readers: 'all',
  anyone: true,
  keepers: markers,
  narrowed: { searched: ['name', 'receiver', 'funder'], filters: ['kind'] },
  order: 'fromDay',
  descending: true,
  ofBody: true,
  ends: true,
  history: true,
  check: ({ fromDay, toDay, mandateEnds }) => {
    if (toDay < fromDay) throw new Refusal('contribution.ends_before', 422, {}, 'toDay')
    if (mandateEnds !== null && toDay > mandateEnds)
      throw new Refusal('contribution.past_the_mandate', 422, {}, 'toDay')
  },
  withOne: besideContribution,
})

/** Who works against trafficking between states: those of the measure first. */
const actors = ['cbss', 'ncm', 'eu', 'osce', 'iom', 'unodc', 'coe', 'other_actor'] as const
const activityTopics = [
  'children',
  'labour',
  'sexual',
  'identification',
  'return',
  'prevention',
  'statistics',
  'training',
] as const

const activity = {
  name: line(300),
  actor: choice(actors),
  topic: choice(activityTopics),
  countries: several(coded(worldCountries)),
  fromYear: year(2_000, 2_100),
  toYear: year(2_000, 2_100),
  source: hinted(line(500), 'sourceHint'),
}

/** What organisations between states do, as far as it is known. Everybody reads it. */
export const foreignActivities = register('cooperation.foreign_activity', 'foreign_activity', activity, {
  readers: 'all',
  anyone: true,
  keepers: markers,
  narrowed: { searched: ['name', 'source'], filters: ['actor', 'topic', 'countries'] },
  order: 'name',
  ofBody: true,
  ends: true,
  history: true,
  check: ({ fromYear, toYear }) => {
    if (toYear < fromYear) throw new Refusal('strategy.ends_before', 422, {}, 'toYear')
  },
})
