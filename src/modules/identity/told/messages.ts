import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** Words of what those who look after the house have ended or changed at a body. */
const toldMessages = catalogue({
  sv: {
    title: 'Något har ändrats vid en organisation',
    membership_ended: '{by} har avslutat rollen {role} för {person} vid {body} ({at}).',
    account_closed: '{by} har stängt kontot för {person}, {role} vid {body} ({at}).',
    kind_changed:
      '{by} har ändrat vad {body} är som mottagare ({at}). Det avgör vad som får lämnas dit. Det står på organisationens sida.',
    type_changed:
      '{by} har ändrat vilken typ av organisation {body} är ({at}). Det avgör vad som får lämnas dit. Det står på organisationens sida.',
    hiddenBody: 'en organisation',
    next: 'Är det fel: säg till administratören och till den nationella samordnaren genast. Loggen visar allt som har gjorts.',
    note: 'Jag har läst det',
    arrival: 'Något har avslutats eller ändrats vid en organisation',
    arrivalVerb: 'Läs vad som har hänt',
  },
  en: {
    title: 'Something has changed at a body',
    membership_ended: '{by} has ended the role {role} of {person} at {body} ({at}).',
    account_closed: '{by} has closed the account of {person}, {role} at {body} ({at}).',
    kind_changed:
      '{by} has changed what {body} is as a recipient ({at}). That decides what may be given to it. It stands on the page of the body.',
    type_changed:
      '{by} has changed what type of body {body} is ({at}). That decides what may be given to it. It stands on the page of the body.',
    hiddenBody: 'a body',
    next: 'If it is wrong: tell the administrator and the national coordinator at once. The trail shows all that was done.',
    note: 'I have read it',
    arrival: 'Something has ended or changed at a body',
    arrivalVerb: 'Read what has happened',
  },
})

export const toldWords = (locale: Locale) => translator(toldMessages, locale)
