import { hinted, labelled, optional, type ValuesOf } from '../../platform/fields/field.ts'
import { choice, day, line, pastDay, text } from '../../platform/fields/kinds.ts'
import { register } from '../../platform/records/register.ts'
import { Refusal } from '../../platform/refusal.ts'
import { choicesFor, listLinks } from './store.ts'

/** Who keeps recommendations, each for their own body: the same as `recommendations.keeps()`. */
export const keepers = ['national_coordinator', 'ministry_officer'] as const

/** Who gives recommendations: GRETA (CETS 197), the Universal Periodic Review, the committees of CEDAW and of the CRC. */
export const mechanisms = ['greta', 'upr', 'cedaw', 'crc', 'other_mechanism'] as const

/** How far one has come. */
export const states = ['not_begun', 'under_way', 'done', 'not_to_be_done'] as const

export const recommendation = {
  summary: labelled(hinted(line(300), 'summaryHint'), 'recommendation'),
  mechanism: choice(mechanisms),
  report: hinted(line(200), 'reportHint'),
  number: hinted(line(20), 'numberHint'),
  article: optional(line(60)),
  strength: hinted(choice(['urges', 'considers', 'invites', 'recommends']), 'strengthHint'),
  givenOn: pastDay(),
  responsible: hinted(optional(line(200)), 'responsibleHint'),
  response: choice(['accepted', 'noted', 'unanswered']),
  state: choice(states),
  evidence: hinted(optional(text(5_000)), 'evidenceHint'),
  nextReportOn: hinted(optional(day()), 'nextReportOnHint'),
}

/** @throws Refusal `recommendation.shown_by` where one is said to be done and nothing shows it, or is left and nobody says why. */
export const requireShown = ({ state, evidence }: ValuesOf<typeof recommendation>): void => {
  if ((state === 'done' || state === 'not_to_be_done') && evidence === '')
    throw new Refusal('recommendation.shown_by', 422, {}, 'evidence')
}

/** Recommendations to Sweden, with what acts on each. Everybody reads them. */
export const recommendations = register('recommendations.recommendation', 'recommendation', recommendation, {
  readers: 'all',
  anyone: true,
  keepers,
  narrowed: {
    searched: ['summary', 'report', 'number', 'responsible', 'article'],
    filters: ['mechanism', 'state', 'response'],
  },
  order: 'givenOn',
  descending: true,
  ofBody: true,
  ends: true,
  history: true,
  check: requireShown,
  withOne: async ({ tx, today, actor }, { id }) => {
    const links = await listLinks(tx, id)
    // Names are for links, and choices for those who may add one.
    const choices = links.length === 0 && actor.kind !== 'person' ? [] : await choicesFor(tx, today)
    return {
      links,
      choices: choices.filter(({ value }) => !links.some((link) => link.value === value)),
      names: new Map(choices.map(({ value, label }) => [value, label])),
    }
  },
})
