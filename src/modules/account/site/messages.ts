import { catalogue } from '../../../platform/i18n/catalogue.ts'

const measures = { one: 'åtgärd', other: 'åtgärder' }
const measuresEnglish = { one: 'measure', other: 'measures' }
const reports = { one: 'redovisning', other: 'redovisningar' }
const reportsEnglish = { one: 'report', other: 'reports' }

interface Counts {
  readonly done: number
  readonly total: number
}

interface NotDone {
  readonly late: number
  readonly missing: number
  readonly withdrawn: number
}

interface AreaMoney {
  readonly decided: number
  readonly planned: number
  readonly spent: number
}

interface Untraced {
  readonly count: number
  readonly total: number
}

interface Sources {
  readonly reports: number
}

/** A list of parts as a sentence of its own. */
const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

export const siteMessages = catalogue({
  sv: {
    question: 'Blev det som de lovade?',
    lead: 'Samlad följer en nationell handlingsplan från dokument till redovisning: vad regeringen lovade, vem som fick uppdraget, vad som gjordes och vad det ledde till. Varje siffra har sin källa.',
    noPlan: 'Ingen plan ännu',
    noPlanText:
      'När en handlingsplan har lästs in och godkänts visas den här: vad som lovades, vad som har gjorts och vad som saknas.',
    otherPlans: 'Andra planer',
    verdict_none: (_: Counts): string => 'Planen har inga åtgärder att följa.',
    verdict_all: ({ total }: Counts, f) =>
      total === 1 ? 'Ja. Åtgärden är klar.' : `Ja. Alla ${f.plural(total, measures)} är klara.`,
    verdict_partly: ({ done, total }: Counts, f) =>
      done === 0
        ? total === 1
          ? 'Nej. Åtgärden är inte klar.'
          : `Nej. Ingen av ${f.number(total)} åtgärder är klar.`
        : `Delvis. ${f.number(done)} av ${f.plural(total, measures)} är ${done === 1 ? 'klar' : 'klara'}.`,
    verdict_so_far: ({ done, total }: Counts, f) =>
      `Inte ännu. Hittills är ${f.number(done)} av ${f.plural(total, measures)} ${done === 1 ? 'klar' : 'klara'}.`,
    verdict_begun: (_: Counts): string => 'Inte ännu. Arbetet har börjat men ingen åtgärd är klar.',
    verdict_not_begun: (_: Counts): string => 'Inte ännu. Ingen åtgärd har påbörjats.',
    owed: ({ owed, came }: { owed: number; came: number }, f) =>
      owed === 0
        ? 'Ingen redovisning skulle ha kommit ännu.'
        : `Av ${f.plural(owed, { one: 'redovisning', other: 'redovisningar' })} som skulle ha kommit har ${f.number(came)} kommit.`,
    notDone: ({ late, missing, withdrawn }: NotDone, f) =>
      capitalised(
        f.list([
          ...(late > 0 ? [`${f.number(late)} är ${late === 1 ? 'försenad' : 'försenade'}`] : []),
          ...(missing > 0 ? [`${f.number(missing)} saknar redovisning`] : []),
          ...(withdrawn > 0
            ? [`${f.number(withdrawn)} är ${withdrawn === 1 ? 'avbruten' : 'avbrutna'}`]
            : []),
        ]),
      ),
    notFollowed: 'Planen följs inte här än. Så här lyder det som lovades.',
    promised: ({ measures: count, ore }: { measures: number; ore: number }, f) =>
      ore > 0
        ? `Den lovade ${f.plural(count, measures)} och räknade med ${f.moneyInWords(ore)}.`
        : `Den lovade ${f.plural(count, measures)}.`,
    cameHeading: 'Vad som kom ut av det',
    costHeading: 'Vad det kostade',
    cameColumnOfMeasure: 'Publicerat',
    areasHeading: 'Vad som lovades, vad som kom ut av det och vad det kostade',
    published: ({ parts }: { parts: string }) => `Publicerat: ${parts}.`,
    nothingPublished: ({ count }: { count: number }, f) =>
      count === 1
        ? 'Inget är publicerat om vad som kom ut av åtgärden.'
        : `Inget är publicerat om vad som kom ut av de ${f.number(count)} åtgärderna.`,
    evidence_effect: 'effekt av {measures}',
    evidence_outcome: 'resultat av {measures}',
    evidence_output: 'enbart prestation av {measures}',
    evidence_not_assessed: 'att {measures} inte kan bedömas',
    evidence_nothing: 'inget om {measures}',
    level_effect: 'effekt',
    level_outcome: 'resultat',
    level_output: 'prestation',
    level_not_assessed: 'kan inte bedömas',
    areaMoney: ({ decided, planned, spent }: AreaMoney, f) =>
      `${[
        ...(decided > 0 ? [`${f.moneyInWords(decided)} beslutat`] : []),
        ...(planned > 0 ? [`${f.moneyInWords(planned)} planerat`] : []),
        ...(spent > 0 ? [`${f.moneyInWords(spent)} förbrukat`] : []),
      ].join(', ')}.`,
    areaMoneyShared: ({ ore }: { ore: number }, f) => `${f.moneyInWords(ore)} tillsammans med andra områden.`,
    areaUntraced: ({ count, total }: Untraced, f) =>
      count === total
        ? total === 1
          ? 'Till åtgärden går inga pengar att följa.'
          : `Till ingen av de ${f.number(total)} åtgärderna går pengar att följa.`
        : `Till ${f.number(count)} av ${f.plural(total, measures)} går inga pengar att följa.`,
    outsideAreas: 'Utanför områdena',
    wrongHeading: 'Sent, saknat eller aldrig påbörjat',
    nothingWrong: 'Inget är försenat och inget saknas.',
    nothingOwed: 'Inget är försenat. Ingen redovisning skulle ha kommit ännu.',
    allLate: ({ count }: { count: number }, f) =>
      `Alla ${f.plural(count, { one: 'försenad åtgärd', other: 'försenade åtgärder' })}`,
    allMissing: ({ count }: { count: number }, f) =>
      `Alla ${f.plural(count, measures)} där redovisning saknas`,
    missingHeading: 'Redovisningar som saknas',
    moneyNone: 'Planen nämner inga pengar för helheten.',
    moneyLink: 'Vart pengarna gick',
    allMeasures: ({ count }: { count: number }, f) =>
      count === 1 ? 'Åtgärden' : `Alla ${f.plural(count, measures)}`,
    otherPlan: 'Planen {reference}',
    knowHeading: 'Så vet vi',
    knowText: ({ reports: count }: Sources, f) =>
      count === 0
        ? 'Ingen är publicerad än. Läget bygger på samordnarens bedömningar.'
        : `${f.plural(count, { one: 'redovisning är publicerad', other: 'redovisningar är publicerade' })}. Läget bygger på dem och på samordnarens bedömningar.`,
    knowIndicators: 'Indikatorer med mål, utfall och underlag',
    knowVersions: ({ number }: { number: string }) => `Planens text, version ${number}, ord för ord`,
    knowAccount: ({ number }: { number: string }) => `Redovisning ${number} till riksdagen`,
    timeLink: 'Tidslinje över alla åtgärder',
    bodiesLink: 'Så ligger myndigheterna till',
    newsHeading: 'Senaste nytt',
    newsAll: 'Alla nyheter',
    // Area
    areaState: ({ done, late, total }: { done: number; late: number; total: number }, f) =>
      `${f.number(done)} av ${f.plural(total, measures)} är ${done === 1 ? 'klar' : 'klara'}${late > 0 ? ` och ${f.number(late)} är ${late === 1 ? 'försenad' : 'försenade'}` : ''}.`,
    areaMissing: ({ count, time }: { count: number; time: string }, f) =>
      `${f.plural(count, reports)} saknas${count === 1 ? '' : ', den äldsta'} sedan ${time}.`,
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
        ? count === 0
          ? 'Ingen har fått något att redovisa ännu.'
          : `${f.plural(count, { one: 'organisation', other: 'organisationer' })} har något att redovisa. Ingen är sen.`
        : `${f.number(missing)} av ${f.plural(count, { one: 'organisation', other: 'organisationer' })} är ${missing === 1 ? 'sen' : 'sena'} med minst en redovisning.`,
    bodiesNone: 'Ingen har fått något att redovisa ännu',
    nextColumn: 'Nästa datum',
    bodyOwesNothing: 'Inget skulle ha kommit ännu',
    bodyCame: ({ owed, came }: { owed: number; came: number }, f) =>
      `${f.number(came)} av ${f.plural(owed, reports)} har kommit`,
    bodyMissing: ({ count, time }: { count: number; time: string }, f) =>
      `${f.number(count)} saknas, ${time}`,
    bodyState: ({ name, owed, came }: { name: string; owed: number; came: number }, f) =>
      owed === 0
        ? `${name} skulle inte ha redovisat något till i dag.`
        : `Av ${f.plural(owed, reports)} som skulle ha kommit från ${name} har ${f.number(came)} kommit.`,
    nothingMissing: ({ count }: { count: number }, f) =>
      count === 1
        ? 'Den redovisning som skulle ha kommit har kommit.'
        : `Alla ${f.number(count)} redovisningar som skulle ha kommit har kommit.`,
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
    decision_resumed: 'Uppdrag togs upp igen: {title}',
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
    judged: 'Samordnaren bedömde åtgärden som {word}: {title}',
    kind_judgement: 'Bedömning',
    followBody: 'Följ organisationen (Atom)',
    measureNews: 'Åtgärd {number}. {title}',
  },
  en: {
    question: 'Did they do what they promised?',
    lead: 'Samlad follows a national action plan from document to account: what the Government promised, who was given the task, what was done and what it led to. Every figure has its source.',
    noPlan: 'No plan yet',
    noPlanText:
      'When an action plan has been read and approved it is shown here: what was promised, what was done and what is missing.',
    otherPlans: 'Other plans',
    verdict_none: (_: Counts): string => 'The plan has no measures to follow.',
    verdict_all: ({ total }: Counts, f) =>
      total === 1 ? 'Yes. The measure is done.' : `Yes. All ${f.plural(total, measuresEnglish)} are done.`,
    verdict_partly: ({ done, total }: Counts, f) =>
      done === 0
        ? total === 1
          ? 'No. The measure is not done.'
          : `No. None of ${f.number(total)} measures is done.`
        : `In part. ${f.number(done)} of ${f.plural(total, measuresEnglish)} ${done === 1 ? 'is' : 'are'} done.`,
    verdict_so_far: ({ done, total }: Counts, f) =>
      `Not yet. So far ${f.number(done)} of ${f.plural(total, measuresEnglish)} ${done === 1 ? 'is' : 'are'} done.`,
    verdict_begun: (_: Counts): string => 'Not yet. Work has begun but no measure is done.',
    verdict_not_begun: (_: Counts): string => 'Not yet. No measure has been begun.',
    owed: ({ owed, came }: { owed: number; came: number }, f) =>
      owed === 0
        ? 'No report was due yet.'
        : `Of ${f.plural(owed, reportsEnglish)} that were due, ${f.number(came)} ${came === 1 ? 'has' : 'have'} come.`,
    notDone: ({ late, missing, withdrawn }: NotDone, f) =>
      capitalised(
        f.list([
          ...(late > 0 ? [`${f.number(late)} ${late === 1 ? 'is' : 'are'} late`] : []),
          ...(missing > 0
            ? [`${f.number(missing)} ${missing === 1 ? 'lacks a report' : 'lack a report'}`]
            : []),
          ...(withdrawn > 0 ? [`${f.number(withdrawn)} ${withdrawn === 1 ? 'is' : 'are'} stopped`] : []),
        ]),
      ),
    notFollowed: 'The plan is not followed here yet. This is what was promised.',
    promised: ({ measures: count, ore }: { measures: number; ore: number }, f) =>
      ore > 0
        ? `It promised ${f.plural(count, measuresEnglish)} and reckoned with ${f.moneyInWords(ore)}.`
        : `It promised ${f.plural(count, measuresEnglish)}.`,
    cameHeading: 'What came of it',
    costHeading: 'What it cost',
    cameColumnOfMeasure: 'Published',
    areasHeading: 'What was promised, what came of it, and what it cost',
    published: ({ parts }: { parts: string }) => `Published: ${parts}.`,
    nothingPublished: ({ count }: { count: number }, f) =>
      count === 1
        ? 'Nothing is published on what came of the measure.'
        : `Nothing is published on what came of the ${f.number(count)} measures.`,
    evidence_effect: 'an effect of {measures}',
    evidence_outcome: 'an outcome of {measures}',
    evidence_output: 'only an output of {measures}',
    evidence_not_assessed: 'that {measures} cannot be assessed',
    evidence_nothing: 'nothing on {measures}',
    level_effect: 'effect',
    level_outcome: 'outcome',
    level_output: 'output',
    level_not_assessed: 'cannot be assessed',
    areaMoney: ({ decided, planned, spent }: AreaMoney, f) =>
      `${[
        ...(decided > 0 ? [`${f.moneyInWords(decided)} decided`] : []),
        ...(planned > 0 ? [`${f.moneyInWords(planned)} planned`] : []),
        ...(spent > 0 ? [`${f.moneyInWords(spent)} spent`] : []),
      ].join(', ')}.`,
    areaMoneyShared: ({ ore }: { ore: number }, f) => `${f.moneyInWords(ore)} together with other areas.`,
    areaUntraced: ({ count, total }: Untraced, f) =>
      count === total
        ? total === 1
          ? 'No money can be traced to the measure.'
          : `No money can be traced to any of the ${f.number(total)} measures.`
        : `No money can be traced to ${f.number(count)} of ${f.plural(total, measuresEnglish)}.`,
    outsideAreas: 'Outside the areas',
    wrongHeading: 'Late, missing or never begun',
    nothingWrong: 'Nothing is late and nothing is missing.',
    nothingOwed: 'Nothing is late. No report was due yet.',
    allLate: ({ count }: { count: number }, f) =>
      `All ${f.plural(count, { one: 'late measure', other: 'late measures' })}`,
    allMissing: ({ count }: { count: number }, f) =>
      `All ${f.plural(count, measuresEnglish)} with a report missing`,
    missingHeading: 'Reports that are missing',
    moneyNone: 'The plan names no money for the whole.',
    moneyLink: 'Where the money went',
    allMeasures: ({ count }: { count: number }, f) =>
      count === 1 ? 'The measure' : `All ${f.plural(count, measuresEnglish)}`,
    otherPlan: 'The plan {reference}',
    knowHeading: 'How we know',
    knowText: ({ reports: count }: Sources, f) =>
      count === 0
        ? 'None is published yet. What is said rests on the judgement of the coordinator.'
        : `${f.plural(count, { one: 'report is', other: 'reports are' })} published. What is said rests on them and on the judgement of the coordinator.`,
    knowIndicators: 'Indicators with target, outcome and evidence',
    knowVersions: ({ number }: { number: string }) => `The text of the plan, version ${number}, word by word`,
    knowAccount: ({ number }: { number: string }) => `Account ${number} to Parliament`,
    timeLink: 'Timeline of every measure',
    bodiesLink: 'How the agencies stand',
    newsHeading: 'Latest news',
    newsAll: 'All news',
    areaState: ({ done, late, total }: { done: number; late: number; total: number }, f) =>
      `${f.number(done)} of ${f.plural(total, measuresEnglish)} ${done === 1 ? 'is' : 'are'} done${late > 0 ? ` and ${f.number(late)} ${late === 1 ? 'is' : 'are'} late` : ''}.`,
    areaMissing: ({ count, time }: { count: number; time: string }, f) =>
      count === 1
        ? `${f.plural(count, reportsEnglish)} has been missing for ${time}.`
        : `${f.plural(count, reportsEnglish)} are missing, the oldest for ${time}.`,
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
        ? count === 0
          ? 'Nobody has been given anything to report yet.'
          : `${f.plural(count, { one: 'organisation has', other: 'organisations have' })} something to report. None is late.`
        : `${f.number(missing)} of ${f.plural(count, { one: 'organisation', other: 'organisations' })} ${missing === 1 ? 'is' : 'are'} late with at least one report.`,
    bodiesNone: 'Nobody has been given anything to report yet',
    nextColumn: 'Next day',
    bodyOwesNothing: 'Nothing was due yet',
    bodyCame: ({ owed, came }: { owed: number; came: number }, f) =>
      `${f.number(came)} of ${f.plural(owed, reportsEnglish)} ${came === 1 ? 'has' : 'have'} come`,
    bodyMissing: ({ count, time }: { count: number; time: string }, f) =>
      `${f.number(count)} missing, ${time}`,
    bodyState: ({ name, owed, came }: { name: string; owed: number; came: number }, f) =>
      owed === 0
        ? `${name} had nothing to report by today.`
        : `Of ${f.plural(owed, reportsEnglish)} due from ${name}, ${f.number(came)} ${came === 1 ? 'has' : 'have'} come.`,
    nothingMissing: ({ count }: { count: number }, f) =>
      count === 1
        ? 'The report that was due has come.'
        : `All ${f.number(count)} reports that were due have come.`,
    bodyTasks: 'What it was to do',
    bodyTasksNone: 'No assignment in the plan',
    bodyTasksNoneText: 'When the Government gives an assignment it is shown here.',
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
    decision_resumed: 'Assignment taken up again: {title}',
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
    judged: 'The coordinator judged the measure as {word}: {title}',
    kind_judgement: 'Judgement',
    followBody: 'Follow the organisation (Atom)',
    measureNews: 'Measure {number}. {title}',
  },
})
