import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Format } from '../../../../platform/i18n/format.ts'

const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const words = {
  sv: 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}
const inWords = (count: number, language: 'sv' | 'en', format: Format): string =>
  words[language][count] ?? format.number(count)

/** How many measures, in words up to twelve: "tolv åtgärder". */
const measuresSv = (count: number, f: Format) =>
  `${inWords(count, 'sv', f)} ${count === 1 ? 'åtgärd' : 'åtgärder'}`
/** How many of several are done: "none is", "two are". */
const doneEn = (count: number, f: Format) =>
  count === 0 ? 'none is' : `${inWords(count, 'en', f)} ${count === 1 ? 'is' : 'are'}`
const measuresEn = (count: number, f: Format) =>
  `${inWords(count, 'en', f)} ${count === 1 ? 'measure' : 'measures'}`
/** How many of several are done: "ingen klar", "två klara". */
const doneSv = (count: number, f: Format) =>
  count === 0 ? 'ingen klar' : `${inWords(count, 'sv', f)} ${count === 1 ? 'klar' : 'klara'}`
const reportsSv = (count: number, f: Format) =>
  `${inWords(count, 'sv', f)} ${count === 1 ? 'redovisning' : 'redovisningar'}`
const reportsEn = (count: number, f: Format) =>
  `${inWords(count, 'en', f)} ${count === 1 ? 'report-back' : 'report-backs'}`
const numbersSv = (numbers: readonly string[], f: Format) =>
  `${numbers.length === 1 ? 'åtgärd' : 'åtgärderna'} ${f.list(numbers)}`
const numbersEn = (numbers: readonly string[], f: Format) =>
  `${numbers.length === 1 ? 'measure' : 'measures'} ${f.list(numbers)}`
const kindSv = { interim: 'delredovisning', final: 'slutredovisning' } as const
const kindEn = { interim: 'interim report-back', final: 'final report-back' } as const

interface Owed {
  readonly body: string
  readonly kind: 'interim' | 'final'
  readonly part: string | null
}
interface Report extends Owed {
  readonly day: string
}
interface Asked extends Owed {
  readonly title: string
}
interface Late extends Asked {
  readonly due: string
  readonly count: number
}
interface Counted {
  readonly numbers: readonly string[]
}
const partOf = (part: string | null): string => (part === null ? '' : ` (${part})`)
const withPeriod = (period: string | null, words: string): string =>
  period === null ? '' : ` ${words} ${period}`

