import type { Words } from '../../../platform/i18n/words.ts'

/** Whom a heading or a question concerns. */
export type AfterFor = 'everybody' | 'with_children' | 'to_be_expelled' | 'prison'

interface Heading {
  readonly key: string
  readonly for: AfterFor
  readonly title: Words
  readonly hint: Words
}

/** What a discharge plan settles before somebody leaves an institution, a prison or a treatment. */
export const dischargeHeadings = [
  {
    key: 'own_wishes',
    for: 'everybody',
    title: { sv: 'Det jag själv vill', en: 'What I want' },
    hint: { sv: 'Med personens egna ord.', en: 'In the person’s own words.' },
  },
  {
    key: 'first_day',
    for: 'everybody',
    title: { sv: 'Den första dagen', en: 'The first day' },
    hint: {
      sv: 'Vem möter, hur resan går, pengar och telefon till den första veckan.',
      en: 'Who meets, how the journey goes, money and a phone for the first week.',
    },
  },
  {
    key: 'home',
    for: 'everybody',
    title: { sv: 'Boende', en: 'Home' },
    hint: { sv: 'Klart före utskrivningen, och tryggt.', en: 'Settled before discharge, and safe.' },
  },
  {
    key: 'safety',
    for: 'everybody',
    title: { sv: 'Trygghet', en: 'Safety' },
    hint: {
      sv: 'Vem som inte får veta, vart personen vänder sig, säkert sätt att nås.',
      en: 'Who must not know, where the person turns, a safe way to be reached.',
    },
  },
  {
    key: 'care',
    for: 'everybody',
    title: { sv: 'Vård och behandling', en: 'Health care and treatment' },
    hint: {
      sv: 'Bokade tider, läkemedel för de första veckorna, vem som tar över.',
      en: 'Booked appointments, medicine for the first weeks, who takes over.',
    },
  },
  {
    key: 'social_services',
    for: 'everybody',
    title: { sv: 'Socialtjänsten', en: 'Social services' },
    hint: {
      sv: 'Namngiven kontakt, första mötet, vad personen har samtyckt till att ni lämnar över.',
      en: 'A named contact, the first meeting, what the person has consented to your handing over.',
    },
  },
  {
    key: 'livelihood',
    for: 'everybody',
    title: { sv: 'Arbete, studier och pengar', en: 'Work, studies and money' },
    hint: {
      sv: 'Plan för arbete eller studier, försörjning tills den börjar, skulder.',
      en: 'A plan for work or studies, a livelihood until it begins, debts.',
    },
  },
  {
    key: 'when_it_gets_hard',
    for: 'everybody',
    title: { sv: 'När det blir svårt', en: 'When it gets hard' },
    hint: {
      sv: 'Vad personen själv märker först, vad som har hjälpt förr, vem som går att ringa.',
      en: 'What the person notices first, what has helped before, who can be called.',
    },
  },
  {
    key: 'children',
    for: 'with_children',
    title: { sv: 'Barnen', en: 'The children' },
    hint: {
      sv: 'Var de är, vad de behöver, hur umgänget går till, vad de själva har sagt.',
      en: 'Where they are, what they need, how contact works, what they have said themselves.',
    },
  },
  {
    key: 'arrival_abroad',
    for: 'to_be_expelled',
    title: { sv: 'Ankomsten till det andra landet', en: 'The arrival in the other country' },
    hint: {
      sv: 'Risker där, vem som möter, sovplats, vård och kontakt med en organisation. Barnens resa, papper och skola.',
      en: 'Risks there, who meets, a bed, health care and contact with an organisation. The children’s journey, papers and school.',
    },
  },
  {
    key: 'kept_apart',
    for: 'prison',
    title: { sv: 'Vem personen inte ska möta', en: 'Whom the person is not to meet' },
    hint: {
      sv: 'Hålls isär på avdelningen, i transport och i frivården.',
      en: 'Kept apart in the ward, in transport and in probation.',
    },
  },
  {
    key: 'follow_up',
    for: 'everybody',
    title: { sv: 'Uppföljning efter 3, 6 och 12 månader', en: 'Follow-up after 3, 6 and 12 months' },
    hint: {
      sv: 'Vill personen bli kontaktad? På vilket säkert sätt, och av vem?',
      en: 'Does the person want to be contacted? In what safe way, and by whom?',
    },
  },
] as const satisfies readonly Heading[]

/** When follow-ups are made, in months after the programme. */
export const followUpMonths = [3, 6, 12] as const

/** Said first, each time. */
export const followUpBefore: Words = {
  sv: 'Vi hör av oss som vi kom överens om. Är det ett bra tillfälle att prata? Du kan säga nej till allt eller till en enskild fråga. Du får hjälp igen om du vill, vad du än svarar.',
  en: 'We are in touch as we agreed. Is this a good moment to talk? You can say no to everything or to a single question. You get help again if you want it, whatever you answer.',
}

interface FollowUpQuestion {
  readonly key: string
  readonly for: AfterFor
  readonly text: Words
}

/**
 * The same questions at 3, 6 and 12 months, answered with yes, no or not at all. `relapsed` is the person's own
 * word about the person's own aim, and is asked only where leaving something behind was that aim.
 */
export const followUpQuestions = [
  {
    key: 'safe',
    for: 'everybody',
    text: { sv: 'Är du trygg där du är?', en: 'Are you safe where you are?' },
  },
  {
    key: 'housed',
    for: 'everybody',
    text: { sv: 'Har du någonstans att bo?', en: 'Do you have somewhere to live?' },
  },
  {
    key: 'occupied',
    for: 'everybody',
    text: {
      sv: 'Har du arbete, studier eller något annat att gå till?',
      en: 'Do you have work, studies or something else to go to?',
    },
  },
  {
    key: 'care_goes_on',
    for: 'everybody',
    text: {
      sv: 'Får du den vård och det stöd som ni planerade?',
      en: 'Do you get the care and support that was planned?',
    },
  },
  {
    key: 'relapsed',
    for: 'everybody',
    text: {
      sv: 'Har du gått tillbaka till det du själv ville komma ifrån?',
      en: 'Have you gone back to what you wanted to leave behind?',
    },
  },
  {
    key: 'pressed',
    for: 'everybody',
    text: {
      sv: 'Är det någon som pressar, hotar eller letar efter dig?',
      en: 'Is anybody pressing you, threatening you or looking for you?',
    },
  },
  {
    key: 'children_well',
    for: 'with_children',
    text: { sv: 'Har dina barn det de behöver?', en: 'Do your children have what they need?' },
  },
  {
    key: 'received_abroad',
    for: 'to_be_expelled',
    text: {
      sv: 'Blev du mött, och fick du och dina barn det ni hade lovats när ni kom fram?',
      en: 'Were you met, and did you and your children get what you were promised when you arrived?',
    },
  },
  {
    key: 'met_somebody_unwanted',
    for: 'prison',
    text: {
      sv: 'Har du behövt möta någon som du inte ville träffa?',
      en: 'Have you had to meet anybody whom you did not want to meet?',
    },
  },
  {
    key: 'wants_contact',
    for: 'everybody',
    text: {
      sv: 'Vill du ha kontakt med någon av oss igen?',
      en: 'Do you want to be in touch with any of us again?',
    },
  },
] as const satisfies readonly FollowUpQuestion[]
