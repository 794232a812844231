/**
 * The words by which a sentence is recognised as stating a number or a result, in Swedish and English.
 * Each entry is a regular expression for one whole word or phrase; a space stands for any white space.
 * A word too many costs the writer a reason, a word too few lets a claim through: in doubt it is listed.
 */

/** Counted nouns that turn a bare four-digit number into a count ("2009 personer"). */
export const countedNouns = [
  'personer|människor|barn|flickor|pojkar|kvinnor|män|ungdomar|elever|lärare|handläggare|deltagare|poliser',
  'anmälningar|ärenden|fall|domar|åtal|platser|insatser|kommuner|regioner|län|länsstyrelser|myndigheter',
  'organisationer|utbildningar|kurser|exemplar|svar|kronor|kr|procent|timmar|tillstånd|beslut|skolor|boenden',
  'persons|people|children|girls|boys|women|men|pupils|teachers|officers|participants|reports|cases|places',
  'judgments|convictions|prosecutions|municipalities|counties|agencies|authorities|organisations|courses',
  'copies|answers|kronor|percent|hours|permits|decisions|schools|shelters|youths|victims',
].join('|')

/** Number words. "En", "ett" and "one" are articles more often than counts and stand below, in phrases. */
export const numberWords = [
  // Swedish
  '(?:två|tre|fyra|fem|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton)',
  '(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio)?',
  '(?:ett|två|tre|fyra|fem|sex|sju|åtta|nio)?(?:hundra|tusen)(?:tals)?|(?:tio|hundra|tusen)tals',
  'miljon(?:er)?|miljard(?:er)?|dussin(?:tals)?|tjog',
  '(?:en|ett|två|tre|fyra) (?:tredjedel|fjärdedel|femtedel|sjättedel|tiondel)(?:ar)?|hälften|halva',
  'noll|samtliga|majoriteten|flertalet|de flesta|merparten|dubbelt|tredubbelt',
  `alla (?:de )?(?:${countedNouns})|(?:ingen|inget|inga) (?:[\\p{L}-]+ )?(?:${countedNouns}|redovisning(?:ar)?|person|kommun)`,
  'ingen av|inget av|inga av',
  '(?:en|ett) enda|(?:en|ett) av (?:de|dem|tre|fyra|fem|tio)',
  '(?:varannan|vartannat|var tredje|var fjärde|var femte|var tionde)',
  // English
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)',
  '(?:thir|four|fif|six|seven|eigh|nine)teen',
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?',
  'hundreds?|thousands?|millions?|billions?|dozens?',
  'half|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?|zero|none|nobody|no one|the majority|most of',
  'all (?:of )?(?:the|county|authorities|agencies|bodies|municipalities)|every (?:agency|county|body|municipality)',
  'one (?:person|child|girl|boy|woman|man|judgment|report|in|of the)|twice|threefold',
  'no (?:[\\p{L}-]+ )?(?:persons?|people|child(?:ren)?|girls|boys|women|men|reports?|cases|victims|convictions)',
]

