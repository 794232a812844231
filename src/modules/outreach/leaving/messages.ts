import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Män som vill sluta',
    lead: 'Vad som ändras för män som vill sluta köpa sex, före och efter. Ingen av dem står här: en man är en kod som han själv har gjort.',
    address: 'Adressen där männen svarar',
    addressText:
      'Ge den till den som har sagt ja, och bara till den. Samma frågor i början, när kontakten slutar, efter sex månader och efter ett år. Han svarar själv, gärna på egen telefon.',
    noAddress: 'Enheten följer ingen än.',
    open: 'Börja följa',
    baseline: 'I början',
    end: 'När kontakten slutade',
    six_months: 'Efter sex månader',
    year: 'Efter ett år',
    flowHeading: 'Hur långt män kom, år för år',
    flowText: 'Hur många enheten mötte, hur många som fick frågan, hur många som sa ja. Bara antal.',
    yearOf: 'År',
    men: 'Mötte',
    asked: 'Fick frågan',
    accepted: 'Sa ja',
    keepYear: 'Spara året',
    noYears: 'Inget år är ifyllt',
    provisions: 'Vad lagen öppnar och inte öppnar',
    provisionPurchase:
      'Köp av sexuell tjänst är ett brott (brottsbalken 6:11). Det som en man berättar är socialtjänstens sekretess (offentlighets- och sekretesslagen 26:1).',
    provisionAdult:
      'Att han har köpt sex av någon vuxen öppnar inte sekretessen: brottets lägsta straff är under sex månaders fängelse, och 10:23 gäller inte. Ingen anmäler det från den här sidan.',
    provisionChild:
      'Gäller det någon under arton är det annorlunda: 10:21 låter socialtjänsten berätta för polisen om ett brott mot ett barn, och skyldigheten att genast anmäla oro för barnet gäller. Det görs utanför det här formuläret.',
    provisionDanger: 'Är någon i fara nu: 112. Nöd bryter sekretessen (10:20 och brottsbalken 24:4).',
    results: 'Vad som ändrades',
    resultsLead:
      'Alla enheter tillsammans. Ingen grupp att jämföra med: siffrorna visar en förändring och inte vad den beror på.',
    none: 'Inget att berätta än',
    noneText:
      'Ett år berättas tidigast ett halvår efter att det är slut, när minst tre enheter har följt män.',
    few: 'Färre än tre enheter har följt män. Då berättas ingenting, för att ingen enhet ska gå att känna igen.',
    until: ({ year }: { year: number }) => `Till och med ${year}`,
    units: 'Enheter',
    began: 'Svarade i början',
    unpaired: 'Svar som inte gick att para ihop',
    stage: 'Steg',
    number: 'Män',
    nobodyFollowed: 'Ingen har följts hit än: {moments}.',
    range: '{from} till {to}',
    points: 'procentenheter',
    fewFollowed: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'man', other: 'män' })} har följts hit. Det är för få för siffror.`,
    question: 'Fråga',
    followed: 'Följda',
    before: 'Före',
    after: 'Efter',
    change: 'Förändring',
    interval: '95 %',
    bounds: 'Om de som föll bort räknas',
    fewSide: 'Visas inte: för få står bakom någon del.',
    p: ({ p }: { p: string }) => `p ${p} (McNemar, exakt)`,
    boundsHint:
      'Minsta och största förändring för alla som började, vad de som föll bort än hade svarat. Är spannet stort vet vi lite.',
    method:
      'Andelar: samma män före och efter, intervall enligt Newcombe (1998, metod 10). Medelvärden: Students intervall för parade skillnader. Gränser enligt Manski (1990).',
    saidHeading: 'Vad organisationer säger om det',
    sayLabel: 'Säg något om resultatet',
    words: 'Text',
    wordsHint: 'En förändring före och efter kan inte bära ord om orsak: de tas inte emot.',
    send: 'Publicera',
    readBy: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Ingen organisation har sagt att den har läst.'
        : f.plural(count, { one: 'organisation har läst.', other: 'organisationer har läst.' }),
    read: 'Vi har läst',
    askTitle: 'Frågor',
    askLead:
      'Ingen frågar vem du är. Hoppa över det du vill. Inget sparas här förrän du trycker, och då bara året och det du har kryssat i.',
    codeHeading: 'Din egen kod',
    code: 'Koden',
    codeHint:
      'Minst sex bokstäver eller siffror som bara du kommer ihåg, och som du skriver likadant nästa gång. Till exempel två bokstäver ur en plats, två siffror, två bokstäver ur ett namn. Inte ditt eget namn eller nummer.',
    again: 'Koden en gång till',
    skip: 'Hoppa över',
    answer: 'Svara',
    sent: 'Tack',
    sentText:
      'Svaret är sparat utan något om dig. Kom ihåg koden: utan den går det inte att se vad som har ändrats.',
  },
  en: {
    title: 'Men who want to stop',
    lead: 'What changes for men who want to stop buying sex, before and after. None of them stands here: a man is a code that he has made himself.',
    address: 'The address at which the men answer',
    addressText:
      'Give it to whoever has said yes, and to nobody else. The same questions at the beginning, when contact ends, after six months and after a year. He answers by himself, preferably on his own telephone.',
    noAddress: 'The unit follows nobody yet.',
    open: 'Begin to follow',
    baseline: 'At the beginning',
    end: 'When contact ended',
    six_months: 'After six months',
    year: 'After a year',
    flowHeading: 'How far men came, year by year',
    flowText: 'How many the unit met, how many were asked, how many said yes. Numbers only.',
    yearOf: 'Year',
    men: 'Met',
    asked: 'Were asked',
    accepted: 'Said yes',
    keepYear: 'Save the year',
    noYears: 'No year is filled in',
    provisions: 'What the law opens and does not open',
    provisionPurchase:
      'Purchase of a sexual service is an offence (Criminal Code 6:11). What a man tells is under the secrecy of social services (Public Access and Secrecy Act 26:1).',
    provisionAdult:
      'That he has bought sex of an adult opens no secrecy: the least penalty is below six months in prison, and 10:23 does not apply. Nobody reports it from this page.',
    provisionChild:
      'Where it is about somebody under eighteen it is otherwise: 10:21 lets social services tell the police of an offence against a child, and the duty to report concern for the child at once holds. That is done outside this form.',
    provisionDanger:
      'Where somebody is in danger now: 112. Necessity breaks secrecy (10:20 and Criminal Code 24:4).',
    results: 'What changed',
    resultsLead:
      'All units together. No group to compare with: the figures show a change and not what it came from.',
    none: 'Nothing to tell yet',
    noneText:
      'A year is told half a year after it has ended at the earliest, once three units have followed men.',
    few: 'Fewer than three units have followed men. Then nothing is told, so that no unit can be recognised.',
    until: ({ year }: { year: number }) => `Up to and including ${year}`,
    units: 'Units',
    began: 'Answered at the beginning',
    unpaired: 'Answers that could not be paired',
    stage: 'Step',
    number: 'Men',
    nobodyFollowed: 'Nobody has been followed to these yet: {moments}.',
    range: '{from} to {to}',
    points: 'percentage points',
    fewFollowed: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'man has', other: 'men have' })} been followed here. That is too few for figures.`,
    question: 'Question',
    followed: 'Followed',
    before: 'Before',
    after: 'After',
    change: 'Change',
    interval: '95%',
    bounds: 'If those who left are counted',
    fewSide: 'Not shown: too few stand behind some part.',
    p: ({ p }: { p: string }) => `p ${p} (McNemar, exact)`,
    boundsHint:
      'Least and greatest change for all who began, whatever those who left would have answered. Where the span is wide we know little.',
    method:
      'Shares: the same men before and after, interval after Newcombe (1998, method 10). Means: Student’s interval for paired differences. Bounds after Manski (1990).',
    saidHeading: 'What bodies say of it',
    sayLabel: 'Say something of the result',
    words: 'Text',
    wordsHint: 'A change before and after cannot bear words of cause: they are not taken.',
    send: 'Publish',
    readBy: ({ count }: { count: number }, f) =>
      count === 0
        ? 'No body has said that it has read.'
        : f.plural(count, { one: 'body has read.', other: 'bodies have read.' }),
    read: 'We have read',
    askTitle: 'Questions',
    askLead:
      'Nobody asks who you are. Pass over what you like. Nothing is kept here until you press, and then only the year and what you have ticked.',
    codeHeading: 'Your own code',
    code: 'The code',
    codeHint:
      'At least six letters or digits that you alone remember, and write the same way next time. Such as two letters of a place, two digits, two letters of a name. Not your own name or number.',
    again: 'The code once more',
    skip: 'Pass over',
    answer: 'Answer',
    sent: 'Thank you',
    sentText:
      'The answer is kept with nothing of you. Remember the code: without it nobody can see what has changed.',
  },
})

