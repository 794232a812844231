import { isAside, type Passage, type PlacedText, sentencesIn } from './passages.ts'

/** What a sentence of a report tells: what was done, what changed, what that led to, and what cannot be said or did not go well. */
export type Told = 'output' | 'outcome' | 'effect' | 'notAssessed' | 'deviation'

/** Effects and results are told under headings that may name the work too: "Resultat av genomförda insatser". */
const HEADINGS = [
  ['deviation', /avvik|deviation/iu],
  ['effect', /effekt|långsiktig påverkan|impact|effects?(?!ive)/iu],
  [
    'outcome',
    /(?:^|[^\p{L}])resultat(?!redovisning)|utfall|lärdom|lett till|har förändrats|outcome|(?:^|\s)results?/iu,
  ],
  [
    'output',
    /genomför|insats|aktivitet|prestation|vad .*gjort|arbetet med uppdraget|activities|output|what was done/iu,
  ],
] as const satisfies readonly (readonly [Told, RegExp])[]

/** What the heading of a passage says that it tells. */
export const toldUnder = (heading: string): Told | undefined =>
  HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0]

const ABOUT_RESULTS =
  /effekt|resultat|utfall|påverkan|inverkan|verkning|förändr|betydelse|nytta|lett till|bidragit|effect|outcome|impact|result|change/iu
const SAYING =
  '(?:bedöma(?:s)?|bedömts|mätas?|mätts|utvärderas?|utvärderats|uttala (?:sig|oss)|fastställas?|fastställts|följas? upp|följts upp|beläggas?|belagts|påvisas?|påvisats|dra (?:några )?slutsatser|säga(?:s)?|avgöras?|avgjorts|skattas|kopplas|härledas|tillskrivas|bedömningar)'
