import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Lagtexterna',
    lead: 'Texten som utredningen föreslog den, som propositionen hade den och som den blev.',
    none: 'Ingen lagtext är inlagd',
    noneText: 'Lägg in texten från betänkandet först, så går nästa att jämföra med den.',
    noneYet: 'Här står lagtexten, steg för steg.',
    stage: 'Vilken text',
    inquiry: 'Utredningens förslag',
    bill: 'Propositionens förslag',
    act: 'Lagen',
    sfs: 'SFS-nummer',
    sfsHint: 'Till exempel 2010:371, när lagen är utfärdad.',
    name: 'Lagens namn',
    dated: 'Dokumentets dag',
    content: 'Texten',
    contentHint: 'Paragraf för paragraf: ”4 kap.” och ”1 a §” först på raden, en tom rad mellan stycken.',
    newText: 'Lägg in en lagtext',
    changeText: 'Ändra lagtexten',
    takeAlong: 'Hämta som Akoma Ntoso',
    difference: '{from} jämfört med {to}',
    takeDifference: 'Hämta skillnaden som Akoma Ntoso',
    compare: 'Jämför',
    moved: '{from} står nu i {to}',
    equal: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'stycke är oförändrat', other: 'stycken är oförändrade' })}.`,
  },
  en: {
    title: 'The texts of the law',
    lead: 'The text as the inquiry proposed it, as the bill had it and as it became.',
    none: 'No text of law is entered',
    noneText: 'First enter the text of the report; then the next can be compared with it.',
    noneYet: 'The text of the law stands here, step by step.',
    stage: 'Which text',
    inquiry: 'Proposal of the inquiry',
    bill: 'Proposal of the bill',
    act: 'The act',
    sfs: 'Number in the Code of Statutes',
    sfsHint: 'Such as 2010:371, once the act has been issued.',
    name: 'Name of the act',
    dated: 'Day of the document',
    content: 'The text',
    contentHint:
      'Section by section: “4 kap.” and “1 a §” first on their line, an empty line between paragraphs.',
    newText: 'Enter a text of law',
    changeText: 'Change the text of law',
    takeAlong: 'Get it as Akoma Ntoso',
    difference: '{from} compared with {to}',
    takeDifference: 'Get the difference as Akoma Ntoso',
    compare: 'Compare',
    moved: '{from} now stands in {to}',
    equal: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'paragraph is', other: 'paragraphs are' })} unchanged.`,
  },
})

/** The words of texts of law. */
export const textWords = (locale: Locale) => translator(messages, locale)

/** Why a text of law is refused, with what helps. */
export const textRefusals = catalogue({
  sv: {
    'law_text.not_enacted': 'Bara en utfärdad lag har ett SFS-nummer. Ta bort det, eller välj Lagen.',
    'law_text.sfs': 'Skriv numret som årtal, kolon och nummer: 2010:371.',
    'law_text.known': 'En annan lagtext har det numret. Kontrollera det.',
    'law_text.no_sections':
      'Ingen paragraf hittades. Varje paragraf börjar en rad med sitt nummer, till exempel ”1 §”.',
    'law_text.stage': 'Den texten är redan inlagd. Ändra den i stället.',
  },
  en: {
    'law_text.not_enacted':
      'Only an act that was issued has a number in the Code of Statutes. Remove it, or choose The act.',
    'law_text.sfs': 'Write the number as year, colon and number: 2010:371.',
    'law_text.known': 'Another text of law has that number. Check it.',
    'law_text.no_sections':
      'No section was found. Each section begins a line with its number, such as “1 §”.',
    'law_text.stage': 'That text is entered already. Change it instead.',
  },
})
