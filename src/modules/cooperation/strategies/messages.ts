import { catalogue, joined, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const marks = catalogue({
  sv: {
    mark_0: 'Granskad, inte inriktad på det',
    mark_1: 'Betydande del',
    mark_2: 'Huvudsyfte',
    not_examined: 'Inte granskad',
    markHeading: 'Människohandel',
  },
  en: {
    mark_0: 'Examined, not targeted',
    mark_1: 'Significant',
    mark_2: 'Principal',
    not_examined: 'Not examined',
    markHeading: 'Trafficking',
  },
})

const strategy = catalogue({
  sv: {
    heading: 'Titel',
    lead: 'Strategier för samarbetet med länder, och om de tar upp människohandel. Att ingen har granskat en strategi är inte noll.',
    title: 'Strategier för länder',
    add: 'Lägg till en strategi',
    change: 'Ändra strategin',
    noneHeading: 'Ingen strategi än',
    noneText: 'Här står strategier, också de som skrivs just nu.',
    close: 'Ska inte räknas längre',
    closeHint:
      'Till exempel för att den aldrig beslutades. En strategi vars tid är ute räknas bort av sig själv.',
    country: 'Land',
    strategyKind: 'Slag',
    strategy: 'Strategi',
    result_strategy: 'Resultatstrategi',
    review: 'Fördjupad prövning',
    guideline: 'Riktlinje',
    fromYear: 'Från år',
    toYear: 'Till år',
    isDecided: 'Beslutad',
    isDecidedHint: 'Nej medan den skrivs: då går den att ändra.',
    yes: 'Ja',
    no: 'Nej',
    endsViolence: 'Har insatser mot våld mot kvinnor och flickor',
    endsViolenceHint: 'DAC:s sektor 15180.',
    link: 'Adress',
    examine: 'Granskning',
    notYet: 'Ingen har granskat strategin. Det är inte detsamma som att den inte tar upp människohandel.',
    oneHasRead: 'En läsare har granskat den. Vad hen fann syns när du har läst själv.',
    waits: 'Du har läst. Nu läser en till, utan att se vad du fann.',
    differ: 'Två läsare fann olika saker. Läs båda och kom överens.',
    settled: 'Två läsare fann olika saker och kom överens.',
    agreed: 'Två läsare fann samma sak, var för sig.',
    read: 'Läs strategin och säg vad du fann',
    settle: 'Så kom vi överens',
    reading: ({ number }: { number: number }) => `Läsning ${number}`,
    trafficking: 'Människohandel',
    traffickingHint:
      'Huvudsyfte: strategin hade inte sett ut så utan det. Betydande: ett av flera mål. Annars: granskad, inte inriktad.',
    gender: 'Jämställdhet',
    genderHint: 'DAC:s markör 1, bedömd på samma sätt.',
    reason: 'Varför',
    reasonHint: 'Vad i strategin bedömningen vilar på.',
    passage: 'Stället i texten',
    passageHint: 'Citera med sida. Finns inget ställe: skriv var du har letat.',
    gaps: 'Luckor efter land',
    guidance: 'Formuleringar att använda',
    readAgain: 'En strategi väntar på en andra läsare',
    readingsDiffer: 'Ni fann olika saker i en strategi',
    openStrategy: 'Öppna strategin',
  },
  en: {
    heading: 'Title',
    lead: 'Strategies for the cooperation with countries, and whether they take up trafficking. Not examined is not the same as zero.',
    title: 'Strategies for countries',
    add: 'Add a strategy',
    change: 'Change the strategy',
    noneHeading: 'No strategy yet',
    noneText: 'Strategies appear here, including those still being written.',
    close: 'No longer counted',
    closeHint: 'Such as because it was never decided. One whose time has passed is left out by itself.',
    country: 'Country',
    strategyKind: 'Kind',
    strategy: 'Strategy',
    result_strategy: 'Result strategy',
    review: 'In-depth review',
    guideline: 'Guideline',
    fromYear: 'From year',
    toYear: 'To year',
    isDecided: 'Decided',
    isDecidedHint: 'No while it is being written: then it can be changed.',
    yes: 'Yes',
    no: 'No',
    endsViolence: 'Has work on ending violence against women and girls',
    endsViolenceHint: 'Sector 15180 of the DAC.',
    link: 'Address',
    examine: 'Examination',
    notYet: 'Nobody has examined the strategy. That does not mean that it leaves trafficking out.',
    oneHasRead: 'One reader has examined it. You see what they found once you have read it yourself.',
    waits: 'You have read it. It now waits for another reader, who does not see what you found.',
    differ: 'Two readers found different things. Read both and agree.',
    settled: 'Two readers found different things and have agreed.',
    agreed: 'Two readers found the same, each by themselves.',
    read: 'Read the strategy and say what you found',
    settle: 'This is what we agreed on',
    reading: ({ number }: { number: number }) => `Reading ${number}`,
    trafficking: 'Trafficking',
    traffickingHint:
      'Principal: without it the strategy would not look like this. Significant: one of several goals. Otherwise: examined, not targeted.',
    gender: 'Gender equality',
    genderHint: 'DAC marker 1, judged in the same way.',
    reason: 'Why',
    reasonHint: 'What in the strategy the judgement rests on.',
    passage: 'The passage',
    passageHint: 'Quote it with its page. If there is none, write where you looked.',
    gaps: 'Gaps by country',
    guidance: 'Wordings to use',
    readAgain: 'A strategy waits for a second reader',
    readingsDiffer: 'You found different things in a strategy',
    openStrategy: 'Open the strategy',
  },
})
const strategyMessages = joined(marks, strategy)
export const strategyWords = (locale: Locale) => translator(strategyMessages, locale)

const gaps = catalogue({
  sv: {
    title: 'Luckor efter land',
    lead: 'Länder som siffrorna talar om, och vad strategierna säger.',
    finding: ({ examined, inForce }: { examined: number; inForce: number }) =>
      inForce === 0
        ? 'Ingen strategi som gäller är inlagd.'
        : `${examined} av ${inForce} strategier som gäller är granskade av två läsare.`,
    country: 'Land',
    relevance: 'Siffror',
    strategies: 'Strategier',
    gap: 'Vad som saknas',
    no_strategy: 'Ingen strategi',
    not_targeted: 'Tas inte upp',
    nothing: 'Inget',
    noCountries: 'Inget land än',
    noCountriesText:
      'Lägg till strategier. Länder kommer också med när en serie räknar fem eller fler därifrån.',
    agreement: 'Hur läsarna stämmer överens',
    noAgreement: 'Än har för få strategier lästs av två för att säga något.',
    kappa: ({ n, same, kappa }: { n: number; same: string; kappa: string }) =>
      `Av ${n} strategier som två har läst fann de samma sak i ${same}. Utöver slumpen: κ = ${kappa}.`,
    interval: ({ low, high }: { low: string; high: string }) =>
      `Med 95 procents säkerhet mellan ${low} och ${high}.`,
    noInterval: 'Något intervall går inte att ange: strategierna är för få.',
    iati: 'Hämta som IATI 2.03',
    definition: 'Vad markören betyder',
    definitionText:
      'TRAFFICKING är en egen markör, i ordförrådet 99. 0: granskad och inte inriktad på att motverka människohandel. 1: ett av flera mål. 2: huvudsyfte. En strategi som ingen har granskat har ingen markör alls.',
  },
  en: {
    title: 'Gaps by country',
    lead: 'Countries that the figures tell of, and what strategies say.',
    finding: ({ examined, inForce }: { examined: number; inForce: number }) =>
      inForce === 0
        ? 'No strategy in force has been entered.'
        : `${examined} of ${inForce} strategies in force have been examined by two readers.`,
    country: 'Country',
    relevance: 'Figures',
    strategies: 'Strategies',
    gap: 'What is missing',
    no_strategy: 'No strategy',
    not_targeted: 'Not taken up',
    nothing: 'Nothing',
    noCountries: 'No country yet',
    noCountriesText:
      'Add strategies. Countries also appear once a series counts five or more people from there.',
    agreement: 'How readers agree',
    noAgreement: 'Too few strategies have been read by two to say anything.',
    kappa: ({ n, same, kappa }: { n: number; same: string; kappa: string }) =>
      `Of ${n} strategies that two have read they found the same in ${same}. Beyond chance: κ = ${kappa}.`,
    interval: ({ low, high }: { low: string; high: string }) =>
      `With 95 per cent certainty between ${low} and ${high}.`,
    noInterval: 'No interval can be given: the strategies are too few.',
    iati: 'Download as IATI 2.03',
    definition: 'What the marker means',
    definitionText:
      'TRAFFICKING is a marker of our own, in the vocabulary 99. 0: examined and not targeted at trafficking. 1: one of several goals. 2: the principal goal. A strategy that nobody has examined has no marker at all.',
  },
})
const gapMessages = joined(marks, gaps)
export const gapWords = (locale: Locale) => translator(gapMessages, locale)

const guidance = catalogue({
  sv: {
    heading: 'Vad det gäller',
    title: 'Formuleringar att använda',
    lead: 'Ord för den som skriver en strategi, med när de passar.',
    add: 'Lägg till en formulering',
    change: 'Ändra formuleringen',
    noneHeading: 'Ingen formulering än',
    noneText: 'Här står ord som andra kan använda.',
    close: 'Ska inte användas längre',
    closeHint: 'Den finns kvar bland avslutade.',
    part: 'Del av strategin',
    analysis: 'Analys',
    goal: 'Mål',
    dialogue: 'Dialog',
    follow_up: 'Uppföljning',
    guidanceWords: 'Orden',
    guidanceHint: 'Som de kan stå i en strategi.',
    why: 'När de passar',
  },
  en: {
    heading: 'What it is for',
    title: 'Wordings to use',
    lead: 'Wordings for those who write a strategy, and when they fit.',
    add: 'Add a wording',
    change: 'Change the wording',
    noneHeading: 'No wording yet',
    noneText: 'Wordings that others can use appear here.',
    close: 'No longer to be used',
    closeHint: 'It stays among those that have ended.',
    part: 'Part of the strategy',
    analysis: 'Analysis',
    goal: 'Goal',
    dialogue: 'Dialogue',
    follow_up: 'Follow-up',
    guidanceWords: 'The wording',
    guidanceHint: 'As it can be used in a strategy.',
    why: 'When it fits',
  },
})
export const guidanceWords = (locale: Locale) => translator(guidance, locale)

export const strategyRefusals = catalogue({
  sv: {
    'strategy.ends_before': 'Strategin slutar före året då den börjar. Ändra ett av åren.',
    'strategy.read_already': 'Du har redan läst den, eller så har två gjort det.',
    'strategy.not_to_settle':
      'Det finns inget att komma överens om: två ska ha läst och funnit olika saker, och du vara en av dem.',
    'strategy.code_twice':
      'Koden {code} står två gånger i listan. Hämta listan på nytt från den som ger ut den.',
  },
  en: {
    'strategy.ends_before': 'The strategy ends before the year in which it begins. Change one of the years.',
    'strategy.read_already': 'You have read it already, or two others have.',
    'strategy.not_to_settle':
      'There is nothing to agree on: two must have read it and found different things, and you be one of them.',
    'strategy.code_twice':
      'The code {code} stands twice in the list. Get the list anew from whoever issues it.',
  },
})