/** What the program writes by itself in an account. Every text is a whole sentence. */
const phrases = catalogue({
  sv: {
    // One measure
    given: ({ title, day, bodies }: { title: string; day: string | null; bodies: readonly string[] }, f) =>
      `Uppdraget ”${title}” gavs${day === null ? '' : ` den ${f.date(day)}`}${bodies.length === 0 ? '' : ` till ${f.list(bodies)}`}.`,
    shared: ({ title, number }: { title: string; number: string }) =>
      `Åtgärden omfattas av uppdraget ”${title}”, som redovisas under åtgärd ${number}.`,
    states: '{body} anger: ”{text}”.',
    notGiven: 'Inget uppdrag har getts för åtgärden.',
    withdrawn: ({ title, day }: { title: string; day: string }, f) =>
      `Uppdraget ”${title}” återkallades den ${f.date(day)}.`,
    reason: 'Som skäl anges: ”{reason}”.',
    came: ({ body, kind, part, day }: Report, f) =>
      `${body} lämnade sin ${kindSv[kind]}${partOf(part)} den ${f.date(day)}.`,
    cameLate: ({ count, due }: { count: number; due: string }, f) =>
      `Den kom ${f.plural(count, { one: 'dag', other: 'dagar' })} efter utsatt dag, som var den ${f.date(due)}.`,
    missing: ({ body, kind, part, day }: Report, f) =>
      `${body} har inte lämnat den ${kindSv[kind]}${partOf(part)} som skulle ha kommit senast den ${f.date(day)}.`,
    waiting: ({ body, kind, part }: Report) =>
      `${body} har lämnat en ${kindSv[kind]}${partOf(part)} som inte är färdiggranskad.`,
    notDue: ({ body, kind, part, day }: Report, f) =>
      `${body} ska lämna sin ${kindSv[kind]}${partOf(part)} senast den ${f.date(day)}.`,
    outcome: 'Om vad som har förändrats redovisar {body} följande.',
    deviation: 'Om vad som blev annorlunda än det som beslutades redovisar {body} följande.',
    effect: 'Om effekten redovisar {body} följande.',
    noEffect: 'Effekten kan enligt {body} inte bedömas.',
    neither: 'Varken utfall eller effekt kan enligt {body} bedömas.',
    nothingOfChange: '{body} redovisar inte vad som har förändrats för människor.',
    figure: ({ label, value, period }: { label: string; value: string; period: string | null }) =>
      `För ”${label}” redovisas ${value}${withPeriod(period, 'för perioden')}.`,
    figure_unknown: 'Värdet för ”{label}” är inte känt.',
    figure_not_collected: 'Uppgifter om ”{label}” samlas inte in.',
    figure_suppressed: 'Värdet för ”{label}” visas inte, för att skydda enskilda.',
    indicator: ({ title, value, period }: { title: string; value: string; period: string }) =>
      `Måttet ”${title}” var ${value} för ${period}.`,
    baselineAndTarget: 'Utgångsläget var {baseline} och målet är {target}.',
    baseline: 'Utgångsläget var {baseline}.',
    target: 'Målet är {target}.',
    conflict: ({ title, told }: { title: string; told: readonly string[] }, f) =>
      `Källorna går isär om ”${title}”: ${f.list(told)}.`,
    toldBy: '{name} anger {value}',
    // The plan, and its areas
    ofPlan: ({ count, done }: { count: number; done: number }, f) =>
      `Av planens ${measuresSv(count, f)} är ${doneSv(done, f)}.`,
    ofArea: ({ count, done }: { count: number; done: number }, f) =>
      count === 1
        ? `Området omfattar en åtgärd, som ${done === 1 ? 'är klar' : 'inte är klar'}.`
        : done === count
          ? `Området omfattar ${measuresSv(count, f)}, som alla är klara.`
          : `Området omfattar ${measuresSv(count, f)}, av vilka ${done === 0 ? 'ingen är klar' : `${inWords(done, 'sv', f)} är ${done === 1 ? 'klar' : 'klara'}`}.`,
    are_late: ({ numbers }: Counted, f) =>
      `${upper(measuresSv(numbers.length, f))} är ${numbers.length === 1 ? 'försenad' : 'försenade'}: ${numbersSv(numbers, f)}.`,
    are_missing: ({ numbers }: Counted, f) =>
      `För ${measuresSv(numbers.length, f)} saknas det som skulle ha redovisats: ${numbersSv(numbers, f)}.`,
    are_atRisk: ({ numbers }: Counted, f) =>
      `${upper(measuresSv(numbers.length, f))} har läget Risk: ${numbersSv(numbers, f)}.`,
    are_running: ({ numbers }: Counted, f) =>
      `${upper(measuresSv(numbers.length, f))} pågår: ${numbersSv(numbers, f)}.`,
    are_waiting: ({ numbers }: Counted, f) =>
      `${upper(measuresSv(numbers.length, f))} är ${numbers.length === 1 ? 'redovisad' : 'redovisade'}, men ingen har bedömt om ${numbers.length === 1 ? 'den' : 'de'} är ${numbers.length === 1 ? 'klar' : 'klara'}: ${numbersSv(numbers, f)}.`,
    are_planned: ({ numbers }: Counted, f) =>
      `${upper(measuresSv(numbers.length, f))} har inte påbörjats: ${numbersSv(numbers, f)}.`,
    are_withdrawn: ({ numbers }: Counted, f) =>
      `${upper(measuresSv(numbers.length, f))} har avbrutits: ${numbersSv(numbers, f)}.`,
    neverAssigned: ({ numbers }: Counted, f) =>
      `${upper(measuresSv(numbers.length, f))} har aldrig lämnats som uppdrag: ${numbersSv(numbers, f)}.`,
    reported: ({ due, came, day }: { due: number; came: number; day: string }, f) =>
      `Av ${reportsSv(due, f)} som skulle ha lämnats senast den ${f.date(day)} har ${inWords(came, 'sv', f)} kommit in.`,
    reportedAll: ({ due, day }: { due: number; day: string }, f) =>
      due === 1
        ? `Den redovisning som skulle ha lämnats senast den ${f.date(day)} har kommit in.`
        : `Alla ${f.number(due)} redovisningar som skulle ha lämnats senast den ${f.date(day)} har kommit in.`,
    reportedNone: ({ day }: { day: string }, f) =>
      `Ingen redovisning skulle ha lämnats senast den ${f.date(day)}.`,
    withEffect: ({ count }: { count: number }, f) => `För ${measuresSv(count, f)} redovisas en effekt.`,
    effectNotAssessed: ({ count }: { count: number }, f) =>
      `För ${measuresSv(count, f)} anger de som redovisar att effekten inte kan bedömas.`,
    effectNotTold: ({ count }: { count: number }, f) =>
      `För ${measuresSv(count, f)} med godtagen redovisning sägs inget om effekten.`,
    // What is told in the main
    tells: ({ title, reference }: { title: string; reference: string | null }) =>
      `I skrivelsen redovisas vad ”${title}”${reference === null ? '' : ` (${reference})`} har lett till.`,
    decided: ({ day, from, to }: { day: string; from: number | null; to: number | null }, f) =>
      `Planen beslutades den ${f.date(day)}${from === null || to === null ? '' : ` och gällde ${from}–${to}`}.`,
    basedOn: ({ count, bodies }: { count: number; bodies: number }, f) =>
      `Skrivelsen bygger på ${reportsSv(count, f)} som har godtagits, från ${inWords(bodies, 'sv', f)} ${bodies === 1 ? 'organisation' : 'organisationer'}.`,
    resultOf: 'Om åtgärd {number} redovisar {body}: ”{text}”.',
    // Money
    frame: 'Planen beräknar {sum}{period}.',
    frameWhole: 'Sammanlagt beräknar planen {sum}.',
    traced:
      'Av dem går {traced} att följa till ett beslut eller en planering, och {untraced} går inte att följa.',
    allTraced: 'Hela summan går att följa till ett beslut eller en planering.',
    decidedSum: 'Beslut har fattats om {sum}.',
    paidSum: '{sum} har betalats ut.',
    spentSum: '{sum} har redovisats som förbrukade.',
    repaidSum: '{sum} har betalats tillbaka.',
    // Late and changed promises
    moved: ({ body, kind, part, title, from, to }: Asked & { from: string; to: string }, f) =>
      `${body} skulle lämna ${kindSv[kind]}en${partOf(part)} av ”${title}” senast den ${f.date(from)}, men fick tid till den ${f.date(to)}.`,
    movedBy: ({ day, reference }: { day: string; reference: string | null }, f) =>
      `Ändringen beslutades den ${f.date(day)}${reference === null ? '' : ` (dnr ${reference})`}.`,
    came_late: ({ body, kind, part, title, due, day, count }: Late & { day: string }, f) =>
      `${body} lämnade ${kindSv[kind]}en${partOf(part)} av ”${title}” den ${f.date(day)}, ${f.plural(count, { one: 'dag', other: 'dagar' })} efter utsatt dag den ${f.date(due)}.`,
    still_missing: ({ body, kind, part, title, due, count }: Late, f) =>
      `${body} har inte lämnat ${kindSv[kind]}en${partOf(part)} av ”${title}”, som skulle ha kommit den ${f.date(due)}, ${f.plural(count, { one: 'dag', other: 'dagar' })} före den dag som redovisningen avser.`,
    nothingLate: 'Ingen redovisning har kommit för sent, ingen saknas och ingen slutdag har flyttats.',
    // Outcome, work outside the measures, method
    startsFrom: ({ count }: { count: number }, f) =>
      `Planen anger ${f.plural(count, { one: 'uppgift', other: 'uppgifter' })} i siffror som beskriver utgångsläget.`,
    followed: ({ count }: { count: number }, f) =>
      `${count === 1 ? 'Ett' : upper(inWords(count, 'sv', f))} mått har följts med siffror sedan dess.`,
    notFollowed: 'Inget mått har följts med siffror sedan dess.',
    outside: ({ count, bodies }: { count: number; bodies: readonly string[] }, f) =>
      `${upper(inWords(count, 'sv', f))} ${count === 1 ? 'insats' : 'insatser'} vid sidan av planens åtgärder har redovisats, av ${f.list(bodies)}.`,
    worksWith: '{body} har arbetat med ”{title}”.',
    methodAsOf: ({ day }: { day: string }, f) => `Redovisningen avser läget den ${f.date(day)}.`,
    methodBasis: ({ count }: { count: number }, f) =>
      `Den bygger på ${reportsSv(count, f)} som har lämnats av dem som fått uppdragen och som har godtagits efter granskning.`,
    methodSources:
      'Varje mening som anger en siffra eller ett resultat visar vad den vilar på, och talen har jämförts med källan till värde och enhet.',
    methodKinds:
      'Med prestation avses vad som har gjorts, med utfall vad som har förändrats för människor och med effekt den förändring som åtgärden själv har orsakat.',
    methodFrozen: 'Siffror som hämtas ur statistik är frysta som de var den dag då de hämtades.',
  },
  en: {
    given: ({ title, day, bodies }: { title: string; day: string | null; bodies: readonly string[] }, f) =>
      `The assignment “${title}” was given${day === null ? '' : ` on ${f.date(day)}`}${bodies.length === 0 ? '' : ` to ${f.list(bodies)}`}.`,
    shared: ({ title, number }: { title: string; number: string }) =>
      `The measure is served by the assignment “${title}”, which is reported under measure ${number}.`,
    states: '{body} states: “{text}”.',
    notGiven: 'No assignment has been given for the measure.',
    withdrawn: ({ title, day }: { title: string; day: string }, f) =>
      `The assignment “${title}” was withdrawn on ${f.date(day)}.`,
    reason: 'The reason given is: “{reason}”.',
    came: ({ body, kind, part, day }: Report, f) =>
      `${body} submitted its ${kindEn[kind]}${partOf(part)} on ${f.date(day)}.`,
    cameLate: ({ count, due }: { count: number; due: string }, f) =>
      `It came ${f.plural(count, { one: 'day', other: 'days' })} after the day set, which was ${f.date(due)}.`,
    missing: ({ body, kind, part, day }: Report, f) =>
      `${body} has not submitted the ${kindEn[kind]}${partOf(part)} that was due on ${f.date(day)}.`,
    waiting: ({ body, kind, part }: Report) =>
      `${body} has submitted ${kind === 'interim' ? 'an' : 'a'} ${kindEn[kind]}${partOf(part)} that has not been reviewed yet.`,
    notDue: ({ body, kind, part, day }: Report, f) =>
      `${body} is to submit its ${kindEn[kind]}${partOf(part)} by ${f.date(day)}.`,
    outcome: 'On what has changed, {body} reports the following.',
    deviation: 'On what differed from what was decided, {body} reports the following.',
    effect: 'On the effect, {body} reports the following.',
    noEffect: 'According to {body}, the effect cannot be assessed.',
    neither: 'According to {body}, neither outcome nor effect can be assessed.',
    nothingOfChange: '{body} does not report what has changed for people.',
    figure: ({ label, value, period }: { label: string; value: string; period: string | null }) =>
      `For “${label}”, ${value} is reported${withPeriod(period, 'for the period')}.`,
    figure_unknown: 'The value of “{label}” is not known.',
    figure_not_collected: 'No figures are collected on “{label}”.',
    figure_suppressed: 'The value of “{label}” is not shown, to protect individuals.',
    indicator: ({ title, value, period }: { title: string; value: string; period: string }) =>
      `The measure “${title}” stood at ${value} for ${period}.`,
    baselineAndTarget: 'The baseline was {baseline} and the target is {target}.',
    baseline: 'The baseline was {baseline}.',
    target: 'The target is {target}.',
    conflict: ({ title, told }: { title: string; told: readonly string[] }, f) =>
      `The sources differ on “${title}”: ${f.list(told)}.`,
    toldBy: '{name} states {value}',
    ofPlan: ({ count, done }: { count: number; done: number }, f) =>
      `Of the plan's ${measuresEn(count, f)}, ${doneEn(done, f)} done.`,
    ofArea: ({ count, done }: { count: number; done: number }, f) =>
      count === 1
        ? `The area holds one measure, which is ${done === 1 ? '' : 'not '}done.`
        : done === count
          ? `The area holds ${measuresEn(count, f)}, all of which are done.`
          : `The area holds ${measuresEn(count, f)}, of which ${doneEn(done, f)} done.`,
    are_late: ({ numbers }: Counted, f) =>
      `${upper(measuresEn(numbers.length, f))} ${numbers.length === 1 ? 'is' : 'are'} late: ${numbersEn(numbers, f)}.`,
    are_missing: ({ numbers }: Counted, f) =>
      `For ${measuresEn(numbers.length, f)}, what was to be reported is missing: ${numbersEn(numbers, f)}.`,
    are_atRisk: ({ numbers }: Counted, f) =>
      `${upper(measuresEn(numbers.length, f))} ${numbers.length === 1 ? 'is' : 'are'} judged to be at risk: ${numbersEn(numbers, f)}.`,
    are_running: ({ numbers }: Counted, f) =>
      `${upper(measuresEn(numbers.length, f))} ${numbers.length === 1 ? 'is' : 'are'} under way: ${numbersEn(numbers, f)}.`,
    are_waiting: ({ numbers }: Counted, f) =>
      `${upper(measuresEn(numbers.length, f))} ${numbers.length === 1 ? 'has' : 'have'} been reported, but nobody has judged whether ${numbers.length === 1 ? 'it is' : 'they are'} done: ${numbersEn(numbers, f)}.`,
    are_planned: ({ numbers }: Counted, f) =>
      `${upper(measuresEn(numbers.length, f))} ${numbers.length === 1 ? 'has' : 'have'} not begun: ${numbersEn(numbers, f)}.`,
    are_withdrawn: ({ numbers }: Counted, f) =>
      `${upper(measuresEn(numbers.length, f))} ${numbers.length === 1 ? 'has' : 'have'} been stopped: ${numbersEn(numbers, f)}.`,
    neverAssigned: ({ numbers }: Counted, f) =>
      `${upper(measuresEn(numbers.length, f))} ${numbers.length === 1 ? 'has' : 'have'} never been given as an assignment: ${numbersEn(numbers, f)}.`,
    reported: ({ due, came, day }: { due: number; came: number; day: string }, f) =>
      `Of ${reportsEn(due, f)} due by ${f.date(day)}, ${inWords(came, 'en', f)} ${came === 1 ? 'has' : 'have'} come in.`,
    reportedAll: ({ due, day }: { due: number; day: string }, f) =>
      due === 1
        ? `The report-back due by ${f.date(day)} has come in.`
        : `All ${f.number(due)} report-backs due by ${f.date(day)} have come in.`,
    reportedNone: ({ day }: { day: string }, f) => `No report-back was due by ${f.date(day)}.`,
    withEffect: ({ count }: { count: number }, f) => `For ${measuresEn(count, f)}, an effect is reported.`,
    effectNotAssessed: ({ count }: { count: number }, f) =>
      `For ${measuresEn(count, f)}, those who report say that the effect cannot be assessed.`,
    effectNotTold: ({ count }: { count: number }, f) =>
      `For ${measuresEn(count, f)} with an accepted report-back, nothing is said of the effect.`,
    tells: ({ title, reference }: { title: string; reference: string | null }) =>
      `The communication reports what “${title}”${reference === null ? '' : ` (${reference})`} has led to.`,
    decided: ({ day, from, to }: { day: string; from: number | null; to: number | null }, f) =>
      `The plan was decided on ${f.date(day)}${from === null || to === null ? '' : ` and applied ${from}–${to}`}.`,
    basedOn: ({ count, bodies }: { count: number; bodies: number }, f) =>
      `The communication rests on ${reportsEn(count, f)} that ${count === 1 ? 'has' : 'have'} been accepted, from ${inWords(bodies, 'en', f)} ${bodies === 1 ? 'body' : 'bodies'}.`,
    resultOf: 'On measure {number}, {body} reports: “{text}”.',
    frame: 'The plan estimates {sum}{period}.',
    frameWhole: 'Altogether the plan estimates {sum}.',
    traced: 'Of this, {traced} can be traced to a decision or a planning, and {untraced} cannot.',
    allTraced: 'The whole sum can be traced to a decision or a planning.',
    decidedSum: 'Decisions have been taken on {sum}.',
    paidSum: '{sum} has been paid out.',
    spentSum: '{sum} has been reported as spent.',
    repaidSum: '{sum} has been repaid.',
    moved: ({ body, kind, part, title, from, to }: Asked & { from: string; to: string }, f) =>
      `${body} was to submit the ${kindEn[kind]}${partOf(part)} on “${title}” by ${f.date(from)}, but was given until ${f.date(to)}.`,
    movedBy: ({ day, reference }: { day: string; reference: string | null }, f) =>
      `The change was decided on ${f.date(day)}${reference === null ? '' : ` (reg. no. ${reference})`}.`,
    came_late: ({ body, kind, part, title, due, day, count }: Late & { day: string }, f) =>
      `${body} submitted the ${kindEn[kind]}${partOf(part)} on “${title}” on ${f.date(day)}, ${f.plural(count, { one: 'day', other: 'days' })} after the day set, ${f.date(due)}.`,
    still_missing: ({ body, kind, part, title, due, count }: Late, f) =>
      `${body} has not submitted the ${kindEn[kind]}${partOf(part)} on “${title}”, which was due on ${f.date(due)}, ${f.plural(count, { one: 'day', other: 'days' })} before the day of this account.`,
    nothingLate: 'No report-back has come late, none is missing and no deadline has been moved.',
    startsFrom: ({ count }: { count: number }, f) =>
      `The plan states ${f.plural(count, { one: 'figure', other: 'figures' })} that describe the baseline.`,
    followed: ({ count }: { count: number }, f) =>
      `${upper(inWords(count, 'en', f))} ${count === 1 ? 'indicator has' : 'indicators have'} been followed with figures since.`,
    notFollowed: 'No indicator has been followed with figures since.',
    outside: ({ count, bodies }: { count: number; bodies: readonly string[] }, f) =>
      `${upper(inWords(count, 'en', f))} ${count === 1 ? 'activity' : 'activities'} outside the plan's measures ${count === 1 ? 'has' : 'have'} been reported, by ${f.list(bodies)}.`,
    worksWith: '{body} has worked on “{title}”.',
    methodAsOf: ({ day }: { day: string }, f) => `The account tells how things stood on ${f.date(day)}.`,
    methodBasis: ({ count }: { count: number }, f) =>
      `It rests on ${reportsEn(count, f)} submitted by those who were given the assignments and accepted after review.`,
    methodSources:
      'Every sentence that states a number or a result shows what it rests on, and the numbers have been compared with the source by value and unit.',
    methodKinds:
      'Output is what was done, outcome what has changed for people, and effect the change that the measure itself has caused.',
    methodFrozen: 'Figures taken from statistics are frozen as they were on the day they were taken.',
  },
})

/** The phrases of one language. */
export const phrasesIn = (language: 'sv' | 'en') => translator(phrases, language)
export type Phrases = ReturnType<typeof phrasesIn>
