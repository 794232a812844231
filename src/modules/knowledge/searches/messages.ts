import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    title: 'Sökningar efter studier',
    lead: 'Vad som har sökts, var och med vilka ord, så att den som läser kan söka om. Två gallrar var för sig, och varje steg går att räkna efter.',
    add: 'Beskriv en sökning',
    change: 'Ändra, eller sökt igen',
    searchTitle: 'Vad sökningen kallas',
    noneHeading: 'Ingen sökning än',
    noneText: 'Här står sökningar med sina ord, sina källor och vad de fann.',
    close: 'Sökningen görs inte om',
    closeHint: 'Den och vad den fann står kvar.',
    question: 'Frågan',
    questionHint: 'Vad sökningen ska ge svar på.',
    sources: 'Var det söks',
    sourcesHint: 'Databaser, register och webbplatser, en på varje rad.',
    strategy: 'Sökord',
    strategyHint: 'Så att någon annan får samma träffar.',
    includedWhen: 'En studie tas med när',
    includedWhenHint: 'Det som de två som gallrar håller varje studie mot.',
    searchedOn: 'Senast sökt',
    dueOn: 'Ska sökas igen',
    dueOnHint: 'Den dagen väntar sökningen på er första sida.',

    dueArrived: 'En sökning ska göras om',
    dueVerb: 'Öppna sökningen',

    flow: 'Från träffar till studier',
    step: 'Steg',
    count: 'Antal',
    identified: 'Träffar i filerna',
    unreadable: 'utan titel eller år',
    duplicates: 'fanns redan',
    screened: 'Att gallra',
    waiting: 'väntar på en eller två som gallrar',
    apart: 'de två är oense',
    excluded: 'togs inte med',
    included: 'Rapporter som togs med',
    studies: 'Studier som de handlar om',
    noFile: 'Inga referenser inlästa än.',
    less: '– {what}',

    agreement: 'Hur eniga de två är',
    noneByBoth: 'Ingen studie är gallrad av två än.',
    agreed: ({ share, count }: { share: string; count: number }, f) =>
      `De två sa lika om ${share} av ${f.plural(count, { one: 'studie', other: 'studier' })}.`,
    kappa: 'Cohens kappa {kappa}.',
    kappaBetween: 'Cohens kappa {kappa}, mellan {lower} och {upper} (95 %).',
    noKappa: 'Cohens kappa kan inte räknas: båda gav alla samma svar.',

    readIn: 'Läs in referenser',
    readInLead:
      'En fil med RIS, BibTeX eller CSL-JSON, som de flesta databaser lämnar. Det som redan finns läses inte in igen.',
    file: 'Fil',
    done: (
      { identified, unreadable, duplicates }: { identified: number; unreadable: number; duplicates: number },
      f,
    ) =>
      `${f.plural(identified, { one: 'träff', other: 'träffar' })} i filen. ${f.number(duplicates)} fanns redan, ${f.number(unreadable)} saknade titel eller år, ${f.number(identified - unreadable - duplicates)} är nya.`,

    screen: 'Gallra',
    screenLead: 'Du och en kollega säger var för sig. Ingen ser den andras svar förrän båda har sagt sitt.',
    left: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'studie kvar för dig', other: 'studier kvar för dig' }),
    noneLeft: 'Inget kvar för dig att gallra',
    noneLeftText: 'Du har sagt ditt om allt som sökningen har funnit.',
    abstract: 'Sammanfattning',
    noAbstract: 'Filen hade ingen sammanfattning.',
    decision: 'Ska den tas med?',
    include: 'Ta med',
    exclude: 'Ta inte med',
    reason: 'Varför inte',
    reason_other_topic: 'Handlar om annat',
    reason_other_people: 'Gäller andra personer',
    reason_no_method: 'Säger inte hur den är gjord',
    reason_no_findings: 'Har inga egna resultat',
    reason_not_to_be_had: 'Går inte att få tag i',
    sayIt: 'Spara och ta nästa',

    settleHeading: 'Där de två är oense',
    because: 'Hur det avgjordes',
    settle: 'Avgör',
    take: 'Hämta studierna till ett annat program',
  },
  en: {
    title: 'Searches for studies',
    lead: 'What was searched, where and with what words, so that whoever reads can search again. Two people screen independently, and every step can be checked.',
    add: 'Describe a search',
    change: 'Change, or searched again',
    searchTitle: 'Name of the search',
    noneHeading: 'No search yet',
    noneText: 'Searches appear here with their terms, their sources and what they found.',
    close: 'The search is no longer repeated',
    closeHint: 'It stays, with what it found.',
    question: 'The question',
    questionHint: 'What the search is to answer.',
    sources: 'Where to search',
    sourcesHint: 'Databases, registers and websites, one per line.',
    strategy: 'Search terms',
    strategyHint: 'So that somebody else gets the same hits.',
    includedWhen: 'A study is included when',
    includedWhenHint: 'What the two who screen check each study against.',
    searchedOn: 'Last searched',
    dueOn: 'Search again by',
    dueOnHint: 'On that day the search waits on your first page.',

    dueArrived: 'A search is due to be repeated',
    dueVerb: 'Open the search',

    flow: 'From hits to studies',
    step: 'Step',
    count: 'Number',
    identified: 'References in the files',
    unreadable: 'without title or year',
    duplicates: 'were there already',
    screened: 'To screen',
    waiting: 'wait for one or two who screen',
    apart: 'the two disagree',
    excluded: 'were left out',
    included: 'Reports included',
    studies: 'Studies they report on',
    noFile: 'No references imported yet.',
    less: '– {what}',

    agreement: 'How well the two agree',
    noneByBoth: 'No study has been screened by two yet.',
    agreed: ({ share, count }: { share: string; count: number }, f) =>
      `The two agreed on ${share} of ${f.plural(count, { one: 'study', other: 'studies' })}.`,
    kappa: 'Cohen’s kappa {kappa}.',
    kappaBetween: 'Cohen’s kappa {kappa}, between {lower} and {upper} (95%).',
    noKappa: 'Cohen’s kappa cannot be worked out: both gave everything the same answer.',

    readIn: 'Import references',
    readInLead:
      'A file in RIS, BibTeX or CSL-JSON, which most databases offer. What is already here is not imported again.',
    file: 'File',
    done: (
      { identified, unreadable, duplicates }: { identified: number; unreadable: number; duplicates: number },
      f,
    ) =>
      `${f.plural(identified, { one: 'reference', other: 'references' })} in the file. ${f.number(duplicates)} were there already, ${f.number(unreadable)} had no title or year, ${f.number(identified - unreadable - duplicates)} are new.`,

    screen: 'Screen',
    screenLead:
      'You and a colleague decide separately. Neither sees the other’s answer until both have answered.',
    left: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'study left for you', other: 'studies left for you' }),
    noneLeft: 'Nothing left for you to screen',
    noneLeftText: 'You have judged everything that the search found.',
    abstract: 'Abstract',
    noAbstract: 'The file had no abstract.',
    decision: 'Is it to be included?',
    include: 'Include',
    exclude: 'Leave out',
    reason: 'Why not',
    reason_other_topic: 'Is about something else',
    reason_other_people: 'Is about other people',
    reason_no_method: 'Does not say how it was made',
    reason_no_findings: 'Has no findings of its own',
    reason_not_to_be_had: 'Not available',
    sayIt: 'Save and go to the next',

    settleHeading: 'Where the two disagree',
    because: 'How it was settled',
    settle: 'Settle',
    take: 'Export the included studies to another program',
  },
})

/** The words of searches. */
export const searchWords = (locale: Locale) => translator(messages, locale)

/** Sentences for what is refused. */
export const searchRefusals = catalogue({
  sv: {
    'knowledge_search.due_before': 'Dagen för nästa sökning kommer efter den senaste.',
    'research.why_left_out': 'Säg varför studien inte tas med.',
    'research.screened_already': 'Du har redan sagt ditt om den här studien.',
    'research.screened_by_two': 'Två har redan gallrat den här studien.',
    'research.not_apart':
      'Här finns inget att avgöra: två har inte sagt olika, eller så är det redan avgjort.',
  },
  en: {
    'knowledge_search.due_before': 'The day of the next search comes after the last.',
    'research.why_left_out': 'Say why the study is left out.',
    'research.screened_already': 'You have already judged this study.',
    'research.screened_by_two': 'Two people have already screened this study.',
    'research.not_apart': 'There is nothing to settle here: the two agree, or it has already been settled.',
  },
})
