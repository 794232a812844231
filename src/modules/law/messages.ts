import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { Locale } from '../../platform/i18n/locale.ts'

const lawMessages = catalogue({
  sv: {
    title: 'Lagen som Samlad räknar med',
    short: 'Lagen',
    lead: ({ total, toRead }: { total: number; toRead: number }, f) =>
      toRead === 0
        ? `${f.number(total)} paragrafer, alla lästa de senaste 90 dagarna.`
        : `${f.number(total)} paragrafer. ${f.number(toRead)} behöver läsas igen: mer än 90 dagar har gått, eller lagen har ändrats.`,
    find: 'Nummer eller ord',
    findHint: 'Som 4:1 a, 10 kap. 23 § eller människohandel.',
    act: 'Lag',
    sort: 'Ordning',
    sort_age: 'Läst för längst sedan först',
    sort_weight: 'Mest vilar på den först',
    sort_law: 'Lag för lag',
    sure: 'Hur säkert',
    sure_yes: 'Läst i lagtexten',
    sure_no: 'Inte läst i lagtexten',
    section: 'Paragraf',
    says: 'Vad den säger',
    read: 'Läst',
    readAgainst: 'mot SFS {against}',
    readNowhere: 'inte läst i någon lagtext',
    confidence: 'Hur säkert',
    confidence_statute: 'Läst i lagtexten',
    confidence_agency: 'Läst hos myndigheten',
    'confidence_own knowledge': 'Inte läst, egen kunskap',
    weight: 'Vilar på den',
    notRead: 'Inte läst',
    fresh: 'Nyläst',
    old: 'Över 90 dagar',
    stale: 'Över 180 dagar',
    changed: 'Ändrad sedan den lästes',
    ended: 'Gäller inte längre',
    unreadStatus: 'En jurist avgör',
    since: 'Sedan {day}: {what}.',
    fromThen: 'Från {day}: {what}.',
    olderThan: 'Det som står överst är äldre än ändringen.',
    inForce: 'Gäller',
    always: 'Så länge Samlad har funnits',
    fromDay: 'Från {from}',
    untilDay: 'Till och med {until}',
    fromUntil: '{from} till och med {until}',
    source: 'Källa',
    who: 'Läst av',
    byHouse: 'De som utvecklar Samlad. Ingen jurist har ännu läst den här.',
    byLawyer: 'En jurist',
    byLawyerOf: 'En jurist, {body}',
    unsure: 'Paragrafen har inte lästs i lagtexten. Låt en jurist avgöra innan något vilar på den.',
    lawyerDecides: 'Samlad återger lagen kort och i egna ord. Är det osäkert avgör en jurist.',
    rests: 'Vad som vilar på den hos er',
    nothingRestsText: 'Inget beslut hos er vilar på den.',
    differs: 'Säger annat',
    readOn: ({ on, against }: { on: string; against: string | null }, f) =>
      against === null
        ? `Skrevs ${f.date(on)} och har inte lästs i någon lagtext.`
        : `Läst ${f.date(on)} mot SFS ${against}.`,
    ownKnowledge:
      'Den har inte lästs i lagtexten; Samlad återger den ur egen kunskap. Är det osäkert avgör en jurist.',
    oldText: 'Mer än 90 dagar har gått sedan paragrafen lästes. Kontrollera att den inte har ändrats.',
    changedText: ({ changedBy }: { changedBy: { sfs: string; from: string } | null }, f) =>
      changedBy === null
        ? ''
        : `Den ändrades ${f.date(changedBy.from)} genom SFS ${changedBy.sfs}, och ingen har läst den sedan dess. Läs den i lagtexten.`,
    staleText:
      'Mer än 180 dagar har gått sedan paragrafen lästes. Be en jurist läsa den, eller skriv varför beslutet kan vila på den.',
    differsText: ({ on }: { on: string }, f) =>
      `En jurist läste ${f.date(on)} att lagen säger något annat än Samlad.`,
    enterAmendment: 'Skriv in lagändringen',
    arrivalOtherwise: 'En jurist har läst att lagen säger något annat',
    arrivalOtherwiseVerb: 'Läs och skriv in ändringen',
    sectionPage: 'Om paragrafen',
    checkNow: 'Anteckna att du har läst den',
    checkTitle: 'Anteckna en läsning',
    checkLead: 'Den senaste läsningen gäller för alla som arbetar i Samlad. Den ändras inte efteråt.',
    itSays: 'Samlad säger',
    checkReadOn: 'Dag då du läste den',
    checkAgainst: 'Senast ändrad genom SFS',
    checkAgainstHint: 'Numret efter paragrafen, till exempel 2025:965. Är den aldrig ändrad: lagens eget.',
    checkAgrees: 'Säger lagen det som Samlad säger?',
    agreesYes: 'Ja',
    agreesNo: 'Nej, något annat',
    checkConfidence: 'Var läste du den?',
    checkConfidence_statute: 'I lagtexten',
    checkConfidence_agency: 'På myndighetens egen sida',
    checkNote: 'Vad andra behöver veta',
    checkNoteHint: 'Alla som arbetar i Samlad läser det. Skriv ingenting om någon person.',
    checkDigest: 'Kontrollsumma',
    checkDigestHint: 'Skrivs av ”bin/samlad law check --json”. Lämna tomt om du inte har det.',
    checkSave: 'Spara läsningen',
    figures: 'Prisbasbelopp',
    figuresShort: 'Prisbasbelopp',
    figuresLead:
      'Lagens gränser för brottsskadeersättning räknas i prisbasbelopp, som regeringen bestämmer för varje år.',
    figureMissing: 'Ett prisbasbelopp saknas',
    figureVerb: 'Skriv in det',
    figureMissingOf:
      'Prisbasbeloppet för {year} saknas. Utan det går det inte att säga om ett belopp är högre än lagen tillåter.',
    figureEnter: 'Skriv in ett prisbasbelopp',
    figureYear: 'År',
    figureAmount: 'Kronor',
    figureSourceHint: 'Förordningens nummer, till exempel SFS 2025:1000, eller var du läste det.',
    figureSave: 'Spara beloppet',
    figureOwn: 'Följer med Samlad, inte läst',
    figureEntered: '{source} (skrevs in {day})',
    readings: 'Läsningar',
    agreed: 'Stämde, SFS {against}',
    disagreed: 'Sade något annat, SFS {against}',
    agreedAtAgency: 'Stämde, läst hos myndigheten, SFS {against}',
  },
  en: {
    title: 'The law that Samlad goes by',
    short: 'The law',
    lead: ({ total, toRead }: { total: number; toRead: number }, f) =>
      toRead === 0
        ? `${f.number(total)} sections, all read within the last 90 days.`
        : `${f.number(total)} sections. ${f.plural(toRead, { one: 'has', other: 'have' })} to be read again: more than 90 days have passed, or the law has changed.`,
    find: 'Number or word',
    findHint: 'Such as 4:1 a, 10 kap. 23 § or trafficking.',
    act: 'Act',
    sort: 'Order',
    sort_age: 'Read longest ago first',
    sort_weight: 'What most rests on first',
    sort_law: 'Act by act',
    sure: 'How sure',
    sure_yes: 'Read in the statute',
    sure_no: 'Not read in the statute',
    section: 'Section',
    says: 'What it says',
    read: 'Read',
    readAgainst: 'against SFS {against}',
    readNowhere: 'read in no statute text',
    confidence: 'How sure',
    confidence_statute: 'Read in the statute',
    confidence_agency: 'Read at the authority',
    'confidence_own knowledge': 'Not read, own knowledge',
    weight: 'Rests on it',
    notRead: 'Not read',
    fresh: 'Read lately',
    old: 'Over 90 days',
    stale: 'Over 180 days',
    changed: 'Changed since it was read',
    ended: 'No longer applies',
    unreadStatus: 'A lawyer decides',
    since: 'Since {day}: {what}.',
    fromThen: 'From {day}: {what}.',
    olderThan: 'What stands at the top is older than the change.',
    inForce: 'In force',
    always: 'For as long as there has been a Samlad',
    fromDay: 'From {from}',
    untilDay: 'Until and including {until}',
    fromUntil: '{from} until and including {until}',
    source: 'Source',
    who: 'Read by',
    byHouse: 'Those who develop Samlad. No lawyer has read it here yet.',
    byLawyer: 'A lawyer',
    byLawyerOf: 'A lawyer, {body}',
    unsure: 'The section has not been read in the statute. Let a lawyer decide before anything rests on it.',
    lawyerDecides: 'Samlad retells the law briefly, in its own words. Where it is unsure, a lawyer decides.',
    rests: 'What rests on it at your body',
    nothingRestsText: 'No decision of yours rests on it.',
    differs: 'Says otherwise',
    readOn: ({ on, against }: { on: string; against: string | null }, f) =>
      against === null
        ? `Written on ${f.date(on)} and read in no statute text.`
        : `Read on ${f.date(on)} against SFS ${against}.`,
    ownKnowledge:
      'It has not been read in the statute; Samlad retells it from its own knowledge. Where it is unsure, a lawyer decides.',
    oldText: 'More than 90 days have passed since the section was read. Check that it has not been changed.',
    changedText: ({ changedBy }: { changedBy: { sfs: string; from: string } | null }, f) =>
      changedBy === null
        ? ''
        : `It was changed on ${f.date(changedBy.from)} by SFS ${changedBy.sfs}, and nobody has read it since. Read it in the statute.`,
    staleText:
      'More than 180 days have passed since the section was read. Ask a lawyer to read it, or write why the decision may rest on it.',
    differsText: ({ on }: { on: string }, f) =>
      `On ${f.date(on)} a lawyer read that the statute says something else than Samlad.`,
    enterAmendment: 'Enter the amendment',
    arrivalOtherwise: 'A lawyer has read that the law says something else',
    arrivalOtherwiseVerb: 'Read it and enter the amendment',
    sectionPage: 'About the section',
    checkNow: 'Note that you have read it',
    checkTitle: 'Note a reading',
    checkLead: 'The newest reading counts for everybody who works in Samlad. It is not changed afterwards.',
    itSays: 'Samlad says',
    checkReadOn: 'Day on which you read it',
    checkAgainst: 'Last amended by SFS',
    checkAgainstHint:
      'The number after the section, such as 2025:965. Where it was never amended: the act’s own.',
    checkAgrees: 'Does the statute say what Samlad says?',
    agreesYes: 'Yes',
    agreesNo: 'No, something else',
    checkConfidence: 'Where did you read it?',
    checkConfidence_statute: 'In the statute',
    checkConfidence_agency: 'On the authority’s own page',
    checkNote: 'What others need to know',
    checkNoteHint: 'Everybody who works in Samlad reads it. Write nothing about any person.',
    checkDigest: 'Checksum',
    checkDigestHint: 'Printed by “bin/samlad law check --json”. Leave it empty where you do not have it.',
    checkSave: 'Save the reading',
    figures: 'Price base amounts',
    figuresShort: 'Price base amounts',
    figuresLead:
      'The limits of criminal injuries compensation are counted in price base amounts, which the Government sets for each year.',
    figureMissing: 'A price base amount is missing',
    figureVerb: 'Enter it',
    figureMissingOf:
      'The price base amount of {year} is missing. Without it nobody can tell whether an amount is above what the law allows.',
    figureEnter: 'Enter a price base amount',
    figureYear: 'Year',
    figureAmount: 'Kronor',
    figureSourceHint: 'The number of the ordinance, such as SFS 2025:1000, or where you read it.',
    figureSave: 'Save the amount',
    figureOwn: 'Comes with Samlad, not read',
    figureEntered: '{source} (entered on {day})',
    readings: 'Readings',
    agreed: 'Agreed, SFS {against}',
    disagreed: 'Said something else, SFS {against}',
    agreedAtAgency: 'Agreed, read at the authority, SFS {against}',
  },
})

/** The words of the law's pages. */
export const lawWords = (locale: Locale) => translator(lawMessages, locale)

/** The lawyer who has read a section, by the body, where it may be known of: "En jurist, Exempelköpings kommun". */
export const readerOf = ({ bodyName }: { readonly bodyName: string | null }, locale: Locale): string => {
  const t = lawWords(locale)
  return bodyName === null ? t('byLawyer') : t('byLawyerOf', { body: bodyName })
}

export const lawRefusals = catalogue({
  sv: {
    'law.read_before_amended': 'Ändringen är nyare än dagen då du läste. Kontrollera numret och dagen.',
    'law.figure_of_other_year': 'Välj {year} eller {next}.',
    'law.figure_unlikely': 'Beloppet ligger långt från de andra årens. Kontrollera siffrorna.',
    'law.differs_without_words': 'Skriv vad lagen säger i stället, så att den som beslutar får veta det.',
  },
  en: {
    'law.read_before_amended': 'The amendment is newer than the day of your reading. Check number and day.',
    'law.figure_of_other_year': 'Choose {year} or {next}.',
    'law.figure_unlikely': 'The amount is far from those of other years. Check the digits.',
    'law.differs_without_words': 'Write what the statute says instead, so that whoever decides is told.',
  },
})
