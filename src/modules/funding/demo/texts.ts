import type { DemoActor } from './store.ts'

/** The made-up people who distribute and apply for money. */
export const PEOPLE = {
  officer: {
    name: 'Fager',
    body: 'Länsstyrelsen i Övningslän',
    bodyType: 'county_board',
    role: 'body_officer',
  },
  coordinator: {
    name: 'Ekström',
    body: 'Länsstyrelsen i Övningslän',
    bodyType: 'county_board',
    role: 'county_coordinator',
  },
  head: {
    name: 'Lindqvist',
    body: 'Länsstyrelsen i Övningslän',
    bodyType: 'county_board',
    role: 'body_officer',
  },
  association: { name: 'Forsell', body: 'Föreningen Exempelstöd', bodyType: 'ngo', role: 'ngo_officer' },
  foundation: { name: 'Steg', body: 'Stiftelsen Påhittat Steg', bodyType: 'foundation', role: 'ngo_officer' },
  newcomer: { name: 'Nyberg', body: 'Nätverket Övningsväg', bodyType: 'ngo', role: 'applicant' },
} as const satisfies Readonly<Record<string, DemoActor>>

const criteria = [
  {
    title: 'Nytta för dem som är utsatta',
    titleEnglish: 'Use for those exposed',
    description: 'Utgår från individens egna behov.',
    weight: 3,
  },
  {
    title: 'Genomförande',
    titleEnglish: 'Delivery',
    description: 'Plan, bemanning och samverkan.',
    weight: 2,
  },
  { title: 'Uppföljning', titleEnglish: 'Follow-up', description: 'Hur resultaten ska visas.', weight: 1 },
]
const questions = [
  {
    question: 'Hur når ni dem som behöver stödet?',
    questionEnglish: 'How do you reach those who need support?',
    required: 'yes' as const,
  },
  { question: 'Vilka samverkar ni med?', questionEnglish: 'Whom do you cooperate with?' },
]

/** A made-up call, but for its days. */
export const callText = (title: string, titleEnglish: string, frame: string) => ({
  title,
  titleEnglish,
  purpose:
    'Påhittad utlysning. Pengarna går till ideella organisationer som ger stöd till människor i prostitution och människohandel i Övningslän: mötesplatser, samtalsstöd och hjälp vidare till arbete, bostad och vård.',
  purposeEnglish:
    'A made-up call. The money goes to organisations that support people in prostitution and human trafficking: places to meet, counselling, and help on to work, housing and care.',
  applicants: ['ngo' as const],
  frame,
  measures: '17, 27',
  criteria,
  questions,
  conditions:
    'Pengarna används till det som står i ansökan. Resultat och ekonomi redovisas senast en månad efter periodens slut. Det som inte används betalas tillbaka.',
  appeal:
    'Beslutet får inte överklagas, enligt förordningen om statsbidrag för detta ändamål (påhittad). Anser ni att det är fel, skriv till oss.',
})

/** A made-up application, but for its days. */
export const applicationText = (title: string, summary: string, cost: string) => ({
  title,
  summary,
  targetGroup: 'Människor med erfarenhet av prostitution eller människohandel, och deras närstående.',
  contactName: 'Påhittad Kontakt',
  contactEmail: 'kansli@exempelstod.exempel.invalid',
  contactPhone: '000-00 00 00',
  costs: [
    { kind: 'staff' as const, label: 'Samordnare på halvtid', amount: cost },
    { kind: 'premises' as const, label: 'Lokal', amount: '90 000' },
    { kind: 'services' as const, label: 'Tolkar', amount: '40 000' },
  ],
  financing: [{ kind: 'own' as const, label: 'Ideellt arbete och egna medel', amount: '30 000' }],
  results: [
    { title: 'Människor som har fått stöd', level: 'output' as const, target: '80', unit: 'personer' },
    {
      title: 'Människor som har kommit vidare till arbete, studier eller vård',
      level: 'outcome' as const,
      target: '25',
      unit: 'personer',
    },
  ],
})
