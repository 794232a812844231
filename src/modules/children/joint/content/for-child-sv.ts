import type { AgeBand } from '../schema.ts'
import { CHILD_TEXT_VERSION, type ChildWords } from './child-words.ts'

const inDay = (day: string, time: string | null) => (time === null ? day : `${day} klockan ${time}`)

const small: ChildWords = {
  version: CHILD_TEXT_VERSION,
  title: 'Till dig',
  lead: [
    'En vuxen läser det här tillsammans med dig.',
    'Några vuxna hjälps åt för att du ska ha det bra. Du har inte gjort något fel.',
  ],
  whatHappens: 'Det här händer',
  nothingPlanned: 'Ingen dag är bestämd än. Någon berättar för dig när den är det.',
  done: 'Det är klart.',
  day: inDay,
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

const middle: ChildWords = {
  version: CHILD_TEXT_VERSION,
  title: 'Det här händer nu',
  lead: [
    'Flera vuxna med olika jobb hjälps åt för din skull. Var och en skriver i sina egna papper. De får inte berätta allt för varandra.',
    'Inget av det här är ditt fel.',
  ],
  whatHappens: 'Vad som händer, och när',
  nothingPlanned: 'Ingen dag är bestämd än. Den vuxna som du känner berättar när den är det.',
  done: 'Det är klart.',
  day: inDay,
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

const teen: ChildWords = {
  version: CHILD_TEXT_VERSION,
  title: 'Vad som händer, och vad du har rätt till',
  lead: [
    'Flera verksamheter arbetar samtidigt för din skull, för att du ska slippa gå till var och en för sig. Var och en för sina egna anteckningar och får bara berätta för de andra när lagen tillåter det eller du säger ja.',
    'Du bär inte ansvaret för det som har hänt.',
  ],
  whatHappens: 'Planerat',
  nothingPlanned: 'Ingen dag är bestämd än. Du får besked så snart den är det.',
  done: 'Klart.',
  day: inDay,
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

/** What a child is told in Swedish, by age. */
export const swedish: Readonly<Record<AgeBand, ChildWords>> = {
  under_7: small,
  '7_to_12': middle,
  '13_to_17': teen,
}
