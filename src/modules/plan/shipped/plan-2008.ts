import { FIGURES } from './figures.ts'
import { COOPERATE } from './measures-cooperate.ts'
import { JUSTICE } from './measures-justice.ts'
import { KNOW } from './measures-know.ts'
import { PREVENT } from './measures-prevent.ts'
import { PROTECT } from './measures-protect.ts'
import type { PlanFacts } from './shape.ts'

/** What chapter 3 of the document says of the money, in our own words. */
const FINANCED =
  'Kapitel 3: regeringen beräknar kostnaden till 30 miljoner kronor för 2008 och 183 miljoner kronor för 2009–2010, ur anslag 24:1 i utgiftsområde 14, om riksdagen beslutar om medlen.'

/**
 * The action plan of 10 July 2008 against prostitution and human trafficking for sexual purposes, as facts in our own
 * words. Source: skr. 2007/08:167, each measure checked by hand against the document.
 */
export const PLAN_2008: PlanFacts = {
  reference: 'Skr. 2007/08:167',
  title: 'Handlingsplan mot prostitution och människohandel för sexuella ändamål',
  kind: 'skrivelse',
  language: 'sv',
  decided: '2008-07-10',
  period: { from: 2008, to: 2010 },
  followUpYear: 2011,
  fictional: false,
  provenance:
    'Följer med Samlad: fakta i egna ord ur skr. 2007/08:167, kontrollerade för hand mot dokumentet.',
  areas: [
    { key: '2.1', title: 'Skydd och stöd' },
    { key: '2.2', title: 'Förebyggande arbete' },
    { key: '2.3', title: 'Rättsväsendet' },
    { key: '2.4', title: 'Samverkan' },
    { key: '2.5', title: 'Kunskap' },
  ],
  // Appropriation 24:1 in expenditure area 14; an estimate, and for 2009–2010 subject to the Riksdag's decision.
  money: [
    { kronor: 30_000_000, from: 2008, to: 2008, passage: FINANCED },
    { kronor: 183_000_000, from: 2009, to: 2010, passage: FINANCED },
  ],
  measures: [...PROTECT, ...PREVENT, ...JUSTICE, ...COOPERATE, ...KNOW],
  figures: FIGURES,
}
