import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { address, choice, coded, line, text, year, yesOrNo } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { worldCountries } from '../countries.ts'
import { besideStrategy, markOfEach } from './marking.ts'
import { markers } from './policy.ts'

const strategy = {
  title: labelled(line(300), 'heading'),
  country: coded(worldCountries),
  kind: labelled(choice(['strategy', 'result_strategy', 'review', 'guideline']), 'strategyKind'),
  fromYear: year(2_000, 2_100),
  toYear: year(2_000, 2_100),
  isDecided: hinted(yesOrNo(), 'isDecidedHint'),
  endsViolence: hinted(yesOrNo(), 'endsViolenceHint'),
  link: optional(address()),
}

/** Strategies and other steering texts for the cooperation with countries (measure 30), with their marks. Everybody reads them. */
export const strategies = register('cooperation.strategy', 'strategy', strategy, {
  readers: 'all',
  anyone: true,
  keepers: markers,
  narrowed: { searched: ['title'], filters: ['country', 'kind'] },
  order: 'title',
  ofBody: true,
  ends: true,
  history: true,
  check: ({ fromYear, toYear }) => {
    if (toYear < fromYear) throw new Refusal('strategy.ends_before', 422, {}, 'toYear')
  },
  withRows: markOfEach,
  withOne: besideStrategy,
})

const guidance = {
  title: labelled(line(200), 'heading'),
  part: choice(['analysis', 'goal', 'dialogue', 'follow_up']),
  words: labelled(hinted(text(5_000), 'guidanceHint'), 'guidanceWords'),
  why: text(2_000, 3),
}

/** Words for those who write strategies, to take over and change. Everybody reads them. */
export const guidances = register('cooperation.guidance', 'guidance', guidance, {
  readers: 'all',
  anyone: true,
  keepers: markers,
  narrowed: { searched: ['title', 'words', 'why'], filters: ['part'] },
  order: 'title',
  ofBody: true,
  ends: true,
  history: true,
})
