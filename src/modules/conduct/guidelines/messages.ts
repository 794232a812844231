import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Format } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

interface Told {
  readonly yes: number
  readonly purchase: number
  readonly bodies: number
  readonly silent: number
  /** Asked, with days left to answer. */
  readonly waiting: number
  /** Asked or answered. */
  readonly asked: number
}

const restSv = ({ silent, waiting, asked }: Told, f: Format): string => {
  if (asked === 0) return 'Ingen har tillfrågats än.'
  if (silent + waiting === 0) return 'Alla som har tillfrågats har svarat.'
  return [
    ...(silent === 0 ? [] : [`${f.number(silent)} har tillfrågats och inte svarat.`]),
    ...(waiting === 0 ? [] : [`${f.number(waiting)} har dagar kvar att svara.`]),
  ].join(' ')
}
const restEn = ({ silent, waiting, asked }: Told, f: Format): string => {
  if (asked === 0) return 'None has been asked yet.'
  if (silent + waiting === 0) return 'All that were asked have answered.'
  return [
    ...(silent === 0 ? [] : [`${f.number(silent)} were asked and did not answer.`]),
    ...(waiting === 0
      ? []
      : [`${f.number(waiting)} still ${waiting === 1 ? 'has' : 'have'} time to answer.`]),
  ].join(' ')
}

