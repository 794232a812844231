import { catalogue, joined, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const shared = catalogue({
  sv: {
    language: 'Språk',
    sv: 'Svenska',
    en: 'Engelska',
    versions: 'Vad som har ändrats',
    versionsLead: ({ revision }: { revision: number }) => `Version ${revision} mot den före.`,
    earlier: 'Före',
    now: 'Nu',
  },
  en: {
    language: 'Language',
    sv: 'Swedish',
    en: 'English',
    versions: 'What has changed',
    versionsLead: ({ revision }: { revision: number }) => `Version ${revision} against the one before.`,
    earlier: 'Before',
    now: 'Now',
  },
})

const text = catalogue({
  sv: {
    title: 'Texter om uppförande',
    lead: 'Formuleringar om köp av sexuella tjänster som andra får citera eller ta över.',
    add: 'Lägg till en text',
    change: 'Skriv en ny version',
    noneHeading: 'Ingen text än',
    noneText: 'Här står formuleringar som myndigheter har lagt fram för andra.',
    close: 'Texten gäller inte längre',
    closeHint: 'Den finns kvar bland avslutade, och de som har tagit över den behåller sin.',
    name: 'Textens namn',
    topic: 'Vad den svarar på',
    purchase: 'Nämner köp av sexuella tjänster',
    abroad: 'Gäller utomlands',
    home: 'Gäller i Sverige',
    off_duty: 'Gäller på fritiden',
    consequences: 'Säger vad som händer',
    decides: 'Säger vem som beslutar',
    contract: 'Står i anställningsavtalet',
    wording: 'Texten',
    wordingHint: 'Ordagrant, så att den kan citeras.',
    licence: 'Får användas',
    free: 'Fritt',
    named: 'Om källan anges',
    ask: 'Efter fråga',
    source: 'Dokument',
    sourceHint: 'Beteckning och sida.',
    adopted: 'Hur den har spritts',
    from: 'Övertagen från',
    takenBy: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Ingen har tagit över den än.'
        : `${f.plural(count, { one: 'myndighet har', other: 'myndigheter har' })} tagit över den:`,
    adopt: 'Ta över texten',
    adoptHint: 'Er myndighet får en egen version, som ni går vidare med.',
    spread: 'Hur texter sprids',
    spreadNote: 'En pil går från den som skrev till den som tog över.',
    spreadLead: ({ texts, adopted }: { texts: number; adopted: number }, f) =>
      texts === 0
        ? 'Ingen text har lagts fram än.'
        : `${f.plural(texts, { one: 'text', other: 'texter' })}, varav ${f.number(adopted)} har tagits över från någon annan.`,
    textOf: 'Text',
    whose: 'Myndighet',
    state: 'Läge',
    toClauses: 'Klausuler för avtal',
  },
  en: {
    title: 'Texts on conduct',
    lead: 'Wordings on the purchase of sexual services that others may quote or take over.',
    add: 'Add a text',
    change: 'Write a new version',
    noneHeading: 'No text yet',
    noneText: 'Wordings that bodies offer to others appear here.',
    close: 'The text no longer applies',
    closeHint: 'It stays among those that have ended, and those who adopted it keep theirs.',
    name: 'Name of the text',
    topic: 'What it answers',
    purchase: 'Names the purchase of sexual services',
    abroad: 'Applies abroad',
    home: 'Applies in Sweden',
    off_duty: 'Applies off duty',
    consequences: 'Says what happens',
    decides: 'Says who decides',
    contract: 'In the employment contract',
    wording: 'The text',
    wordingHint: 'Word for word, so that it can be quoted.',
    licence: 'May be used',
    free: 'Freely',
    named: 'With the source named',
    ask: 'After asking',
    source: 'Document',
    sourceHint: 'Reference and page.',
    adopted: 'How it has spread',
    from: 'Adopted from',
    takenBy: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Nobody has adopted it yet.'
        : `${f.plural(count, { one: 'body has', other: 'bodies have' })} adopted it:`,
    adopt: 'Adopt the text',
    adoptHint: 'Your body gets its own version to work on.',
    spread: 'How texts spread',
    spreadNote: 'An arrow goes from the author to the body that adopted the text.',
    spreadLead: ({ texts, adopted }: { texts: number; adopted: number }, f) =>
      texts === 0
        ? 'No text has been put forward yet.'
        : `${f.plural(texts, { one: 'text', other: 'texts' })}, of which ${f.number(adopted)} adopted from somebody else.`,
    textOf: 'Text',
    whose: 'Body',
    state: 'How it stands',
    toClauses: 'Clauses for agreements',
  },
})

/** What kinds of partners are called. */
export const kindMessages = catalogue({
  sv: {
    kind: 'Slag av partner',
    ngo_framework: 'Ramavtal med organisation',
    multilateral: 'Internationell organisation',
    procurement: 'Upphandling',
    consultancy: 'Konsult',
  },
  en: {
    kind: 'Kind of partner',
    ngo_framework: 'Framework with an organisation',
    multilateral: 'International organisation',
    procurement: 'Procurement',
    consultancy: 'Consultancy',
  },
})

const clause = catalogue({
  sv: {
    title: 'Klausuler för avtal',
    lead: 'Villkor om köp av sexuella tjänster, efter slag av partner. Ett avtal prövas mot den version som gällde.',
    add: 'Lägg till en klausul',
    change: 'Skriv en ny version',
    noneHeading: 'Ingen klausul än',
    noneText: 'Här står klausuler som kan skrivas in i avtal.',
    close: 'Klausulen används inte längre',
    closeHint: 'Den finns kvar bland avslutade, och avtal som prövats mot den behåller dess ord.',
    name: 'Klausulens namn',
    wording: 'Klausulen',
    clauseHint: 'Ordagrant, som den ska stå i avtalet.',
    legalNote: 'Att tänka på i juridiken',
    legalNoteHint: 'Till exempel vilken lag ett brott mot den prövas enligt.',
  },
  en: {
    title: 'Clauses for agreements',
    lead: 'Terms on the purchase of sexual services, by kind of partner. An agreement is checked against the version in force.',
    add: 'Add a clause',
    change: 'Write a new version',
    noneHeading: 'No clause yet',
    noneText: 'Clauses that can be written into agreements appear here.',
    close: 'The clause is no longer used',
    closeHint: 'It stays among those that have ended, and agreements checked against it keep its wording.',
    name: 'Name of the clause',
    wording: 'The clause',
    clauseHint: 'Word for word, as it is to stand in the agreement.',
    legalNote: 'Legal note',
    legalNoteHint: 'Such as by which law a breach of it is tried.',
  },
})

const textMessages = joined(shared, text)
const clauseMessages = joined(shared, kindMessages, clause)

/** The words of texts that others may use. */
export const textWords = (locale: Locale) => translator(textMessages, locale)
/** The words of clauses. */
export const clauseWords = (locale: Locale) => translator(clauseMessages, locale)

/** Why a text is not taken over, with what helps. */
export const textRefusals = catalogue({
  sv: {
    'conduct_text.own': 'Texten är redan er.',
    'conduct_text.ended': 'Texten gäller inte längre. Ta över en som gäller.',
    'conduct_text.adopted_already': 'Ni har redan tagit över texten. Er version finns bland texterna.',
  },
  en: {
    'conduct_text.own': 'The text is already yours.',
    'conduct_text.ended': 'The text no longer applies. Adopt one that does.',
    'conduct_text.adopted_already': 'You have already adopted the text. Your version is among the texts.',
  },
})