/** The words of men who want to stop. */
export const leavingWords = (locale: Locale) => translator(messages, locale)

/** Sentences for what is refused. */
export const leavingRefusals = catalogue({
  sv: {
    'leaving.open_already': 'Enheten har redan en adress.',
    'leaving.year_to_come': 'Året har inte börjat.',
    'leaving.more_than_before': 'Det kan inte vara fler än i steget före.',
    'leaving.codes_differ': 'Koderna är inte likadana. Skriv samma kod två gånger.',
    'leaving.claims_too_much': ({ claim }: { claim: string }) =>
      `”${claim}” säger mer än en förändring före och efter kan bära. Skriv vad som ändrades, inte varför.`,
    'leaving.enough_this_year': 'Det går inte att ta emot fler svar i år.',
  },
  en: {
    'leaving.open_already': 'The unit has an address already.',
    'leaving.year_to_come': 'The year has not begun.',
    'leaving.more_than_before': 'It cannot be more than in the step before.',
    'leaving.codes_differ': 'The codes are not alike. Write the same code twice.',
    'leaving.claims_too_much': ({ claim }: { claim: string }) =>
      `“${claim}” says more than a change before and after can bear. Write what changed, not why.`,
    'leaving.enough_this_year': 'No more answers can be taken this year.',
  },
})
