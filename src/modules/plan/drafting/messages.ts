import { catalogue } from '../../../platform/i18n/catalogue.ts'

export const draftingMessages = catalogue({
  sv: {
    accounts: 'Redovisning till riksdagen',
    accountsState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Ingen redovisning är publicerad.'
        : `${f.plural(count, { one: 'publicerad version', other: 'publicerade versioner' })}.`,
    plans: 'Planer',
    drafts: 'Utkast',
    publishedHeading: 'Publicerade',
    noDrafts: 'Inget utkast ännu',
    noDraftsText:
      'Börja en redovisning, så hämtas uppdrag, redovisningar, siffror och utgångsläge in av sig själva. Du skriver slutsatserna.',
    noPublished: 'Ingen redovisning är publicerad ännu',
    noPublishedText:
      'När samordnaren publicerar redovisningen kan alla läsa den här, ladda ner den och kontrollera den.',
    begin: 'Börja en redovisning',
    title: 'Rubrik',
    language: 'Språk',
    swedish: 'Svenska',
    english: 'Engelska',
    draftTitle: 'Redovisning {number}: {title}',
    draftState: ({ unsourced }: { unsourced: number }, f) =>
      unsourced === 0
        ? 'Varje påstående har en källa.'
        : `${f.plural(unsourced, { one: 'påstående saknar källa', other: 'påståenden saknar källa' })}.`,
    standing: 'Läge',
    published: 'Publicerad',
    draft: 'Utkast',
    unsourcedHeading: 'Påståenden utan källa',
    unsourcedText:
      'En mening som anger en siffra eller ett resultat måste ha en källa innan redovisningen kan publiceras.',
    unsourcedNone: 'Alla påståenden har en källa.',
    sections: 'Avsnitt',
    section: 'Avsnitt',
    conclusions: 'Slutsatser',
    method: 'Metod',
    sentencesCount: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'mening', other: 'meningar' }),
    text: 'Text',
    lacking: 'Saknar källa',
    preview: 'Förhandsgranska',
    previewPdf: 'Förhandsgranska som PDF',
    publish: 'Publicera',
    publishHeading: 'Publicera redovisningen',
    publishEffect:
      'Redovisningen fryses, får ett nummer och blir läsbar för alla. Den kan inte ändras, bara rättas med en ny version som säger vad som ändrats.',
    notReady: 'Innan den kan publiceras:',
    refusal_conclusions_missing: 'Skriv slutsatserna.',
    refusal_claim_without_source: 'Påståenden saknar källa.',
    refusal_source_differs_from_register: 'En källa har ändrats sedan den valdes. Välj den igen: {subject}',
    refusal_other: 'Något i redovisningen hänger inte ihop: {subject}',
    sectionState:
      'Skriv fritt. Texten delas i meningar, och varje mening som anger en siffra eller ett resultat får visa vad den vilar på.',
    addHeading: 'Lägg till text',
    addText: 'Text',
    addHint: 'En tom rad börjar ett nytt stycke.',
    add: 'Lägg till',
    noText: 'Inget är skrivet här ännu',
    noTextText:
      'Resultat, siffror och uppdrag för avsnittet hämtas från redovisningarna. Här skriver du bedömningen.',
    quoteHeading: 'Citera ett fryst värde',
    quoteLead: 'Meningen är färdig och får ögonblicksbilden som källa. Du kan ändra orden sedan.',
    quote: 'Använd meningen',
    quoteOf: 'Använd meningen: {sentence}',
    since_corrected: 'Värdet har rättats sedan det frystes',
    since_newer: 'Det finns en nyare period',
    sentence: 'Mening',
    sentenceHint: 'Lämna tomt för att ta bort meningen.',
    claim: 'Meningen anger',
    claim_none: 'varken siffra eller resultat',
    claim_number: 'en siffra',
    claim_result: 'ett resultat',
    exemption: 'Varför behöver den ingen källa?',
    exemptionHint: 'Bara om meningen ser ut som ett påstående men inte är det, till exempel en titel.',
    sources: 'Källor',
    noCandidates: 'Det finns ingen godtagen redovisning att hänvisa till ännu.',
    saveSentence: 'Spara meningen',
    change: 'Ändra eller välj källor',
    restsOn: 'Vilar på {sources}',
    restsOnNothing: 'Ingen källa',
    nextSection: 'Nästa avsnitt',
    previousSection: 'Föregående avsnitt',
    publishedTitle: 'Redovisning {number}, version {version}',
    publishedState: 'Publicerad {date}. Innehållet är fryst.',
    verify: 'Kontrollera',
    verifyText: 'Kontrollsumman är SHA-256 över innehållet. Ladda ner JSON-filen för att räkna den själv.',
    download: 'Ladda ner',
    format_pdf: 'PDF (tillgänglig, PDF/UA)',
    format_docx: 'Word',
    format_html: 'Webbsida',
    format_json: 'JSON med varje siffra och källa',
    versions: 'Versioner',
    versionWords: 'Version {version}, {date}',
    correct: 'Rätta redovisningen',
    correctReason: 'Vad är fel, och vad ska ändras?',
    correctHint:
      'Den publicerade versionen står kvar. Rättelsen blir en ny version som säger vad som ändrats och varför.',
    openCorrection: 'Öppna för rättelse',
    hash: 'Kontrollsumma',
  },
  en: {
    accounts: 'Account to Parliament',
    accountsState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'No account has been published.'
        : `${f.plural(count, { one: 'published version', other: 'published versions' })}.`,
    plans: 'Plans',
    drafts: 'Drafts',
    publishedHeading: 'Published',
    noDrafts: 'No draft yet',
    noDraftsText:
      'Begin an account, and assignments, report-backs, figures and the baseline come in by themselves. You write the conclusions.',
    noPublished: 'No account has been published yet',
    noPublishedText:
      'When the coordinator publishes the account, everybody can read it here, download it and check it.',
    begin: 'Begin an account',
    title: 'Title',
    language: 'Language',
    swedish: 'Swedish',
    english: 'English',
    draftTitle: 'Account {number}: {title}',
    draftState: ({ unsourced }: { unsourced: number }, f) =>
      unsourced === 0
        ? 'Every claim has a source.'
        : `${f.plural(unsourced, { one: 'claim has', other: 'claims have' })} no source.`,
    standing: 'State',
    published: 'Published',
    draft: 'Draft',
    unsourcedHeading: 'Claims without a source',
    unsourcedText:
      'A sentence that states a number or a result must have a source before the account can be published.',
    unsourcedNone: 'Every claim has a source.',
    sections: 'Sections',
    section: 'Section',
    conclusions: 'Conclusions',
    method: 'Method',
    sentencesCount: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'sentence', other: 'sentences' }),
    text: 'Text',
    lacking: 'Lacks a source',
    preview: 'Preview',
    previewPdf: 'Preview as PDF',
    publish: 'Publish',
    publishHeading: 'Publish the account',
    publishEffect:
      'The account is frozen, gets a number and can be read by all. It cannot be changed, only corrected by a new version that says what has changed.',
    notReady: 'Before it can be published:',
    refusal_conclusions_missing: 'Write the conclusions.',
    refusal_claim_without_source: 'Claims lack a source.',
    refusal_source_differs_from_register:
      'A source has changed since it was chosen. Choose it again: {subject}',
    refusal_other: 'Something in the account does not fit together: {subject}',
    sectionState:
      'Write freely. The text is cut into sentences, and each that states a number or a result shows what it rests on.',
    addHeading: 'Add text',
    addText: 'Text',
    addHint: 'An empty line begins a new paragraph.',
    add: 'Add',
    noText: 'Nothing has been written here yet',
    noTextText:
      'Results, figures and assignments of the section come from the report-backs. Here you write the assessment.',
    quoteHeading: 'Quote a frozen value',
    quoteLead:
      'The sentence is ready and gets the snapshot as its source. You can change the words afterwards.',
    quote: 'Use the sentence',
    quoteOf: 'Use the sentence: {sentence}',
    since_corrected: 'The value has been corrected since it was frozen',
    since_newer: 'There is a newer period',
    sentence: 'Sentence',
    sentenceHint: 'Leave empty to remove the sentence.',
    claim: 'The sentence states',
    claim_none: 'neither a number nor a result',
    claim_number: 'a number',
    claim_result: 'a result',
    exemption: 'Why does it need no source?',
    exemptionHint: 'Only where the sentence looks like a claim but is none, for example a title.',
    sources: 'Sources',
    noCandidates: 'There is no accepted report-back to refer to yet.',
    saveSentence: 'Save the sentence',
    change: 'Change or choose sources',
    restsOn: 'Rests on {sources}',
    restsOnNothing: 'No source',
    nextSection: 'Next section',
    previousSection: 'Previous section',
    publishedTitle: 'Account {number}, version {version}',
    publishedState: 'Published {date}. The content is frozen.',
    verify: 'Check it',
    verifyText: 'The checksum is SHA-256 over the content. Download the JSON file to compute it yourself.',
    download: 'Download',
    format_pdf: 'PDF (accessible, PDF/UA)',
    format_docx: 'Word',
    format_html: 'Web page',
    format_json: 'JSON with every figure and source',
    versions: 'Versions',
    versionWords: 'Version {version}, {date}',
    correct: 'Correct the account',
    correctReason: 'What is wrong, and what is to change?',
    correctHint:
      'The published version stays. The correction becomes a new version that says what has changed and why.',
    openCorrection: 'Open for correction',
    hash: 'Checksum',
  },
})

export const draftingRefusals = catalogue({
  sv: {
    'account.not_ready': ({ count }: { count: number }, f) =>
      `Redovisningen kan inte publiceras ännu: ${f.plural(count, { one: 'sak återstår', other: 'saker återstår' })}. De står nedan.`,
    'account.source_gone': 'En vald källa finns inte längre. Välj bland dem som visas.',
  },
  en: {
    'account.not_ready': ({ count }: { count: number }, f) =>
      `The account cannot be published yet: ${f.plural(count, { one: 'thing remains', other: 'things remain' })}. They are listed below.`,
    'account.source_gone': 'A chosen source is no longer there. Choose among those shown.',
  },
})
