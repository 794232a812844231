import type { PlanFacts } from '../modules/plan/shipped/shape.ts'
import { planReference, planTitle } from './plan-document.ts'

const years = (year: number) => ({ from: year, to: year })

/**
 * The made-up plan of `planDocument` as facts in words of our own, as a plan that is shipped: every field says what the
 * document says, some of it in other words. It has one figure that no reader finds in the text.
 */
export const planFacts = (reference = planReference): PlanFacts => ({
  reference,
  title: planTitle,
  kind: 'skrivelse',
  language: 'sv',
  decided: '2032-03-12',
  period: { from: 2032, to: 2034 },
  followUpYear: 2035,
  fictional: false,
  provenance: 'Fakta i egna ord ur en påhittad plan, kontrollerade för hand.',
  areas: [
    { key: '2.1', title: 'Stöd' },
    { key: '2.2', title: 'Kunnande' },
  ],
  money: [],
  measures: [
    {
      number: '1',
      area: '2.1',
      title: 'Vägledning till dem som tar emot',
      summary: 'Socialstyrelsen skriver en vägledning.',
      instrument: 'government_assignment',
      status: 'intended',
      lead: ['Socialstyrelsen'],
      consulted: ['länsstyrelserna'],
      deadlines: [{ day: '2033-04-30', what: 'Vägledningen är klar' }],
      laws: ['2001:453'],
      perspectives: ['children', 'gender'],
    },
    {
      number: '2',
      area: '2.1',
      title: 'Vilka boenden som finns',
      summary: 'Brottsoffermyndigheten kartlägger boenden.',
      instrument: 'government_assignment',
      status: 'decided',
      lead: ['Brottsoffermyndigheten'],
      cooperating: ['Socialstyrelsen'],
    },
    {
      number: '3',
      area: '2.1',
      title: 'Nätverk',
      summary: 'Regeringen stödjer nätverk.',
      instrument: 'action',
      status: 'intended',
      lead: [],
      perspectives: ['children'],
    },
    {
      number: '4',
      area: '2.1',
      title: 'Bidrag',
      summary: 'Organisationer får bidrag.',
      instrument: 'funding',
      status: 'decided',
      lead: [],
      money: [{ kronor: 12_000_000, ...years(2031), passage: 'Bidragen, tolv miljoner kronor' }],
    },
    {
      number: '5',
      area: '2.2',
      title: 'Utbildning',
      summary: 'Åklagarmyndigheten utbildar.',
      instrument: 'government_assignment',
      status: 'intended',
      lead: ['Åklagarmyndigheten'],
      cooperating: ['Domstolsverket'],
      dependsOn: ['6'],
    },
    {
      number: '6',
      area: '2.2',
      title: 'Hur många det gäller',
      summary: 'Brottsförebyggande rådet gör en studie.',
      instrument: 'government_assignment',
      status: 'intended',
      lead: ['Brottsförebyggande rådet'],
      deadlines: [{ day: '2032-12-01', what: 'Studien är klar' }],
    },
  ],
  figures: [
    {
      topic: 'Personer som fått plats på skyddat boende',
      value: 48,
      unit: 'persons',
      year: 2030,
      source: 'Brottsoffermyndigheten',
      approximate: false,
    },
    {
      topic: 'Polisanmälda människohandelsbrott',
      value: 131,
      unit: 'reports',
      year: 2030,
      source: 'Brottsförebyggande rådet',
      approximate: false,
    },
    {
      topic: 'Orter med mottagningar',
      value: 7,
      unit: 'localities',
      year: null,
      source: null,
      approximate: true,
    },
  ],
})
