import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    risks: 'Risker',
    risk: 'Risk',
    none: 'Ingen risk är antecknad.',
    raise: 'Lägg till en risk',
    words: 'Vad kan gå fel?',
    owner: 'Vem ser till den?',
    nextLook: 'Ses på nästa gång',
    nextLookAgain: 'Ses på nästa gång (tomt om risken är över)',
    seen: 'Vad har du sett?',
    save: 'Spara risken',
    look: 'Se på risken',
    saveLook: 'Spara',
    stateOpen: '{owner} ser till den. Ses på nästa gång {day}.',
    stateOver: 'Risken är över.',
    line: '{owner}, ses på {day}',
    lineOver: 'Över',
    raised: 'Risken antecknades',
    lookedAt: '{owner} ser till den, ses på {day}',
    over: 'Risken är över',
    measure: 'Åtgärd {number}. {heading}',
    plan: 'Planer',
  },
  en: {
    risks: 'Risks',
    risk: 'Risk',
    none: 'No risk has been noted.',
    raise: 'Add a risk',
    words: 'What may go wrong?',
    owner: 'Who sees to it?',
    nextLook: 'Looked at next',
    nextLookAgain: 'Looked at next (empty if the risk is over)',
    seen: 'What have you seen?',
    save: 'Save the risk',
    look: 'Look at the risk',
    saveLook: 'Save',
    stateOpen: '{owner} sees to it. Looked at next {day}.',
    stateOver: 'The risk is over.',
    line: '{owner}, looked at {day}',
    lineOver: 'Over',
    raised: 'The risk was noted',
    lookedAt: '{owner} sees to it, looked at {day}',
    over: 'The risk is over',
    measure: 'Measure {number}. {heading}',
    plan: 'Plans',
  },
})

/** The words of risks in one language. */
export const riskWords = (locale: Locale) => translator(messages, locale)

export const riskRefusals = catalogue({
  sv: {
    'risk.look_has_passed': 'Välj i dag eller en dag som kommer.',
    'risk.no_such_owner': 'Välj en organisation som åtgärden angår.',
  },
  en: {
    'risk.look_has_passed': 'Choose today or a day to come.',
    'risk.no_such_owner': 'Choose a body that the measure concerns.',
  },
})