const messages = catalogue({
  sv: {
    title: 'Etiska riktlinjer',
    state: ({ yes, purchase, bodies, ...rest }: Told, f) =>
      bodies === 0
        ? 'Ingen statlig myndighet finns i registret.'
        : `${yes === 0 ? 'Ingen' : f.number(yes)} av ${f.plural(bodies, { one: 'statlig myndighet', other: 'statliga myndigheter' })} har riktlinjer för hur anställda uppför sig, och ${purchase === 0 ? 'ingen' : f.number(purchase)} nämner köp av sexuella tjänster. ${restSv({ yes, purchase, bodies, ...rest }, f)}`,
    byBodies: 'Vad riktlinjerna säger, efter myndigheter',
    byStaff: 'Hur många anställda som omfattas',
    staffKnown: ({ counted, bodies }: { counted: number; bodies: number }, f) =>
      counted === 0
        ? 'Ingen myndighet har sagt hur många som är anställda där. Då går det inte att säga hur många som omfattas.'
        : `Anställda räknas vid de ${f.number(counted)} av ${f.number(bodies)} myndigheter som har sagt hur många de är.`,
    howKnown: 'Hur det är känt',
    howKnownText:
      'Ett ja vilar på ett ställe i en text som någon har läst. Ett nej har någon svarat. Den som inte har svarat, och den som ingen har frågat, räknas för sig.',
    allBodies: 'Alla myndigheter och vad de har svarat',
    attestations: 'Intyg, som antal',
    has_text: 'Har riktlinjer',
    purchase: 'Nämner köp av sexuella tjänster',
    abroad: 'Gäller utomlands',
    home: 'Gäller i Sverige',
    off_duty: 'Gäller på fritiden',
    consequences: 'Säger vad som händer',
    decides: 'Säger vem som beslutar',
    contract: 'Står i anställningsavtalet',
    ask_has_text: 'Har ni riktlinjer för hur anställda uppför sig?',
    ask_purchase: 'Nämner de köp av sexuella tjänster?',
    ask_abroad: 'Gäller de i tjänst utomlands?',
    ask_home: 'Gäller de i Sverige?',
    ask_off_duty: 'Gäller de på fritiden?',
    ask_consequences: 'Säger de vad som händer den som bryter mot dem?',
    ask_decides: 'Säger de vem som beslutar om det?',
    ask_contract: 'Står de i, eller bifogas, anställningsavtalet?',
    yes: 'Ja',
    no: 'Nej',
    no_answer: 'Svarade inte',
    waiting: 'Väntar på svar',
    not_asked: 'Inte tillfrågad',
    question: 'Fråga',
    standing: 'Svar',
    body: 'Myndighet',
    staff: 'Anställda',
    asOf: 'Den dagen',
    source: 'Källa',
    sourceHint: 'Till exempel: årsredovisning 2025, s. 41.',
    passage: 'Vad texten säger',
    place: 'Var i texten',
    document: 'Dokument',
    documentHint:
      'Beteckning, så att andra hittar det: diarienummer eller titel och datum. Utan text: beslutet eller svaret.',
    reviewedOn: 'Riktlinjerna sågs senast över',
    reviewedOnHint: 'Om det står.',
    answer: 'Svara',
    answerFor: 'Svara för er',
    answerTitle: 'Vad säger riktlinjerna?',
    answerLead: 'En fråga som lämnas tom är inte besvarad. Ett ja behöver stället i texten.',
    aid: 'Låt en läshjälp leta',
    aidText: 'Riktlinjernas text',
    aidHint:
      'Klistra in den. Läshjälpen föreslår ett ställe för varje fråga efter ord. Den svarar inte. Texten sparas inte.',
    look: 'Leta i texten',
    looked:
      'Läshjälpen har föreslagit ställen efter ord. Läs dem innan ni svarar. Där den inget fann kan något ändå stå.',
    text: 'Texten',
    answers: 'Frågorna',
    paragraph: 'stycke {paragraph}',
    saveAnswers: 'Spara svaren',
    isSo: 'Det stämmer',
    isSoText: 'Den som kartlägger har svarat för er. Stämmer det blir svaren era; annars svarar ni själva.',
    byOther: 'Svarat av den som kartlägger',
    byItself: 'Svarat av myndigheten',
    answeredOn: 'Svarade',
    before: 'Tidigare svar',
    nothingAnswered: 'Inget svar än',
    nothingAnsweredText: 'Här står vad riktlinjerna säger när någon har svarat.',
    headcount: 'Anställda',
    headcountSaid: ({ staff, source }: { staff: number; source: string }, f) =>
      `${f.plural(staff, { one: 'anställd', other: 'anställda' })} (${source})`,
    noHeadcount: 'Hur många som är anställda är inte känt här.',
    saySo: 'Säg hur många ni är',
    count: 'Spara antalet',
    ask: 'Fråga myndigheter',
    askLead: ({ open }: { open: number }, f) =>
      open === 0
        ? 'Alla statliga myndigheter har svarat eller har en fråga som väntar.'
        : `${f.plural(open, { one: 'statlig myndighet har', other: 'statliga myndigheter har' })} inget svar och ingen fråga som väntar.`,
    until: 'Svar senast',
    untilHint: 'Den som inte har svarat då räknas som ”svarade inte”.',
    all: 'Fråga alla som inte har svarat',
    names: 'Eller dessa',
    namesHint: 'En myndighet på varje rad.',
    send: 'Fråga',
    bodiesLead: ({ total }: { total: number }, f) =>
      f.plural(total, { one: 'statlig myndighet', other: 'statliga myndigheter' }),
    arrived: 'Fråga om era etiska riktlinjer',
    arrivedVerb: 'Svara',
    answeredFor: 'Någon har svarat om era etiska riktlinjer',
    answeredForVerb: 'Se om det stämmer',
  },
  en: {
    title: 'Ethical guidelines',
    state: ({ yes, purchase, bodies, ...rest }: Told, f) =>
      bodies === 0
        ? 'There is no state body in the register.'
        : `${yes === 0 ? 'None' : f.number(yes)} of ${f.plural(bodies, { one: 'state body has', other: 'state bodies have' })} guidelines on how employees conduct themselves, and ${purchase === 0 ? 'none' : f.number(purchase)} of them ${purchase < 2 ? 'names' : 'name'} the purchase of sexual services. ${restEn({ yes, purchase, bodies, ...rest }, f)}`,
    byBodies: 'What the guidelines say, by body',
    byStaff: 'How many employees are covered',
    staffKnown: ({ counted, bodies }: { counted: number; bodies: number }, f) =>
      counted === 0
        ? 'No body has said how many it employs. How many are covered cannot be said then.'
        : `Employees are counted at the ${f.number(counted)} of ${f.number(bodies)} bodies that have said how many they are.`,
    howKnown: 'How this is known',
    howKnownText:
      'A yes rests on a passage of a text that somebody has read. A no was answered by somebody. Those that did not answer, and those that nobody asked, are counted apart.',
    allBodies: 'All bodies and what they answered',
    attestations: 'Attestations, as numbers',
    has_text: 'Has guidelines',
    purchase: 'Names the purchase of sexual services',
    abroad: 'Applies abroad',
    home: 'Applies in Sweden',
    off_duty: 'Applies off duty',
    consequences: 'Says what happens',
    decides: 'Says who decides',
    contract: 'In the employment contract',
    ask_has_text: 'Do you have guidelines on how employees conduct themselves?',
    ask_purchase: 'Do they name the purchase of sexual services?',
    ask_abroad: 'Do they apply on duty abroad?',
    ask_home: 'Do they apply in Sweden?',
    ask_off_duty: 'Do they apply off duty?',
    ask_consequences: 'Do they say what happens to somebody who breaks them?',
    ask_decides: 'Do they say who decides?',
    ask_contract: 'Do they stand in, or go with, the contract of employment?',
    yes: 'Yes',
    no: 'No',
    no_answer: 'Did not answer',
    waiting: 'Waiting for an answer',
    not_asked: 'Not asked',
    question: 'Question',
    standing: 'Answer',
    body: 'Body',
    staff: 'Employees',
    asOf: 'On this day',
    source: 'Source',
    sourceHint: 'Such as: annual report 2025, p. 41.',
    passage: 'What the text says',
    place: 'Where in the text',
    document: 'Document',
    documentHint:
      'Its reference, so that others find it: register number, or title and date. Without a text: the decision or the answer.',
    reviewedOn: 'The guidelines were last looked at',
    reviewedOnHint: 'Where that is said.',
    answer: 'Answer',
    answerFor: 'Answer for your body',
    answerTitle: 'What do the guidelines say?',
    answerLead: 'A question that is left empty is not answered. A yes needs the passage of the text.',
    aid: 'Let a reading aid look',
    aidText: 'The text of the guidelines',
    aidHint:
      'Paste it. The aid proposes a passage for each question by words. It does not answer. The text is not kept.',
    look: 'Look in the text',
    looked:
      'The aid has proposed passages by words. Read them before you answer. Where it found none, something may stand all the same.',
    text: 'The text',
    answers: 'The questions',
    paragraph: 'paragraph {paragraph}',
    saveAnswers: 'Save the answers',
    isSo: 'This is right',
    isSoText:
      'Whoever maps guidelines has answered for you. If it is right the answers become yours; else answer yourselves.',
    byOther: 'Answered by whoever maps',
    byItself: 'Answered by the body',
    answeredOn: 'Answered',
    before: 'Earlier answers',
    nothingAnswered: 'No answer yet',
    nothingAnsweredText: 'What the guidelines say stands here once somebody has answered.',
    headcount: 'Employees',
    headcountSaid: ({ staff, source }: { staff: number; source: string }, f) =>
      `${f.plural(staff, { one: 'employee', other: 'employees' })} (${source})`,
    noHeadcount: 'How many are employed is not known here.',
    saySo: 'Say how many you are',
    count: 'Save the number',
    ask: 'Ask bodies',
    askLead: ({ open }: { open: number }, f) =>
      open === 0
        ? 'All state bodies have answered or have a question waiting.'
        : `${f.plural(open, { one: 'state body has', other: 'state bodies have' })} no answer and no question waiting.`,
    until: 'Answer by',
    untilHint: 'Whoever has not answered by then counts as “did not answer”.',
    all: 'Ask all that have not answered',
    names: 'Or these',
    namesHint: 'One body on each line.',
    send: 'Ask',
    bodiesLead: ({ total }: { total: number }, f) =>
      f.plural(total, { one: 'state body', other: 'state bodies' }),
    arrived: 'A question about your ethical guidelines',
    arrivedVerb: 'Answer',
    answeredFor: 'Somebody has answered about your ethical guidelines',
    answeredForVerb: 'See whether it is right',
  },
})

