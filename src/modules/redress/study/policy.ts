import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles } from '../../support/index.ts'

const readers = [
  ...caseworkRoles,
  'body_officer',
  'national_coordinator',
  'ministry_officer',
  'county_coordinator',
  'lawyer',
  'rapporteur',
  'evaluator',
] as const
const writers = ['body_officer'] as const

/** The study of measure 24: read by those who plan and by those who work with people; each body's officers write its own. */
export const studyPolicy = policy({
  'study.view': { people: readers },
  'study.file': { people: readers },
  'study.prepare_text': { people: writers },
  'study.write_text': { people: writers },
  'study.prepare_proposal': { people: writers },
  'study.add_proposal': { people: writers },
  'study.view_proposal': { people: writers },
  'study.change_proposal': { people: writers },
})