/** Words of change, cause and completed work, in forms that tell what has happened rather than what is intended. */
export const resultWords = [
  // Swedish: change
  '(?:har |hade )?(?:ökat|minskat|stigit|sjunkit|fördubblats|halverats|förbättrats?|försämrats?|vuxit)',
  '(?:ökade|minskade|steg|sjönk|fördubblades|halverades|förbättrades|försämrades|växte|stärktes|höjdes|sänktes)',
  '(?:ökar|minskar|stiger|sjunker|förbättras|försämras|växer)',
  '(?:ökning|minskning|förbättring|försämring)(?:en|ar|arna)?|oförändra[dt]e?|fler|färre|allt (?:fler|färre|mer|mindre)',
  '(?:har|hade)(?: [\\p{L}-]+){0,3} (?:stärkt|stärkts|höjt|höjts|sänkt|sänkts|uppnått|uppnåtts|nått|nåtts)',
  // Swedish: cause
  '(?:led|ledde|leder|lett) till|(?:bidrog|bidragit|bidrar) till|resultera(?:de|t|r) i|medför(?:de|t|er)?',
  '(?:innebar|inneburit)|gjort att|tack vare|till följd av|på grund av|(?:gav|gett|givit|haft|hade|har) effekt',
  'effekt(?:en|er|erna)|resultat(?:et|en)|uppn(?:ådde|åddes|åtts|ått)',
  // Swedish: completed work and outcomes for people
  '(?:genomfört|genomförts|genomfördes|genomförde|utbildat|utbildats|utbildades|utbildade)',
  '(?:spritt|spritts|spridits|spreds|inrättat|inrättats|inrättades|infört|införts|infördes|tagits fram|togs fram)',
  '(?:identifierats|identifierat|identifierades|dömts|dömdes|åtalats|åtalades|lagförts|lagfördes|häktats)',
  '(?:fått|fick)(?: [\\p{L}-]+){0,3} (?:stöd|skydd|hjälp|vård|utbildning|plats|ersättning)|placera(?:ts|des)',
  '(?:slutfört|slutförts|slutfördes|avslutats|avslutades|betalats ut|betalades ut|beviljats|beviljades)',
  '(?:har|hade)(?: [\\p{L}-]+){0,4} (?:tagit fram|utvecklat|utarbetat|byggt upp|skapat|startat|erbjudit|deltagit|anställt)',
  'startade|startades|deltog|(?:fick|fått|får) till följd',
  '(?:bättre|sämre|tryggare|vanligare|ovanligare|oftare|mer sällan|snabbare|högre|lägre|större|mindre) än',
  // English: change
  '(?:better|worse|safer|higher|lower|greater|smaller|faster|rarer|less often|more often) than',
  '(?:has |have |had )?(?:increased|decreased|risen|fallen|doubled|tripled|halved|improved|worsened|grown|declined)',
  '(?:rose|fell|dropped|grew|increases|decreases|strengthened|reduced|raised|lowered|unchanged|fewer|more than)',
  '(?:an?|the) (?:[\\p{L}-]+ )?(?:increase|decrease|reduction|improvement|decline|rise|drop)|less than|more people',
  // English: cause
  'led to|leads to|resulted in|results in|contributed to|contributes to|caused|brought about|thanks to|due to',
  'as a (?:result|consequence)|because of|had (?:an?|no|some) (?:[\\p{L}-]+ )?effect|the (?:effects?|results?)|achieved',
  // English: completed work and outcomes for people
  '(?:was|were|has been|have been|has|have)(?: [\\p{L}-]+){0,2} (?:completed|carried out|trained|distributed|identified|developed|built up)',
  'took part|have taken part|has taken part',
  '(?:convicted|prosecuted|sentenced|established|introduced|implemented|received (?:support|protection|help|care))',
  '(?:was|were|has been|have been) (?:[\\p{L}-]+ )?(?:granted|placed|paid out|published|delivered|reached)',
]

/**
 * Words after which the Swedish "sex" is not the number six. In this field it is mostly the noun, so it counts as
 * a number only before a word that looks like a counted plural.
 */
export const afterSexNoCount =
  'eller|över|under|efter|är|har|var|där|när|mellan|utan|men|mot|för|från|i|på|av en|som'

const months =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october'

/** Days, as digits and in words. */
export const days = [
  '\\d{4}-\\d{2}-\\d{2}',
  `(?:den )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: (?:19|20)\\d{2})?`,
  `(?:${months}) \\d{1,2},? (?:19|20)\\d{2}`,
]

/** References to laws, documents and parts of the plan. */
export const documents = [
  '(?:skr|prop|bet|dir|rskr|kom|com)\\.? ?\\d{4}(?:/\\d{2,4})?:[\\p{L}]*\\d+',
  '(?:sou|ds|sfs|sosfs|fou|osl) ?\\d{4}:\\d+|\\(?\\d{4}:\\d{1,4}\\)?',
  '\\d{4}/\\d+/(?:eg|eu|ec|eeg|rif)|celex \\w+',
  '[\\p{L}]{1,3}\\d{4}/\\d+(?:/[\\p{L}]+)?|dnr [\\p{L}\\d/:. -]*\\d',
  '(?:\\d+ ?(?:kap|ch)\\.? ?)?\\d+ ?[a-z]? ?§§?(?: ?\\d+)?|\\d+ ?kap\\.?|section \\d+|chapter \\d+|article \\d+(?:\\(\\d+\\))?',
  '(?:åtgärd|åtgärden|åtgärder|åtgärderna|measure|measures|avsnitt|kapitel|artikel|bilaga|tabell|figur|punkt|del|not|annex|table|figure|part|paragraph|insatsområde|area|uppdrag|assignment) \\d+(?:\\.\\d+)*(?:(?:, | och | and |–|-)\\d+(?:\\.\\d+)*)*',
  'utgiftsområde \\d+|anslag(?:et)? \\d+:\\d+|expenditure area \\d+|appropriation \\d+:\\d+',
]

/** Years, a span of years, and quarters. */
export const years = ['(?:19|20)\\d{2}(?: ?[–-] ?(?:19|20)?\\d{2})?|(?:kvartal|quarter) \\d']

/** What holds digits but states no count: dates, references to laws, documents and parts of the plan, and years. */
export const references = [...days, ...documents, ...years]
