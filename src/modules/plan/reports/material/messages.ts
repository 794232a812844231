import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'

const materialMessages = catalogue({
  sv: {
    title: 'Ur verksamheten',
    lead: 'Siffror som har räknats ur arbetet, och texter som någon har skrivit för redovisningen. Inget fylls i förrän du väljer det, och du kan ändra efteråt.',
    goOn: 'Fortsätt redovisningen',
    figures: 'Siffror',
    texts: 'Texter',
    figure: 'Siffra',
    period: 'Period',
    value: 'Värde',
    add: 'Ta med',
    addOne: 'Ta med: {what}',
    added: 'Finns med',
    source: 'Källa: {source}',
    noneTitle: 'Inget att hämta än',
    noneText:
      'När arbetet bakom uppdragets åtgärder registreras i Samlad räknas det här efter varje kvartal. Skriv redovisningen själv så länge.',
    suppressed: 'för få för att visas',
    unknown: 'okänt',
    not_collected: 'inte insamlat',
    output: 'Prestation',
    outcome: 'Resultat',
    effect: 'Effekt',
  },
  en: {
    title: 'From the work itself',
    lead: 'Figures counted from the work, and texts that somebody has written for the report-back. Nothing is filled in until you choose it, and you can change it afterwards.',
    goOn: 'Go on with the report-back',
    figures: 'Figures',
    texts: 'Texts',
    figure: 'Figure',
    period: 'Period',
    value: 'Value',
    add: 'Add',
    addOne: 'Add: {what}',
    added: 'Added',
    source: 'Source: {source}',
    noneTitle: 'Nothing to fetch yet',
    noneText:
      'Once the work behind the measures of the assignment is entered in Samlad, it is counted here after each quarter. Write the report-back yourself until then.',
    suppressed: 'too few to show',
    unknown: 'unknown',
    not_collected: 'not collected',
    output: 'Output',
    outcome: 'Outcome',
    effect: 'Effect',
  },
})

export const materialWords = (locale: Locale) => translator(materialMessages, locale)
