import type { AgeBand, StepKind } from '../schema.ts'

/** What a child is told of one kind of step. */
interface StepWords {
  readonly what: string
  readonly who: string
}

/**
 * What a child is told, by age, on a screen that somebody shows them. It names no authority, no house, no offence and nobody
 * who is suspected; what the child carries away says less still (`paperWords`).
 */
export interface ChildWords {
  readonly version: string
  readonly title: string
  readonly lead: readonly string[]
  readonly whatHappens: string
  readonly nothingPlanned: string
  readonly done: string
  readonly day: (day: string, time: string | null) => string
  readonly steps: Readonly<Record<StepKind, StepWords>>
  readonly rightsTitle: string
  readonly rights: readonly string[]
  readonly askTitle: string
  readonly ask: readonly string[]
}

const VERSION = '2026-1'
const svDay = (day: string, time: string | null) => (time === null ? day : `${day} klockan ${time}`)
const enDay = (day: string, time: string | null) => (time === null ? day : `${day} at ${time}`)

const svSmall: ChildWords = {
  version: VERSION,
  title: 'Till dig',
  lead: [
    'En vuxen läser det här tillsammans med dig.',
    'Några vuxna hjälps åt för att du ska ha det bra. Du har inte gjort något fel.',
  ],
  whatHappens: 'Det här händer',
  nothingPlanned: 'Ingen dag är bestämd än. Någon berättar för dig när den är det.',
  done: 'Det är klart.',
  day: svDay,
  steps: {
    consultation: { what: 'De vuxna pratar med varandra.', who: 'Du behöver inte vara med.' },
    interview: {
      what: 'En vuxen pratar med dig i ett lugnt rum.',
      who: 'Du får berätta med dina egna ord. Du får säga ”jag vet inte”.',
    },
    medical: {
      what: 'En doktor tittar så att du mår bra i kroppen.',
      who: 'Du får fråga om allt. Du får säga stopp.',
    },
    crisis_support: {
      what: 'En vuxen som är bra på känslor träffar dig.',
      who: 'Ni kan rita, leka eller prata.',
    },
    follow_up: { what: 'De vuxna pratar med varandra igen.', who: 'Sedan berättar någon för dig.' },
    decision: { what: 'De vuxna bestämmer vad som händer sedan.', who: 'Någon berättar för dig.' },
  },
  rightsTitle: 'Det här får du',
  rights: [
    'Du får ha en trygg vuxen med dig.',
    'Du får prata ditt eget språk. Någon hjälper till.',
    'Du får säga vad du vill och tycker.',
    'Du får ta en paus.',
  ],
  askTitle: 'Fråga',
  ask: ['Du får fråga när du vill. Alla frågor är bra frågor.'],
}

const svMiddle: ChildWords = {
  version: VERSION,
  title: 'Det här händer nu',
  lead: [
    'Flera vuxna med olika jobb hjälps åt för din skull. Var och en skriver i sina egna papper. De får inte berätta allt för varandra.',
    'Inget av det här är ditt fel.',
  ],
  whatHappens: 'Vad som händer, och när',
  nothingPlanned: 'Ingen dag är bestämd än. Den vuxna som du känner berättar när den är det.',
  done: 'Det är klart.',
  day: svDay,
  steps: {
    consultation: {
      what: 'De vuxna har ett möte och planerar.',
      who: 'Du är inte med. Efteråt får du veta vad de kom fram till.',
    },
    interview: {
      what: 'En vuxen som är van att prata med barn ställer frågor till dig.',
      who: 'Samtalet spelas in, så att du inte ska behöva berätta många gånger. Du får säga ”jag vet inte” och ”jag förstår inte”.',
    },
    medical: {
      what: 'En läkare undersöker dig.',
      who: 'Läkaren berättar först vad som ska göras. Du får fråga, och du får säga stopp.',
    },
    crisis_support: {
      what: 'Du får träffa någon som är bra på att hjälpa barn som har haft det svårt.',
      who: 'Du bestämmer vad du vill prata om.',
    },
    follow_up: {
      what: 'De vuxna träffas igen och ser om hjälpen fungerar.',
      who: 'Du får säga vad du tycker innan dess.',
    },
    decision: { what: 'Det bestäms vad som händer sedan.', who: 'Du får veta det, och varför.' },
  },
  rightsTitle: 'Dina rättigheter',
  rights: [
    'Du får säga vad du vill och vad du är orolig för. Det skrivs ned.',
    'Du får ha en vuxen med dig som stöd.',
    'Du får tolk om du vill ha det.',
    'Du får veta vad som händer. Du får också säga att du inte orkar höra nu.',
    'Du kan få en egen person som står på din sida i det som är svårt att förstå.',
  ],
  askTitle: 'Om du undrar',
  ask: ['Fråga den vuxna som du träffade först.', 'Om det är bråttom eller farligt: ring 112.'],
}

