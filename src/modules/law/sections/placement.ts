import type { Section } from '../section.ts'
import { sectionsOf } from '../section.ts'

const placement = sectionsOf({
  name: {
    sv: 'lagen (2024:79) om placering av barn i skyddat boende',
    en: 'the act (2024:79) on placing children in protected housing',
  },
  source: 'SFS 2024:79',
})

const IN_FORCE = { from: '2024-04-01' } as const

// That the time is four weeks the house has read; in which section of the two chapters it stands it has not.
const lapse: Section = {
  citation: {
    sv: '3–4 kap. lagen (2024:79) om placering av barn i skyddat boende',
    en: 'chapters 3–4 of the act (2024:79) on placing children in protected housing',
  },
  saying: {
    sv: 'En beviljad insats som inte har börjat inom fyra veckor upphör.',
    en: 'A grant that has not begun within four weeks ceases.',
  },
  from: '2024-04-01',
  until: null,
  source: 'SFS 2024:79',
  confidence: 'own knowledge',
}

/** The act on children in protected housing without the consent of the guardian who is not there. */
export const PLACEMENT_SECTIONS = {
  'law-2024-79-2-3': placement(
    '2',
    '3',
    {
      sv: 'Barnet är part och för själv sin talan från 15 års ålder.',
      en: 'The child is a party and speaks for itself from the age of 15.',
    },
    IN_FORCE,
  ),
  'law-2024-79-3-1': placement(
    '3',
    '1',
    {
      sv: 'Utan den andra vårdnadshavarens samtycke får barnet beviljas skyddat boende efter ansökan hos förvaltningsrätten.',
      en: 'Without the consent of the second guardian the child may be granted protected housing on application to the administrative court.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-1': placement(
    '4',
    '1',
    {
      sv: 'Socialnämnden får bevilja en omedelbar insats när rättens beslut inte kan avvaktas.',
      en: 'The board may grant it at once where the decision of the court cannot be waited for.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-2': placement(
    '4',
    '2',
    {
      sv: 'Den omedelbara insatsen underställs förvaltningsrätten inom en vecka.',
      en: 'The immediate grant is submitted to the administrative court within a week.',
    },
    IN_FORCE,
  ),
  'law-2024-79-4-3': placement(
    '4',
    '3',
    {
      sv: 'Förvaltningsrätten prövar den omedelbara insatsen inom en vecka.',
      en: 'The administrative court tries the immediate grant within a week.',
    },
    IN_FORCE,
  ),
  'law-2024-79-lapse': lapse,
} as const
