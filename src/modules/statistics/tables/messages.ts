import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const tableMessages = catalogue({
  sv: {
    tables: 'Skyddade tabeller',
    lead: 'Räknas ur det som har lämnats in, skyddas och prövas innan någon utomstående ser dem.',
    makeNew: 'Ny tabell',
    toReleases: 'Det som är släppt, som alla ser det',
    toExports: 'Export till Eurostat, UNODC, HTCDS och CTDC',
    none: 'Inga tabeller än',
    noneText:
      'Här kommer tabeller ur insamlingarna. Du väljer vad som räknas och efter vad; det som är för litet att visa döljs.',
    title: 'Rubrik',
    collection: 'Insamling',
    subject: 'Vad som räknas',
    made: 'Gjord',
    state: 'Läge',
    draft: 'Utkast',
    released: 'Släppt',
    withdrawn: 'Återkallad',

    newLead: 'Tabellen räknas och skyddas när du sparar och blir ett utkast som ingen utomstående ser.',
    noCollections: 'Det finns ingen insamling att räkna ur än.',
    toCollections: 'Till insamlingarna',
    what: 'Vad räknas',
    titleSv: 'Rubrik',
    titleEn: 'Rubrik på engelska',
    by: 'Efter vad',
    byHint:
      'Gäller när personer räknas ur uppgifterna fall för fall. Varje ruta gör tabellen större, och fler celler blir för små att visa.',
    countedOn: 'Statusdag',
    countedOnHint: 'Vad var och en togs för den dagen. Den som har avskrivits räknas inte.',
    protection: 'Hur den skyddas',
    protectionText: 'Det vanliga är ifyllt. När tabellen är gjord ser du vad varje metod kostar.',
    method: 'Metod',
    method_suppress: 'Dölja små tal, och det som röjer dem',
    'method_cell-key': 'Ändra varje tal lite (cellnyckel)',
    method_round: 'Avrunda så att summorna stämmer',
    settings: 'Ändra inställningarna',
    threshold: 'Minsta tal som visas',
    thresholdHint: 'Tal från 1 och upp till detta döljs. Gäller när tal döljs.',
    width: 'Så osäker ska den som räknar på tabellen vara',
    widthHint:
      'Så många personer ska det minst skilja mellan det minsta och det största som ett dolt tal kan vara.',
    largestChange: 'Störst ändring',
    noiseHint: 'Gäller cellnyckel.',
    variance: 'Ändringens varians',
    base: 'Avrunda till',
    baseHint: 'Gäller avrundning.',
    make: 'Räkna och skydda',

    draftOpen: 'Får släppas: ingenting i den röjer ett litet tal.',
    draftDiscloses: ({ cells }: { cells: number }, f) =>
      `Får inte släppas: den röjer ${f.plural(cells, { one: 'litet tal', other: 'små tal' })}.`,
    draftContradicts: 'Får inte släppas: den går inte ihop med det som redan är ute.',
    releasedOn: 'Släppt {day}.',
    withdrawnOn: 'Återkallad {day}.',
    about: 'Om tabellen',
    unit: 'Enhet',
    period: 'Tid',
    reported: 'Har rapporterat',
    reportedOf: ({ handedIn, asked }: { handedIn: number; asked: number }) =>
      `${handedIn} av ${asked} tillfrågade`,
    samePerson:
      'Samma person kan ha registrerats av flera organisationer. En person räknas en gång där uppgifterna har samma beteckning på personen; den som flera har registrerat står som ”Flera”.',
    neverAdded:
      'Organisationernas tal läggs aldrig ihop: samma person kan vara räknad av flera av dem. Skyddade boenden står tillsammans, och visas när minst tre har rapporterat.',
    unsaidSum: 'En summa där en del är okänd är okänd; en del som ingen har uppgett räknas aldrig som noll.',
    amongReported:
      'Räknat bland dem som har rapporterat. Den som var tillfrågad och inte har svarat är okänd, aldrig noll.',
    severalNote: 'Den som hör till flera former eller län står som ”Flera” och räknas en gång.',
    cells: 'Cellerna',
    cellsSecret:
      'Här står också de tal som döljs. Sidan är för den som arbetar med tabellen; vem som har tittat antecknas.',
    count: 'Räknat',
    shown: 'Visas utåt',
    why: 'Varför',
    why_primary: 'för litet',
    why_secondary: 'röjer ett annat',
    lostHeading: 'Vad som går förlorat',
    lostText: ({ hidden, cells }: { hidden: number; cells: number }, f) =>
      `${f.number(hidden)} av ${f.number(cells)} celler visas inte.`,
    nothingLost: 'Ingen cell döljs.',
    level: 'Nivå',
    level_whole: 'Allt tillsammans',
    hidden: 'Döljs',
    ofCells: 'Av celler',
    share: 'Andel',
    methods: 'Metoderna sida vid sida',
    methodsText: 'Samma tabell med varje metods vanliga inställning, och med den som är vald.',
    meanChange: 'Ändring i snitt',
    mostChange: 'Störst ändring',
    addsUp: 'Summor stämmer',
    yes: 'ja',
    no: 'nej',
    chosen: 'vald',
    attack: 'Vad någon kan räkna ut',
    attackText:
      'Innan en tabell släpps räknar programmet ut vad någon kan sluta sig till av den tillsammans med allt som redan är ute om samma personer: tidigare tabeller, också återkallade, det som har sänts till Eurostat och UNODC, och det andra har publicerat.',
    attackSafe: ({ beside }: { beside: number }, f) =>
      beside === 0
        ? 'Inget litet tal kan räknas ut. Ingenting annat om samma personer är ute.'
        : `Inget litet tal kan räknas ut, inte heller tillsammans med ${f.plural(beside, { one: 'annan uppgift', other: 'andra uppgifter' })} som är ute.`,
    attackFound: 'De här små talen kan räknas ut så nära:',
    adviceShown: '{share} av cellerna visas',
    adviceSums: ({ sums }: { sums: number }, f) =>
      sums === 0
        ? 'Alla summor visas.'
        : `${f.plural(sums, { one: 'summa', other: 'summor' })} måste också döljas.`,
    adviceTried: 'Grövre tabeller över samma personer är prövade, och så här skulle mer kunna visas:',
    adviceNone: 'Grövre tabeller över samma personer är prövade, och ingen visar mer.',
    offerAll: 'Efter {by}: {share} av cellerna och alla summor.',
    offerSome: 'Efter {by}: {share} av cellerna.',
    adviceMake: 'Gör den tabellen',
    holding: 'Det här kan släppas i stället',
    holdingText:
      'Tabeller över samma personer som inte röjer något, inte heller tillsammans med det som redan är ute:',
    holdingNone:
      'Andra metoder och grövre indelningar är prövade, och ingen räcker: det som redan är ute säger för mycket.',
    offerSame: 'Samma indelning, {method}: {share} av cellerna.',
    attackContradicts:
      'Den här tabellen och det som redan är ute kan inte båda stämma, så ingen vet vad som kan räknas ut. Gör en ny tabell ur det som gäller i dag.',
    attackUnfit: 'Kan inte vara samma personer, och har lämnats utanför: {sources}.',
    cell: 'Cell',
    between: 'Kan vara',
    range: '{least}–{most}',
    openRange: '{least} eller fler',
    from: 'Räknas ut av',
    outside: 'Vad andra har publicerat',
    outsideText:
      'Har någon annan publicerat ett tal om samma personer? Anteckna det, så prövas tabellen mot det också.',
    outsideNone: 'Ingenting är antecknat.',
    least: 'Talet, eller det minsta det kan betyda',
    most: 'Det största det kan betyda',
    source: 'Var det står',
    note: 'Anteckna',
    release: 'Släpp',
    releasing: 'Släpp tabellen',
    effectAll: 'Alla kan läsa tabellen och hämta den som fil.',
    effectForever:
      'Det som är släppt kan återkallas, men aldrig göras osett. Senare tabeller prövas mot det.',
    effectSecret: 'Vilka celler som är för små, och vilka som döljs för andras skull, berättas aldrig.',
    withdrawing: 'Återkalla tabellen',
    effectWithdraw: 'Alla ser att tabellen är återkallad och varför. Talen visas inte längre.',
    effectCopies: 'Det som någon redan har hämtat finns kvar hos dem.',
    reason: 'Varför',
    reasonHint: 'Alla läser det du skriver.',
    withdraw: 'Återkalla',
    decidedMade: 'Tabellen gjordes',
    decidedReleased: 'Tabellen släpptes',
    decidedWithdrawn: 'Tabellen återkallades',

    whyTitle: 'Varför visas det så?',
    why_text_shown: 'Cellen visas som den är räknad.',
    why_text_unsaid: 'Ingen har uppgett något tal. Det står som det är, och räknas aldrig som noll.',
    why_text_changed: 'Talet ändras med {by}. Var och en har samma ändring i varje tabell.',
    why_text_primary:
      'Talet är {count}, och tal under {threshold} visas inte: så få personer kan någon känna igen.',
    why_text_secondary: 'Cellen är inte liten, men visades den kunde någon räkna ut de här:',
    why_text_insiders: 'Den som själv är ensam i sin cell kunde dra bort sig själv och läsa ut de här:',
    why_text_spare:
      'Ingen enskild cell kräver det. Den döljs tillsammans med andra, och sökningen fann inget mindre sätt.',
    why_incomplete: 'Tiden räckte inte till för att se på alla celler runt omkring.',
    whySecret:
      'Berätta aldrig utåt vilka celler som är för små: den som vet det kan räkna ut många av de dolda talen.',

    releases: 'Statistik över människohandel',
    releasesLead:
      'Räknat av myndigheter och organisationer, och skyddat så att ingen person kan kännas igen.',
    releasesNone: 'Inget är släppt än',
    releasesNoneText: 'Här kommer tabeller över dem som har registrerats som utsatta, och över lagföringen.',
    toComparable: 'Jämför mellan år',
    releasedAt: 'Släppt',
    publicState: 'Släppt {day} av {body}.',
    publicWithdrawn: 'Återkallad {day}. Talen visas inte längre.',
    withdrawnWhy: 'Varför den är återkallad',
    figures: 'Talen',
    allRows: ({ rows }: { rows: number }, f) => `Alla ${f.number(rows)} rader`,
    fromNumbers: ({ numbers }: { numbers: number }, f) => f.plural(numbers, { one: 'tal', other: 'tal' }),
    kindsText:
      '0 är noll. ”Visas inte” är ett tal som är för litet, eller som skulle röja ett annat; det är aldrig noll. ”Okänt” har någon frågat om utan att få svar. ”Inte insamlat” har ingen frågat om.',
    how: 'Hur den är skyddad',
    how_suppress:
      'Tal som är mindre än {threshold} visas inte, och inte heller tal som någon kunde räkna ut dem av.',
    'how_cell-key':
      'Varje tal som inte är noll är ändrat, med högst {largestChange}. Noll är noll. Delar behöver inte bli summan, som har en ändring för sig.',
    how_round: ({ base, beyond }: { base: number; beyond: number }, f) =>
      `Varje tal är avrundat till ett tal i ${base}-tabellen, så att alla summor stämmer.${
        beyond === 0
          ? ''
          : ` ${f.plural(beyond, { one: 'tal', other: 'tal' })} ligger ${base} eller mer från det som räknades: ingen närmare tabell går ihop.`
      }`,
    lostPublic: ({ hidden, cells }: { hidden: number; cells: number }, f) =>
      hidden === 0 ? 'Ingen cell är dold.' : `${f.number(hidden)} av ${f.number(cells)} celler visas inte.`,
    files: 'Hämta',
    csv: 'Tabellen som CSV',
    json: 'Tabellen som JSON',
    codebook: 'Kodbok som CSV',
    inR: 'Rader som läser tabellen i R',
    inStata: 'Rader som läser tabellen i Stata',
    cite: 'Så hänvisar du till tabellen',
    citation: '{body} ({year}): {title}. Version {hash}.',
    hash: 'SHA-256 av det som är släppt',
  },
  en: {
    tables: 'Protected tables',
    lead: 'Counted from what was handed in, protected, and put to the test before anybody outside sees them.',
    makeNew: 'New table',
    toReleases: 'What is released, as everybody sees it',
    toExports: 'Export to Eurostat, UNODC, HTCDS and CTDC',
    none: 'No tables yet',
    noneText:
      'Tables from the collections will be here. You choose what is counted and by what; what is too small to show is hidden.',
    title: 'Title',
    collection: 'Collection',
    subject: 'What is counted',
    made: 'Made',
    state: 'State',
    draft: 'Draft',
    released: 'Released',
    withdrawn: 'Withdrawn',

    newLead:
      'The table is counted and protected when you save, and becomes a draft that nobody outside sees.',
    noCollections: 'There is no collection to count from yet.',
    toCollections: 'To the collections',
    what: 'What is counted',
    titleSv: 'Title in Swedish',
    titleEn: 'Title in English',
    by: 'By what',
    byHint:
      'Holds where people are counted case by case. Each box makes the table larger, and more cells too small to show.',
    countedOn: 'Day of status',
    countedOnHint: 'What everybody was taken to be at that day. Whoever has been rejected is not counted.',
    protection: 'How it is protected',
    protectionText: 'The usual is filled in. Once the table is made you see what each method costs.',
    method: 'Method',
    method_suppress: 'Hide small numbers, and what gives them away',
    'method_cell-key': 'Change every number a little (cell key)',
    method_round: 'Round so that sums hold',
    settings: 'Change the settings',
    threshold: 'Smallest number shown',
    thresholdHint: 'Numbers from 1 up to this are hidden. Holds where numbers are hidden.',
    width: 'How uncertain whoever works on the table must be',
    widthHint: 'The least number of people between the smallest and the largest that a hidden number can be.',
    largestChange: 'Largest change',
    noiseHint: 'Holds for the cell key.',
    variance: 'Variance of the change',
    base: 'Round to',
    baseHint: 'Holds for rounding.',
    make: 'Count and protect',

    draftOpen: 'May be released: nothing in it gives a small number away.',
    draftDiscloses: ({ cells }: { cells: number }, f) =>
      `May not be released: it gives ${f.plural(cells, { one: 'small number', other: 'small numbers' })} away.`,
    draftContradicts: 'May not be released: it contradicts what is out already.',
    releasedOn: 'Released on {day}.',
    withdrawnOn: 'Withdrawn on {day}.',
    about: 'About the table',
    unit: 'Unit',
    period: 'Time',
    reported: 'Have reported',
    reportedOf: ({ handedIn, asked }: { handedIn: number; asked: number }) => `${handedIn} of ${asked} asked`,
    samePerson:
      'The same person may have been registered by several organisations. A person is counted once where the records have the same pseudonym of the person; whoever several have registered stands under “Several”.',
    neverAdded:
      'The organisations’ numbers are never added up: several of them may have counted the same person. Shelters stand together, and are shown where at least three have reported.',
    unsaidSum:
      'A sum of which a part is unknown is unknown; a part that nobody has told never counts as zero.',
    amongReported:
      'Counted among those who have reported. Whoever was asked and has not answered is unknown, never zero.',
    severalNote: 'Whoever belongs to several forms or counties stands under “Several” and is counted once.',
    cells: 'The cells',
    cellsSecret:
      'The hidden numbers stand here too. The page is for those who work with the table; who has looked is recorded.',
    count: 'Counted',
    shown: 'Shown outside',
    why: 'Why',
    why_primary: 'too small',
    why_secondary: 'gives another away',
    lostHeading: 'What is lost',
    lostText: ({ hidden, cells }: { hidden: number; cells: number }, f) =>
      `${f.number(hidden)} of ${f.number(cells)} cells are not shown.`,
    nothingLost: 'No cell is hidden.',
    level: 'Level',
    level_whole: 'Everything together',
    hidden: 'Hidden',
    ofCells: 'Of cells',
    share: 'Share',
    methods: 'The methods side by side',
    methodsText: 'The same table with the usual setting of each method, and with the one that is chosen.',
    meanChange: 'Mean change',
    mostChange: 'Largest change',
    addsUp: 'Sums hold',
    yes: 'yes',
    no: 'no',
    chosen: 'chosen',
    attack: 'What somebody can work out',
    attackText:
      'Before a table is released the program works out what anybody can infer from it beside all that is out of the same people: earlier tables, withdrawn ones too, what was sent to Eurostat and the UNODC, and what others have published.',
    attackSafe: ({ beside }: { beside: number }, f) =>
      beside === 0
        ? 'No small number can be worked out. Nothing else of the same people is out.'
        : `No small number can be worked out, not even beside ${f.plural(beside, { one: 'other thing', other: 'other things' })} that are out.`,
    attackFound: 'These small numbers can be worked out this closely:',
    adviceShown: '{share} of the cells are shown',
    adviceSums: ({ sums }: { sums: number }, f) =>
      sums === 0
        ? 'Every sum is shown.'
        : `${f.plural(sums, { one: 'sum', other: 'sums' })} had to be hidden too.`,
    adviceTried: 'Coarser tables of the same people were tried, and this would show more:',
    adviceNone: 'Coarser tables of the same people were tried, and none shows more.',
    offerAll: 'By {by}: {share} of the cells and every sum.',
    offerSome: 'By {by}: {share} of the cells.',
    adviceMake: 'Make this table',
    holding: 'What can be released instead',
    holdingText: 'Tables of the same people that give nothing away, not even beside what is out already:',
    holdingNone:
      'Other methods and coarser divisions were tried, and none is enough: what is out already says too much.',
    offerSame: 'The same division, {method}: {share} of the cells.',
    attackContradicts:
      'This table and what is out already cannot both be true, so nobody knows what can be worked out. Make a new table from what holds today.',
    attackUnfit: 'Cannot be the same people, and was left out: {sources}.',
    cell: 'Cell',
    between: 'Can be',
    range: '{least}–{most}',
    openRange: '{least} or more',
    from: 'Worked out from',
    outside: 'What others have published',
    outsideText:
      'Has somebody else published a number of the same people? Note it, and the table is tested beside it too.',
    outsideNone: 'Nothing is noted.',
    least: 'The number, or the smallest that it can mean',
    most: 'The largest that it can mean',
    source: 'Where it stands',
    note: 'Note',
    release: 'Release',
    releasing: 'Release the table',
    effectAll: 'Everybody can read the table and fetch it as a file.',
    effectForever: 'What is released can be withdrawn but never unseen. Later tables are tested beside it.',
    effectSecret: 'Which cells are too small, and which are hidden for the sake of others, is never told.',
    withdrawing: 'Withdraw the table',
    effectWithdraw: 'Everybody sees that the table is withdrawn and why. The numbers are shown no more.',
    effectCopies: 'What somebody has already fetched stays with them.',
    reason: 'Why',
    reasonHint: 'Everybody reads what you write.',
    withdraw: 'Withdraw',
    decidedMade: 'The table was made',
    decidedReleased: 'The table was released',
    decidedWithdrawn: 'The table was withdrawn',

    whyTitle: 'Why is it shown like this?',
    why_text_shown: 'The cell is shown as it was counted.',
    why_text_unsaid: 'Nobody has told a number. It stands as it is, and never counts as zero.',
    why_text_changed: 'The number is changed by {by}. Everybody has the same change in every table.',
    why_text_primary:
      'The number is {count}, and numbers under {threshold} are not shown: so few people can be recognised.',
    why_text_secondary: 'The cell is not small, but were it shown, anybody could work out these:',
    why_text_insiders: 'Whoever is alone in a cell could subtract themselves and read these off:',
    why_text_spare:
      'No single cell needs it. It is hidden together with others, and the search found no smaller way.',
    why_incomplete: 'The time was not enough to look at all cells round it.',
    whySecret:
      'Never tell anybody outside which cells are too small: whoever knows can work out many of the hidden numbers.',

    releases: 'Statistics on trafficking in human beings',
    releasesLead:
      'Counted by authorities and organisations, and protected so that no person can be recognised.',
    releasesNone: 'Nothing is released yet',
    releasesNoneText:
      'Tables of those who were registered as exposed, and of what the law did, will be here.',
    toComparable: 'Compare between years',
    releasedAt: 'Released',
    publicState: 'Released on {day} by {body}.',
    publicWithdrawn: 'Withdrawn on {day}. The numbers are shown no more.',
    withdrawnWhy: 'Why it was withdrawn',
    figures: 'The numbers',
    allRows: ({ rows }: { rows: number }, f) => `All ${f.number(rows)} rows`,
    fromNumbers: ({ numbers }: { numbers: number }, f) =>
      f.plural(numbers, { one: 'number', other: 'numbers' }),
    kindsText:
      '0 is zero. “Not shown” is a number that is too small, or would give another away; it is never zero. “Unknown” was asked for and not answered. “Not collected” was never asked for.',
    how: 'How it is protected',
    how_suppress:
      'Numbers smaller than {threshold} are not shown, nor numbers from which somebody could work them out.',
    'how_cell-key':
      'Every number that is not zero is changed, by {largestChange} at most. Zero is zero. Parts need not add up to the sum, which has a change of its own.',
    how_round: ({ base, beyond }: { base: number; beyond: number }, f) =>
      `Every number is rounded to a multiple of ${base}, so that all sums hold.${
        beyond === 0
          ? ''
          : ` ${f.plural(beyond, { one: 'number lies', other: 'numbers lie' })} ${base} or more from what was counted: no closer table adds up.`
      }`,
    lostPublic: ({ hidden, cells }: { hidden: number; cells: number }, f) =>
      hidden === 0 ? 'No cell is hidden.' : `${f.number(hidden)} of ${f.number(cells)} cells are not shown.`,
    files: 'Fetch',
    csv: 'The table as CSV',
    json: 'The table as JSON',
    codebook: 'Codebook as CSV',
    inR: 'Lines that read the table into R',
    inStata: 'Lines that read the table into Stata',
    cite: 'How to cite the table',
    citation: '{body} ({year}): {title}. Version {hash}.',
    hash: 'SHA-256 of what is released',
  },
})

export const tableWords = (locale: Locale) => translator(tableMessages, locale)