const svTeen: ChildWords = {
  version: VERSION,
  title: 'Vad som händer, och vad du har rätt till',
  lead: [
    'Flera verksamheter arbetar samtidigt för din skull, för att du ska slippa gå till var och en för sig. Var och en för sina egna anteckningar och får bara berätta för de andra när lagen tillåter det eller du säger ja.',
    'Du bär inte ansvaret för det som har hänt.',
  ],
  whatHappens: 'Planerat',
  nothingPlanned: 'Ingen dag är bestämd än. Du får besked så snart den är det.',
  done: 'Klart.',
  day: svDay,
  steps: {
    consultation: {
      what: 'De som arbetar med detta har ett planeringsmöte.',
      who: 'Du är inte med. Säg före mötet vad du vill att de ska veta.',
    },
    interview: {
      what: 'Du blir frågad om vad som har hänt, av någon som är utbildad för det.',
      who: 'Samtalet spelas in, så att du ska slippa berätta om och om igen. Du får ta paus och du får säga att du inte vill svara.',
    },
    medical: {
      what: 'En läkarundersökning.',
      who: 'Du får veta vad som ska göras innan. Inget görs mot din vilja, och du får säga stopp.',
    },
    crisis_support: {
      what: 'Samtal om hur du mår, med någon som är van vid svåra händelser.',
      who: 'Du väljer vad ni pratar om.',
    },
    follow_up: {
      what: 'Ett möte om hur det har gått och vad som fattas.',
      who: 'Säg vad som fungerar och vad som inte gör det.',
    },
    decision: {
      what: 'Beslut om vad som händer sedan.',
      who: 'Du får veta beslutet och skälen. Ibland går det att överklaga.',
    },
  },
  rightsTitle: 'Dina rättigheter',
  rights: [
    'Din åsikt ska frågas efter, skrivas ned och tas på allvar.',
    'Du kan få ett eget juridiskt ombud som inte kostar dig något.',
    'Du får ha en stödperson med dig.',
    'Du får tolk, och du får säga om tolken inte känns rätt.',
    'Du får läsa det mesta som skrivs om dig, och säga om något är fel.',
    'Du får hjälp även om du inte vill berätta allt.',
  ],
  askTitle: 'Om du undrar',
  ask: ['Fråga den du träffade först.', 'Om det är bråttom eller farligt: ring 112.'],
}

const enSmall: ChildWords = {
  version: VERSION,
  title: 'For you',
  lead: [
    'A grown-up reads this with you.',
    'Some grown-ups are helping each other so that you are well. You have done nothing wrong.',
  ],
  whatHappens: 'This is what happens',
  nothingPlanned: 'No day has been set yet. Somebody tells you when it is.',
  done: 'That is done.',
  day: enDay,
  steps: {
    consultation: { what: 'The grown-ups talk to each other.', who: 'You need not be there.' },
    interview: {
      what: 'A grown-up talks with you in a calm room.',
      who: 'You tell it in your own words. You may say “I don’t know”.',
    },
    medical: {
      what: 'A doctor looks to see that your body is well.',
      who: 'You may ask about everything. You may say stop.',
    },
    crisis_support: {
      what: 'A grown-up who is good with feelings meets you.',
      who: 'You can draw, play or talk.',
    },
    follow_up: { what: 'The grown-ups talk to each other again.', who: 'Then somebody tells you.' },
    decision: { what: 'The grown-ups decide what happens next.', who: 'Somebody tells you.' },
  },
  rightsTitle: 'This is yours',
  rights: [
    'You may have a safe grown-up with you.',
    'You may speak your own language. Somebody helps.',
    'You may say what you want and think.',
    'You may take a break.',
  ],
  askTitle: 'Ask',
  ask: ['You may ask whenever you like. Every question is a good question.'],
}