const NOT_ASSESSED = [
  new RegExp(
    `(?<!\\p{L})(?:inte|ej|aldrig)(?: \\p{L}+){0,4}? ${SAYING}(?!\\p{L})|(?:någon|inga|ingen)(?: \\p{L}+){0,8}? ${SAYING}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `(?:för tidigt|svårt|omöjligt|inte möjligt|inte varit möjligt) att(?: \\p{L}+){0,2}? ${SAYING}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(`saknas(?: \\p{L}+){1,5} (?:för )?att(?: \\p{L}+){0,2}? ${SAYING}(?!\\p{L})`, 'iu'),
  /(?:cannot|can not|could not|has not been|have not been|was not|were not)(?: yet)?(?: be)?(?: been)? (?:assessed|measured|evaluated|determined|established)/iu,
  /(?:not (?:yet )?(?:been )?possible|too early|impossible|no (?:data|basis)) to (?:\p{L}+ )?(?:assess|measure|evaluate|determine|say|tell|draw)/iu,
]

const DEVIATES =
  /ställ(?:des|ts) in(?!\p{L})|inställd|har inte (?:kunnat )?(?:genomför|påbörja|starta|håll|rekryter|färdigställ|slutför)\p{L}*|kunde inte (?:genomför|påbörja|starta|håll|rekryter|färdigställ|slutför)\p{L}*|försen(?:ad|at|ing)|avvik(?:er|it|els)|avvek|senare än (?:vad som )?(?:var )?(?:planerat|beslutat|beräknat|avsett)|sköts upp|skjutits upp|(?:was|were|has been|have been) (?:delayed|cancelled|postponed)|could not be (?:carried out|held|completed)|deviat/iu

const EFFECT =
  /(?:utsatthet|utsatta|brottsoffer|exploatering|efterfrågan|människohandel|prostitution)\p{L}*(?: [^\s.,]+){0,6}? (?:har )?(?:minskat|ökat|minskade|ökade|sjunkit|sjönk)|(?:färre|fler) (?:personer |barn |kvinnor |män )?(?:utsätts|utsattes|har utsatts|har lämnat|lämnar) /iu
const OUTCOME =
  /(?<!\p{L})(?:uppger|uppgav|upplever|upplevde|anser|ansåg|känner (?:sig|igen|till|oftare)|svarar att|svarade att|arbetar (?:nu|numera|i dag)|använder (?:nu|numera|i dag)|frågar (?:nu|numera|oftare)|numera|oftare|i (?:större|högre|mindre|lägre) (?:utsträckning|grad)|har (?:\p{L}+ ){0,3}?(?:ökat|minskat|förbättrats|försämrats|stärkts|förändrats|ändrats|infört|ändrat|börjat)|förbättrades|stärktes|kunskapen|tryggheten|report that|feel|know more|now (?:use|work|ask)|has (?:increased|decreased|improved)|have (?:increased|decreased|improved))(?!\p{L})/iu
const OUTPUT =
  /(?<!\p{L})(?:har (?:hållit|genomfört|tagit fram|spridit|utbildat|anordnat|publicerat|tryckt|delat ut|besökt|inrättat|startat|gett|nått)|genomförde|höll|tog fram|spred|anordnade|publicerade|tryckte|nådde|trycktes|spreds|delades ut|deltog|har deltagit|utbildades|har utbildats|hölls|har hållits|har genomförts|genomfördes|togs fram|har tagits fram|held|trained|published|produced|took part|were distributed)(?!\p{L})/iu

/** What there is not, told after what cannot be assessed, is why. */
const LACKS = /(?<!\p{L})(?:inte|ingen|inget|inga|saknas|saknar|no|not|lacks?)(?!\p{L})/iu

const REASON_FOLLOWS =
  /^(?:Skälet|Skälen|Orsaken|Orsakerna|Anledningen|Förklaringen|Det(?:ta)? beror|Det(?:ta)? är en följd|The reason|This is because|This is due)(?!\p{L})/u

const classOf = (sentence: string, under: Told | undefined): Told | undefined => {
  const flat = sentence.replace(/\s+/gu, ' ')
  const isAboutResults = ABOUT_RESULTS.test(flat) || under === 'outcome' || under === 'effect'
  if (isAboutResults && NOT_ASSESSED.some((pattern) => pattern.test(flat))) return 'notAssessed'
  if (DEVIATES.test(flat)) return 'deviation'
  if (EFFECT.test(flat)) return 'effect'
  if (OUTCOME.test(flat)) return 'outcome'
  if (OUTPUT.test(flat)) return 'output'
  return under
}

/** An item of a list tells what the sentence before the list began to tell. */
const ITEM = /^[-–•*]\s/u

export interface ToldSentence extends PlacedText {
  readonly told: Told | undefined
}

/** The sentences of a passage with what each tells; the reason that stands in the next sentence belongs to it. */
export const toldIn = (passage: Passage): ToldSentence[] => {
  if (isAside(passage)) return []
  const under = toldUnder(passage.heading)
  let last: Told | undefined
  return sentencesIn(passage).map((sentence) => {
    const own = classOf(sentence.text, undefined)
    const reasons =
      ((last === 'notAssessed' || last === 'deviation') && REASON_FOLLOWS.test(sentence.text)) ||
      (last === 'notAssessed' && own === undefined && LACKS.test(sentence.text))
    const told = reasons ? last : ITEM.test(sentence.text) ? (own ?? last) : classOf(sentence.text, under)
    last = told
    return { ...sentence, told }
  })
}

export interface ToldStretch extends PlacedText {
  readonly told: Told
  readonly heading: string
}

const LONGEST_STRETCH = 2500

/** Sentences beside each other that tell the same, as one stretch of the text. */
export const stretchesIn = (passage: Passage, text: string): ToldStretch[] => {
  const stretches: ToldStretch[] = []
  let open: ToldStretch | undefined
  let isWhole = true
  for (const { told, start, end } of toldIn(passage)) {
    const goesOn =
      open !== undefined &&
      isWhole &&
      open.told === told &&
      end - open.start <= LONGEST_STRETCH &&
      !text.slice(open.end, start).includes('\t')
    if (told === undefined) open = undefined
    else if (goesOn && open !== undefined) {
      open = { ...open, end, text: text.slice(open.start, end) }
      stretches[stretches.length - 1] = open
    } else {
      open = { told, heading: passage.heading, start, end, text: text.slice(start, end) }
      stretches.push(open)
    }
    isWhole = told !== undefined
  }
  return stretches
}

const BECAUSE =
  /(?:,? (?:eftersom|därför att|på grund av att|till följd av att|beroende på att|because|since) |, då )(?<why>.+)$/isu

/** The reason that a sentence gives itself, so that it can stand after "because"; otherwise the whole sentence. */
export const reasonIn = (stretch: ToldStretch): ToldStretch => {
  const why = BECAUSE.exec(stretch.text)?.groups?.why
  if (why === undefined || /[.!?]\s+\p{Lu}/u.test(stretch.text)) return stretch
  const start = stretch.end - why.length
  return { ...stretch, start, text: why }
}