/** The words of guidelines on conduct. */
export const guidelineWords = (locale: Locale) => translator(messages, locale)

const attestation = catalogue({
  sv: {
    title: 'Intyg, som antal',
    lead: 'Hur många av en enhet som har intygat att de känner till riktlinjerna. Bara antal: inga namn, inga listor och inget om den som inte har intygat.',
    add: 'Lägg till en enhet',
    change: 'Ändra antalet',
    noneHeading: 'Inga antal än',
    noneText: 'Här står er myndighets enheter, år för år, när ni har lagt till dem.',
    unit: 'Enhet',
    year: 'År',
    staff: 'Anställda där',
    staffHint: 'Minst tio. Slå annars ihop enheten med en annan: av få går det att se vem.',
    attested: 'Har intygat',
    procedureExists: 'Är det bestämt vad som händer vid brott mot riktlinjerna?',
    procedureUsed: 'Har det använts under året?',
    procedureUsedHint: 'Bara för enheter med minst 500 anställda, och bara ja eller nej.',
    yes: 'Ja',
    no: 'Nej',
    not_told: 'Sägs inte',
  },
  en: {
    title: 'Attestations, as numbers',
    lead: 'How many of a unit have attested that they know the guidelines. Numbers alone: no names, no lists, and nothing of whoever has not.',
    add: 'Add a unit',
    change: 'Change the number',
    noneHeading: 'No numbers yet',
    noneText: 'The units of your body stand here, year by year, once you have added them.',
    unit: 'Unit',
    year: 'Year',
    staff: 'Employed there',
    staffHint: 'Ten at least. Else put the unit together with another: of few one can see who.',
    attested: 'Have attested',
    procedureExists: 'Is it settled what happens when guidelines are broken?',
    procedureUsed: 'Was that used in the year?',
    procedureUsedHint: 'For units of 500 employees or more alone, and yes or no alone.',
    yes: 'Yes',
    no: 'No',
    not_told: 'Not told',
  },
})

