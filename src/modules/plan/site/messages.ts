import { catalogue } from '../../../platform/i18n/catalogue.ts'

const measures = { one: 'åtgärd', other: 'åtgärder' }
const measuresEnglish = { one: 'measure', other: 'measures' }
const reports = { one: 'redovisning', other: 'redovisningar' }
const reportsEnglish = { one: 'report', other: 'reports' }

interface Counts {
  readonly done: number
  readonly total: number
}

export const siteMessages = catalogue({
  sv: {
    question: 'Blev det som de lovade?',
    lead: 'Samlad följer en nationell handlingsplan från dokument till redovisning: vad regeringen lovade, vem som fick uppdraget, vad som gjordes och vad det ledde till. Varje siffra har sin källa.',
    noPlan: 'Ingen plan ännu',
    noPlanText:
      'När en handlingsplan har lästs in och godkänts visas den här: vad som lovades, vad som har gjorts och vad som saknas.',
    otherPlans: 'Andra planer',
    verdict_none: (_: Counts): string => 'Planen har inga åtgärder att följa.',
    verdict_all: ({ total }: Counts, f) => `Ja. Alla ${f.plural(total, measures)} är klara.`,
    verdict_partly: ({ done, total }: Counts, f) =>
      done === 0
        ? `Nej. Ingen av ${f.number(total)} åtgärder är klar.`
        : `Delvis. ${f.number(done)} av ${f.plural(total, measures)} är klara.`,
    verdict_so_far: ({ done, total }: Counts, f) =>
      `Inte ännu. Hittills är ${f.number(done)} av ${f.plural(total, measures)} klara.`,
    verdict_begun: (_: Counts): string => 'Inte ännu. Arbetet har börjat men ingen åtgärd är klar.',
    verdict_not_begun: (_: Counts): string => 'Inte ännu. Ingen åtgärd har påbörjats.',
    owed: ({ owed, came }: { owed: number; came: number }, f) =>
      owed === 0
        ? 'Ingen redovisning skulle ha kommit ännu.'
        : `Av ${f.plural(owed, { one: 'redovisning', other: 'redovisningar' })} som skulle ha kommit har ${f.number(came)} kommit.`,
    numbers: 'Planen i siffror',
    done: ({ count }: { count: number }): string => (count === 1 ? 'åtgärd är klar' : 'åtgärder är klara'),
    running: ({ count }: { count: number }): string => (count === 1 ? 'åtgärd pågår' : 'åtgärder pågår'),
    late: ({ count }: { count: number }): string =>
      count === 1 ? 'åtgärd är försenad' : 'åtgärder är försenade',
    missing: ({ count }: { count: number }): string =>
      count === 1 ? 'redovisning saknas' : 'redovisningar saknas',
    oldest: ({ time }: { time: string }) => `den äldsta sedan ${time}`,
    since: ({ time }: { time: string }) => `saknas sedan ${time}`,
    boardHeading: 'Alla åtgärder, område för område',
    boardHint: 'Varje ruta är en åtgärd. Formen säger hur den ligger till.',
    areaCounts: ({ done, total }: Counts, f) => `${f.number(done)} av ${f.number(total)} klara`,
    outsideAreas: 'Utanför områdena',
    lateHeading: 'Försenat och saknat',
    lateNone: 'Inget saknas och inget är försenat',
    lateNoneText: 'Allt som skulle ha kommit till i dag har kommit.',
    missingHeading: 'Redovisningar som saknas',
    missingNone: 'Ingen redovisning saknas.',
    lateMeasures: 'Försenade åtgärder',
    lateMeasuresNone: 'Ingen åtgärd är försenad.',
    allLate: ({ count }: { count: number }, f) => `Alla ${f.number(count)} försenade åtgärder`,
    allMissing: ({ count }: { count: number }, f) => `Alla ${f.number(count)} redovisningar som saknas`,
    moneyHeading: 'Pengarna',
    moneyNone: 'Planen nämner inga pengar för helheten.',
    moneyLink: 'Se var pengarna blev av',
    knowHeading: 'Så vet vi',
    knowText:
      'Läget bygger på myndigheternas redovisningar och samordnarens bedömningar. Allt går att följa till sin källa.',
    knowReports: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'offentlig redovisning', other: 'offentliga redovisningar' })} från myndigheterna`,
    knowFacts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'siffra', other: 'siffror' })} i planen, med källa`,
    knowIndicators: 'Indikatorer med mål, utfall och underlag',
    knowSeries: 'Siffror ur verksamheten och hur de räknas',
    knowVersions: ({ number }: { number: string }) => `Planens text, version ${number}, ord för ord`,
    knowAccount: ({ number }: { number: string }) => `Redovisning ${number} till riksdagen`,
    timeLink: 'Tidslinje över alla åtgärder',
    dependenciesLink: 'Vad som bygger på vad',
    bodiesLink: 'Så ligger myndigheterna till',
    newsHeading: 'Senaste nytt',
    newsAll: 'Alla nyheter',
    // Area
    areaState: ({ done, late, total }: { done: number; late: number; total: number }, f) =>
      `${f.number(done)} av ${f.plural(total, measures)} är klara${late > 0 ? ` och ${f.number(late)} är ${late === 1 ? 'försenad' : 'försenade'}` : ''}.`,
    areaMissing: ({ count, time }: { count: number; time: string }, f) =>
      `${f.plural(count, reports)} saknas, den äldsta sedan ${time}.`,
    otherAreas: 'Områden',
    measuresHeading: 'Åtgärder',
    measure: 'Åtgärd',
    standing: 'Läge',
    owedHeading: 'Vad som ska redovisas',
    owedNone: 'Inget ska redovisas',
    owedNoneText: 'När uppdrag ges med datum för redovisning syns de här.',
    // Bodies
    bodies: 'Myndigheter och organisationer',
    bodiesState: ({ count, missing }: { count: number; missing: number }, f) =>
      missing === 0
        ? `${f.plural(count, { one: 'organisation', other: 'organisationer' })} har något att redovisa. Ingen är sen.`
        : `${f.number(missing)} av ${f.plural(count, { one: 'organisation', other: 'organisationer' })} är sena med minst en redovisning.`,
    bodiesNone: 'Ingen har fått något att redovisa ännu',
    body: 'Organisation',
    owedColumn: 'Skulle ha kommit',
    cameColumn: 'Har kommit',
    missingColumn: 'Saknas',
    oldestColumn: 'Äldst',
    nextColumn: 'Nästa datum',
    bodyState: ({ name, owed, came }: { name: string; owed: number; came: number }, f) =>
      owed === 0
        ? `${name} skulle inte ha redovisat något till i dag.`
        : `Av ${f.plural(owed, reports)} som skulle ha kommit från ${name} har ${f.number(came)} kommit.`,
    bodyTasks: 'Vad den skulle göra',
    bodyTasksNone: 'Inget uppdrag i planen',
    bodyTasksNoneText: 'När regeringen ger ett uppdrag visas det här.',
    bodyReports: 'Vad som skulle redovisas, och vad som har kommit',
    bodyMeasures: 'Åtgärder som nämner organisationen',
    bodyMoney: ({ amount }: { amount: string }) => `Besluten nämner ${amount} till dessa uppdrag.`,
    inDirectory: 'Namn, föregångare och adress',
    assignment: 'Uppdrag',
    reference: 'Beteckning',
    decided: 'Beslutat',
    money: 'Pengar',
    assignee: 'ansvarar',
    consulted: 'samråd',
    cooperating: 'samverkan',
    part: 'Del',
    // News
    news: 'Nyheter',
    newsLead: 'Beslut, redovisningar, vad som saknas och vad som har publicerats, allt eftersom det händer.',
    newsNone: 'Inget har hänt ännu',
    newsNoneText:
      'Här syns uppdrag som ges, redovisningar som publiceras och datum som passeras utan att något kommer.',
    feed: 'Prenumerera (Atom)',
    decision_given: 'Uppdrag gavs: {title}',
    decision_changed: 'Uppdrag ändrades: {title}',
    decision_prolonged: 'Uppdrag förlängdes: {title}',
    decision_split: 'Uppdrag delades: {title}',
    decision_merged: 'Uppdrag slogs ihop: {title}',
    decision_completed: 'Uppdrag avslutades: {title}',
    decision_withdrawn: 'Uppdrag återkallades: {title}',
    report_interim: '{body} publicerade en delredovisning: {title}',
    report_final: '{body} publicerade sin slutredovisning: {title}',
    missing_interim: 'Delredovisning saknas från {body}: {title}',
    missing_final: 'Slutredovisning saknas från {body}: {title}',
    account_published: 'Redovisning till riksdagen publicerades',
    account_corrected: 'Redovisning till riksdagen rättades',
    version_approved: 'Planen godkändes i version {number}',
    kind_decision: 'Beslut',
    kind_report: 'Redovisning',
    kind_missing: 'Saknas',
    kind_account: 'Redovisning till riksdagen',
    kind_version: 'Planen',
  },
  en: {
    question: 'Did they do what they promised?',
    lead: 'Samlad follows a national action plan from document to account: what the government promised, who was given the task, what was done and what it led to. Every figure has its source.',
    noPlan: 'No plan yet',
    noPlanText:
      'When an action plan has been read and approved it is shown here: what was promised, what was done and what is missing.',
    otherPlans: 'Other plans',
    verdict_none: (_: Counts): string => 'The plan has no measures to follow.',
    verdict_all: ({ total }: Counts, f) => `Yes. All ${f.plural(total, measuresEnglish)} are done.`,
    verdict_partly: ({ done, total }: Counts, f) =>
      done === 0
        ? `No. None of ${f.number(total)} measures is done.`
        : `In part. ${f.number(done)} of ${f.plural(total, measuresEnglish)} are done.`,
    verdict_so_far: ({ done, total }: Counts, f) =>
      `Not yet. So far ${f.number(done)} of ${f.plural(total, measuresEnglish)} are done.`,
    verdict_begun: (_: Counts): string => 'Not yet. Work has begun but no measure is done.',
    verdict_not_begun: (_: Counts): string => 'Not yet. No measure has been begun.',
    owed: ({ owed, came }: { owed: number; came: number }, f) =>
      owed === 0
        ? 'No report was due yet.'
        : `Of ${f.plural(owed, reportsEnglish)} that were due, ${f.number(came)} have come.`,
    numbers: 'The plan in numbers',
    done: ({ count }: { count: number }): string => (count === 1 ? 'measure is done' : 'measures are done'),
    running: ({ count }: { count: number }): string =>
      count === 1 ? 'measure is under way' : 'measures are under way',
    late: ({ count }: { count: number }): string => (count === 1 ? 'measure is late' : 'measures are late'),
    missing: ({ count }: { count: number }): string =>
      count === 1 ? 'report is missing' : 'reports are missing',
    oldest: ({ time }: { time: string }) => `the oldest for ${time}`,
    since: ({ time }: { time: string }) => `missing for ${time}`,
    boardHeading: 'Every measure, area by area',
    boardHint: 'Each square is a measure. Its shape says how it stands.',
    areaCounts: ({ done, total }: Counts, f) => `${f.number(done)} of ${f.number(total)} done`,
    outsideAreas: 'Outside the areas',
    lateHeading: 'Late and missing',
    lateNone: 'Nothing is missing and nothing is late',
    lateNoneText: 'Everything that was due by today has come.',
    missingHeading: 'Reports that are missing',
    missingNone: 'No report is missing.',
    lateMeasures: 'Late measures',
    lateMeasuresNone: 'No measure is late.',
    allLate: ({ count }: { count: number }, f) => `All ${f.number(count)} late measures`,
    allMissing: ({ count }: { count: number }, f) => `All ${f.number(count)} missing reports`,
    moneyHeading: 'The money',
    moneyNone: 'The plan names no money for the whole.',
    moneyLink: 'See where the money went',
    knowHeading: 'How we know',
    knowText:
      'What is said here rests on the reports of the agencies and the judgement of the coordinator. All of it can be followed to its source.',
    knowReports: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'public report', other: 'public reports' })} from the agencies`,
    knowFacts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'figure', other: 'figures' })} in the plan, with sources`,
    knowIndicators: 'Indicators with target, outcome and evidence',
    knowSeries: 'Figures from the work itself, and how they are counted',
    knowVersions: ({ number }: { number: string }) => `The text of the plan, version ${number}, word by word`,
    knowAccount: ({ number }: { number: string }) => `Account ${number} to Parliament`,
    timeLink: 'Timeline of every measure',
    dependenciesLink: 'What builds on what',
    bodiesLink: 'How the agencies stand',
    newsHeading: 'Latest news',
    newsAll: 'All news',
    areaState: ({ done, late, total }: { done: number; late: number; total: number }, f) =>
      `${f.number(done)} of ${f.plural(total, measuresEnglish)} are done${late > 0 ? ` and ${f.number(late)} ${late === 1 ? 'is' : 'are'} late` : ''}.`,
    areaMissing: ({ count, time }: { count: number; time: string }, f) =>
      `${f.plural(count, reportsEnglish)} ${count === 1 ? 'is' : 'are'} missing, the oldest for ${time}.`,
    otherAreas: 'Areas',
    measuresHeading: 'Measures',
    measure: 'Measure',
    standing: 'State',
    owedHeading: 'What is to be reported',
    owedNone: 'Nothing is to be reported',
    owedNoneText: 'When assignments are given with days for reports they are shown here.',
    bodies: 'Agencies and organisations',
    bodiesState: ({ count, missing }: { count: number; missing: number }, f) =>
      missing === 0
        ? `${f.plural(count, { one: 'organisation has', other: 'organisations have' })} something to report. None is late.`
        : `${f.number(missing)} of ${f.plural(count, { one: 'organisation', other: 'organisations' })} are late with at least one report.`,
    bodiesNone: 'Nobody has been given anything to report yet',
    body: 'Organisation',
    owedColumn: 'Due by today',
    cameColumn: 'Have come',
    missingColumn: 'Missing',
    oldestColumn: 'Oldest',
    nextColumn: 'Next day',
    bodyState: ({ name, owed, came }: { name: string; owed: number; came: number }, f) =>
      owed === 0
        ? `${name} had nothing to report by today.`
        : `Of ${f.plural(owed, reportsEnglish)} due from ${name}, ${f.number(came)} have come.`,
    bodyTasks: 'What it was to do',
    bodyTasksNone: 'No assignment in the plan',
    bodyTasksNoneText: 'When the government gives an assignment it is shown here.',
    bodyReports: 'What was to be reported, and what has come',
    bodyMeasures: 'Measures that name the organisation',
    bodyMoney: ({ amount }: { amount: string }) => `The decisions name ${amount} for these assignments.`,
    inDirectory: 'Names, predecessors and address',
    assignment: 'Assignment',
    reference: 'Reference',
    decided: 'Decided',
    money: 'Money',
    assignee: 'responsible',
    consulted: 'consulted',
    cooperating: 'cooperating',
    part: 'Part',
    news: 'News',
    newsLead: 'Decisions, reports, what is missing and what has been published, as it happens.',
    newsNone: 'Nothing has happened yet',
    newsNoneText:
      'Assignments that are given, reports that are published and days that pass without anything coming are shown here.',
    feed: 'Subscribe (Atom)',
    decision_given: 'Assignment given: {title}',
    decision_changed: 'Assignment changed: {title}',
    decision_prolonged: 'Assignment prolonged: {title}',
    decision_split: 'Assignment split: {title}',
    decision_merged: 'Assignments merged: {title}',
    decision_completed: 'Assignment completed: {title}',
    decision_withdrawn: 'Assignment withdrawn: {title}',
    report_interim: '{body} published an interim report: {title}',
    report_final: '{body} published its final report: {title}',
    missing_interim: 'Interim report missing from {body}: {title}',
    missing_final: 'Final report missing from {body}: {title}',
    account_published: 'Account to Parliament published',
    account_corrected: 'Account to Parliament corrected',
    version_approved: 'The plan was approved in version {number}',
    kind_decision: 'Decision',
    kind_report: 'Report',
    kind_missing: 'Missing',
    kind_account: 'Account to Parliament',
    kind_version: 'The plan',
  },
})
