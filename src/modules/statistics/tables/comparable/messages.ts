import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'

const comparableMessages = catalogue({
  sv: {
    title: 'Jämför mellan år',
    lead: 'Samma sak räknad år för år. Där något gör åren ojämförliga står det, och ingen förändring räknas ut.',
    subject: 'Vad',
    by: 'Uppdelat efter',
    whole: 'Ingenting: alla tillsammans',
    show: 'Visa',
    none: 'Ingenting att jämföra än',
    noneText: 'Här ställs släppta tabeller bredvid varandra, ett år i taget.',
    category: 'Grupp',
    breakMark: 'brott',
    noBreaks: 'Alla år som visas kan jämföras.',
    someBreaks: ({ count }: { count: number }, f) =>
      `Serien bryts ${f.plural(count, { one: 'gång', other: 'gånger' })}: talen före och efter kan inte jämföras.`,
    breaks: 'Var serien bryts',
    between: '{before} till {after}',
    break_gap: 'Det saknas en tid emellan.',
    break_reporters: 'Andra organisationer har rapporterat.',
    break_definition: 'Det är räknat eller uppdelat på ett annat sätt.',
    break_crime_codes: 'Brottskoderna ändrades.',
    break_citizenship: 'EU hade andra medlemmar, så grupperna av medborgarskap är andra.',
    break_method: 'Talen är skyddade på ett annat sätt.',
    definition: 'Vad det motsvarar hos andra',
    definition_registered_victims:
      'Eurostat (crim_thb): ”registered victims”, de som under året först togs för offer, förmodade eller identifierade, av någon registrerande organisation. UNODC: ”Detected trafficking victims”. Den som har avskrivits räknas inte.',
    definition_suspects:
      'Eurostat (crim_thb): ”suspects”, de som under året först blev misstänkta för människohandel. UNODC: ”Persons suspected”.',
    definition_prosecuted:
      'Eurostat (crim_thb): ”prosecuted”, de som under året först åtalades. UNODC: ”Persons prosecuted”.',
    definition_convicted:
      'Eurostat (crim_thb): ”convicted”, de som under året först dömdes. UNODC: ”Persons convicted”.',
    picture: '{subject}, år för år',
    pictureNote: 'Linjen hänger inte ihop där serien bryts.',
    unit: 'personer',
    notShown: 'inget tal',
    release: 'Tabellen',
  },
  en: {
    title: 'Compare between years',
    lead: 'The same thing counted year by year. Where something makes years incomparable it says so, and no change is worked out.',
    subject: 'What',
    by: 'Divided by',
    whole: 'Nothing: all together',
    show: 'Show',
    none: 'Nothing to compare yet',
    noneText: 'Released tables stand side by side here, a year at a time.',
    category: 'Group',
    breakMark: 'break',
    noBreaks: 'All years shown can be compared.',
    someBreaks: ({ count }: { count: number }, f) =>
      `The series breaks ${f.plural(count, { one: 'time', other: 'times' })}: the numbers before and after cannot be compared.`,
    breaks: 'Where the series breaks',
    between: '{before} to {after}',
    break_gap: 'A time is missing in between.',
    break_reporters: 'Other organisations have reported.',
    break_definition: 'It is counted or divided in another way.',
    break_crime_codes: 'The crime codes changed.',
    break_citizenship: 'The EU had other members, so the groups of citizenship are others.',
    break_method: 'The numbers are protected in another way.',
    definition: 'What it is with others',
    definition_registered_victims:
      'Eurostat (crim_thb): “registered victims”, those who were first taken to be victims in the year, presumed or identified, by any registering organisation. UNODC: “Detected trafficking victims”. Whoever has been rejected is not counted.',
    definition_suspects:
      'Eurostat (crim_thb): “suspects”, those who were first suspected of trafficking in the year. UNODC: “Persons suspected”.',
    definition_prosecuted:
      'Eurostat (crim_thb): “prosecuted”, those who were first prosecuted in the year. UNODC: “Persons prosecuted”.',
    definition_convicted:
      'Eurostat (crim_thb): “convicted”, those who were first convicted in the year. UNODC: “Persons convicted”.',
    picture: '{subject}, year by year',
    pictureNote: 'The line is not joined where the series breaks.',
    unit: 'people',
    notShown: 'no number',
    release: 'The table',
  },
})

export const comparableWords = (locale: Locale) => translator(comparableMessages, locale)