/** The words of attestations. */
export const attestationWords = (locale: Locale) => translator(attestation, locale)

/** Why something of guidelines is refused, with what helps. */
export const guidelineRefusals = catalogue({
  sv: {
    'conduct.no_answers': 'Svara på minst en fråga.',
    'conduct.passage': 'Ett ja behöver vad texten säger. Klistra in stället.',
    'conduct.place': 'Skriv var i texten det står, till exempel avsnitt eller sida.',
    'conduct.until_past': 'Dagen har varit. Välj en dag som kommer.',
    'conduct.nobody_to_ask': 'Skriv vilka som ska frågas, eller välj alla.',
    'conduct.no_state_body': '{name} är ingen statlig myndighet. Ta bort raden.',
    'attestation.more_than_staff': 'Fler har intygat än som är anställda där. Ändra ett av talen.',
    'attestation.too_few': 'Av färre än tio går det att se vem. Slå ihop enheten med en annan.',
    'attestation.procedure': 'Enheten är för liten för att säga det. Välj ”Sägs inte”.',
    'attestation.year_to_come': 'Året har inte börjat. Ändra året.',
    'attestation.unit_twice': 'Enheten har redan ett antal för det året. Ändra det i stället.',
  },
  en: {
    'conduct.no_answers': 'Answer one question at least.',
    'conduct.passage': 'A yes needs what the text says. Paste the passage.',
    'conduct.place': 'Write where in the text it stands, such as section or page.',
    'conduct.until_past': 'That day has been. Choose a day to come.',
    'conduct.nobody_to_ask': 'Write whom to ask, or choose all.',
    'conduct.no_state_body': '{name} is no state body. Remove the line.',
    'attestation.more_than_staff': 'More have attested than are employed there. Change one of the numbers.',
    'attestation.too_few': 'Of fewer than ten one can see who. Put the unit together with another.',
    'attestation.procedure': 'The unit is too small to say that. Choose “Not told”.',
    'attestation.year_to_come': 'The year has not begun. Change the year.',
    'attestation.unit_twice': 'The unit has a number for that year already. Change that one instead.',
  },
})
