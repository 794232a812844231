import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    capacity: 'Utbildningar och besök hos partner',
    lead: 'Vad som har gjorts tillsammans med partner i ursprungsländer. Bara antal, inga namn.',
    add: 'Registrera en aktivitet',
    noneHeading: 'Ingen aktivitet än',
    noneText: 'Registrera utbildningar och besök när de har hållits. De räknas i redovisningen av åtgärd 7.',
    kind: 'Slag',
    training: 'Utbildning',
    visit: 'Besök',
    subject: 'Vad den handlade om',
    subjectHint: 'Inget om enskilda personer.',
    partner: 'Partner',
    noPartner: 'Ingen viss partner',
    country: 'Land',
    heldOn: 'Första dag',
    hours: 'Timmar',
    participants: 'Deltagare',
    body: 'Hölls av',
    partners: 'Partner i ursprungsländer',
  },
  en: {
    capacity: 'Trainings and visits with partners',
    lead: 'What has been done together with partners in countries of origin. Counts alone, no names.',
    add: 'Register an activity',
    noneHeading: 'No activity yet',
    noneText:
      'Register trainings and visits once they have been held. They count in the account of measure 7.',
    kind: 'Kind',
    training: 'Training',
    visit: 'Visit',
    subject: 'What it was about',
    subjectHint: 'Nothing about individuals.',
    partner: 'Partner',
    noPartner: 'No partner in particular',
    country: 'Country',
    heldOn: 'First day',
    hours: 'Hours',
    participants: 'Participants',
    body: 'Held by',
    partners: 'Partners in countries of origin',
  },
})

/** The words of capacity building. */
export const capacityWords = (locale: Locale) => translator(messages, locale)