const enMiddle: ChildWords = {
  version: VERSION,
  title: 'What happens now',
  lead: [
    'Several grown-ups with different jobs are working together for you. Each writes in papers of their own. They may not tell each other everything.',
    'None of this is your fault.',
  ],
  whatHappens: 'What happens, and when',
  nothingPlanned: 'No day has been set yet. The grown-up you know tells you when it is.',
  done: 'That is done.',
  day: enDay,
  steps: {
    consultation: {
      what: 'The grown-ups have a meeting and plan.',
      who: 'You are not there. Afterwards you are told what they came to.',
    },
    interview: {
      what: 'A grown-up who is used to talking with children asks you questions.',
      who: 'The talk is recorded, so that you need not tell it many times. You may say “I don’t know” and “I don’t understand”.',
    },
    medical: {
      what: 'A doctor examines you.',
      who: 'The doctor first tells you what will be done. You may ask, and you may say stop.',
    },
    crisis_support: {
      what: 'You meet somebody who is good at helping children who have had a hard time.',
      who: 'You decide what you want to talk about.',
    },
    follow_up: {
      what: 'The grown-ups meet again to see whether the help works.',
      who: 'You may say what you think before that.',
    },
    decision: { what: 'It is decided what happens next.', who: 'You are told, and why.' },
  },
  rightsTitle: 'Your rights',
  rights: [
    'You may say what you want and what worries you. It is written down.',
    'You may have a grown-up with you for support.',
    'You have an interpreter if you want one.',
    'You are told what happens. You may also say that you cannot take it in now.',
    'You may have a person of your own who is on your side in what is hard to understand.',
  ],
  askTitle: 'If you wonder',
  ask: ['Ask the grown-up you met first.', 'If it is urgent or dangerous: call 112.'],
}

const enTeen: ChildWords = {
  version: VERSION,
  title: 'What happens, and what you have a right to',
  lead: [
    'Several services are working at the same time for you, so that you need not go to each of them. Each keeps notes of its own, and may tell the others only where the law lets it or you say yes.',
    'You are not to blame for what has happened.',
  ],
  whatHappens: 'Planned',
  nothingPlanned: 'No day has been set yet. You hear as soon as it is.',
  done: 'Done.',
  day: enDay,
  steps: {
    consultation: {
      what: 'Those who work with this have a planning meeting.',
      who: 'You are not there. Say before the meeting what you want them to know.',
    },
    interview: {
      what: 'You are asked what has happened, by somebody trained for it.',
      who: 'The talk is recorded, so that you need not tell it again and again. You may take a break, and you may say that you do not want to answer.',
    },
    medical: {
      what: 'A medical examination.',
      who: 'You are told what will be done before. Nothing is done against your will, and you may say stop.',
    },
    crisis_support: {
      what: 'A talk about how you are, with somebody used to hard events.',
      who: 'You choose what you talk about.',
    },
    follow_up: {
      what: 'A meeting about how it has gone and what is missing.',
      who: 'Say what works and what does not.',
    },
    decision: {
      what: 'A decision on what happens next.',
      who: 'You are told the decision and its reasons. Sometimes it can be appealed.',
    },
  },
  rightsTitle: 'Your rights',
  rights: [
    'Your opinion is asked for, written down and taken seriously.',
    'You may have a lawyer of your own who costs you nothing.',
    'You may have a support person with you.',
    'You have an interpreter, and you may say if the interpreter does not feel right.',
    'You may read most of what is written about you, and say if something is wrong.',
    'You get help even if you do not want to tell everything.',
  ],
  askTitle: 'If you wonder',
  ask: ['Ask the person you met first.', 'If it is urgent or dangerous: call 112.'],
}

/** What a child is told, by language of the house and age. An editor adds a language here. */
export const childWords: Readonly<Record<'sv' | 'en', Readonly<Record<AgeBand, ChildWords>>>> = {
  sv: { under_7: svSmall, '7_to_12': svMiddle, '13_to_17': svTeen },
  en: { under_7: enSmall, '7_to_12': enMiddle, '13_to_17': enTeen },
}

/** What stands on the paper that a child carries: times and what is always true, whoever finds it. */
export interface PaperWords {
  readonly title: string
  readonly appointment: string
  readonly none: string
  readonly always: readonly string[]
}

/** The steps at which the child is there; meetings of the grown-ups are on no paper of the child's. */
export const childIsThere: readonly StepKind[] = ['interview', 'medical', 'crisis_support']

export const paperWords: Readonly<Record<'sv' | 'en', PaperWords>> = {
  sv: {
    title: 'Mina tider',
    appointment: 'Du har en tid.',
    none: 'Ingen tid är bestämd än.',
    always: [
      'Du får fråga om allt.',
      'Du får ha en vuxen med dig.',
      'Du får prata ditt eget språk.',
      'Du får säga stopp och ta en paus.',
      'Om det är bråttom eller farligt: ring 112.',
    ],
  },
  en: {
    title: 'My times',
    appointment: 'You have a time.',
    none: 'No time has been set yet.',
    always: [
      'You may ask about everything.',
      'You may have a grown-up with you.',
      'You may speak your own language.',
      'You may say stop and take a break.',
      'If it is urgent or dangerous: call 112.',
    ],
  },
}
