import type { Words } from '../../../platform/i18n/words.ts'

interface Statement {
  readonly key: string
  readonly text: Words
}

interface Topic {
  readonly key: string
  readonly name: Words
  readonly statements: readonly Statement[]
}

export interface Questionnaire {
  /** A version that has been used is never changed: a new one takes its place. */
  readonly version: string
  readonly topics: readonly Topic[]
}

const statement = (key: string, sv: string, en: string): Statement => ({ key, text: { sv, en } })

/** Our own words, from what measure 3 of the plan asks for and from the law of today; no other form is quoted. */
const VERSION_2026_1: Questionnaire = {
  version: '2026-1',
  topics: [
    {
      key: 'exploitation',
      name: { sv: 'Människohandel och utnyttjande', en: 'Trafficking and exploitation' },
      statements: [
        statement(
          'controlled',
          'Jag vet hur någon kan hållas kvar utan lås: skuld, hot mot familjen, droger, löften, pass som tas ifrån.',
          'I know how somebody can be held without a lock: debt, threats to family, drugs, promises, a passport taken away.',
        ),
        statement(
          'no_list',
          'Jag vet att tecken ska få mig att tänka, och att inget antal tecken avgör något.',
          'I know that signs are there to make me think, and that no number of signs decides anything.',
        ),
        statement(
          'steps',
          'Jag vet vem jag kontaktar när jag tror att någon är utsatt, och vad jag får säga utan samtycke.',
          'I know whom to contact when I think that somebody is exploited, and what I may say without consent.',
        ),
      ],
    },
    {
      key: 'prostitution',
      name: { sv: 'Prostitution och bemötande', en: 'Prostitution and how to meet people' },
      statements: [
        statement(
          'no_offence',
          'Jag vet att det inte är ett brott att sälja sex, och att hjälp aldrig beror på om någon slutar.',
          'I know that selling sex is no offence, and that help never depends on whether somebody stops.',
        ),
        statement(
          'asking',
          'Jag kan fråga om erfarenhet av sex mot ersättning så att det går att svara nej.',
          'I can ask about experience of sex for compensation so that it is possible to say no.',
        ),
        statement(
          'own_wishes',
          'Jag börjar i vad personen själv vill, också när jag hade valt annorlunda.',
          'I begin with what the person wants, also where I would have chosen otherwise.',
        ),
      ],
    },
    {
      key: 'children',
      name: { sv: 'Barn och unga', en: 'Children and young people' },
      statements: [
        statement(
          'report',
          'Jag vet när jag genast ska anmäla oro för ett barn, och till vem.',
          'I know when to report concern for a child at once, and to whom.',
        ),
        statement(
          'own_voice',
          'Barn som bor hos oss får säga sin mening, och det skrivs ned med barnets egna ord.',
          'Children who live with us may say what they think, and it is written down in the child’s own words.',
        ),
        statement(
          'disappear',
          'Jag vet vad jag ska göra de första timmarna om ett barn försvinner härifrån.',
          'I know what to do in the first hours if a child disappears from here.',
        ),
      ],
    },
    {
      key: 'safety',
      name: { sv: 'Skydd och säkerhet', en: 'Protection and safety' },
      statements: [
        statement(
          'location',
          'Jag vet vem som får veta var vi finns, och vad jag svarar den som frågar.',
          'I know who may be told where we are, and what to answer somebody who asks.',
        ),
        statement(
          'digital',
          'Jag kan gå igenom telefon, konton och platsdelning tillsammans med den som flyttar in.',
          'I can go through telephone, accounts and location sharing together with whoever moves in.',
        ),
        statement(
          'insider',
          'Jag vet hur vi gör om den som hotar är anhörig, kollega eller arbetar på en myndighet.',
          'I know what we do if whoever threatens is a relative, a colleague or works for an authority.',
        ),
      ],
    },
    {
      key: 'secrecy',
      name: { sv: 'Sekretess och samtycke', en: 'Secrecy and consent' },
      statements: [
        statement(
          'consent',
          'Jag vet att samtycke gäller en uppgift, ett ändamål och en mottagare, och kan tas tillbaka.',
          'I know that consent is for one item, one purpose and one recipient, and can be withdrawn.',
        ),
        statement(
          'protected_data',
          'Jag vet hur skyddade personuppgifter hanteras i brev, samtal, skola och vård.',
          'I know how protected personal data are handled in letters, calls, school and health care.',
        ),
        statement(
          'requests',
          'Jag vet vem som svarar när en myndighet begär ut uppgifter med stöd av lag.',
          'I know who answers when an authority asks for information by law.',
        ),
      ],
    },
    {
      key: 'rights',
      name: { sv: 'Rättigheter och tillstånd', en: 'Rights and permits' },
      statements: [
        statement(
          'reflection',
          'Jag vet vad betänketid är, hur länge den varar och vem som kan ansöka.',
          'I know what the reflection period is, how long it lasts and who can apply.',
        ),
        statement(
          'counsel',
          'Jag vet när någon har rätt till målsägandebiträde, och ett barn till särskild företrädare.',
          'I know when somebody has a right to victim counsel, and a child to a special representative.',
        ),
        statement(
          'compensation',
          'Jag vet att skadestånd och brottsskadeersättning finns, och att det finns en sista dag.',
          'I know that damages and criminal injuries compensation exist, and that there is a last day.',
        ),
      ],
    },
    {
      key: 'health',
      name: { sv: 'Hälsa, våld och beroende', en: 'Health, violence and addiction' },
      statements: [
        statement(
          'trauma',
          'Jag känner igen hur kroppen och minnet kan svara på våld, och vet att minnen kan komma i oordning.',
          'I recognise how body and memory can answer to violence, and know that memories may come out of order.',
        ),
        statement(
          'care',
          'Jag kan ordna vård snabbt: akut, sexuell hälsa, psykisk hälsa, tandvård.',
          'I can arrange care quickly: acute, sexual health, mental health, dental.',
        ),
        statement(
          'addiction',
          'Jag vet hur vi stöder någon med beroende utan att den förlorar sitt skydd.',
          'I know how we support somebody with an addiction without them losing their protection.',
        ),
      ],
    },
    {
      key: 'equal',
      name: { sv: 'Lika skydd', en: 'Equal protection' },
      statements: [
        statement(
          'men_trans',
          'Jag kan ta emot, eller lotsa vidare, män och transpersoner lika väl som kvinnor.',
          'I can receive, or guide on, men and trans persons as well as women.',
        ),
        statement(
          'disability',
          'Jag vet hur vi anpassar boendet och samtalen för den som har en funktionsnedsättning.',
          'I know how we adapt housing and conversations for somebody with a disability.',
        ),
        statement(
          'interpreter',
          'Jag kan arbeta med tolk så att den som talar är trygg med vem som tolkar.',
          'I can work with an interpreter so that the speaker feels safe with who interprets.',
        ),
      ],
    },
    {
      key: 'afterwards',
      name: { sv: 'Vad som kommer sedan', en: 'What comes afterwards' },
      statements: [
        statement(
          'plan',
          'Jag kan göra en stödplan som börjar i personens egna önskemål, med dagar då den ses över.',
          'I can make a support plan that begins with the person’s own wishes, with days on which it is reviewed.',
        ),
        statement(
          'return',
          'Jag vet vad ett frivilligt återvändande kräver för att vara tryggt på båda sidor.',
          'I know what a voluntary return needs to be safe on both sides.',
        ),
        statement(
          'network',
          'Jag vet vilka som finns i vårt närområde: regionkoordinator, barnahus, mottagning, organisationer.',
          'I know who is there near us: regional coordinator, children’s house, clinics, organisations.',
        ),
      ],
    },
  ],
}

const VERSIONS: readonly Questionnaire[] = [VERSION_2026_1]

/** The newest questions. */
export const CURRENT: Questionnaire = VERSIONS.at(-1)!

/** The questions of a round. @throws Error for a version that this program has never had. */
export const questionnaireOf = (version: string): Questionnaire => {
  const found = VERSIONS.find((one) => one.version === version)
  if (found === undefined) throw new Error(`no questions of version ${version}`)
  return found
}
