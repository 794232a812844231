import type { Column, Dataset } from '../../../platform/open-data/dataset.ts'
import { statusKinds } from '../../../platform/status-kinds.ts'
import { Instrument, MeasureStatus } from '../../reading/index.ts'
import { cameOfItKinds } from '../evaluation/schema.ts'
import { type DefinedSum, definedSums, definitions } from '../money/definitions.ts'
import { carriedOutKinds, standingSources } from '../standing/schema.ts'
import { groupings, moneySumRows } from './money-sum-rows.ts'
import {
  assignmentRows,
  figureKinds,
  indicatorRows,
  measureRows,
  moneyRows,
  moneyStages,
  planRows,
  postingKinds,
  reportRows,
  reportStates,
  seriesRows,
  tableRows,
} from './rows.ts'

/** A column: its name, what it is called in Swedish and English, and what it holds. */
const column = (
  name: string,
  sv: string,
  en: string,
  datatype: Column['datatype'] = 'string',
  more: Pick<Column, 'optional' | 'separator' | 'values' | 'description'> = {},
): Column => ({ name, title: { sv, en }, datatype, ...more })
const optional = { optional: true } as const
const several = { optional: true, separator: '; ' } as const
const oneOf = (values: readonly string[]) => ({ values })
const plan = column('plan', 'Plan', 'Plan', 'string', {
  description: { sv: 'Planens beteckning.', en: 'Reference of the plan.' },
})

const plans: Dataset = {
  name: 'plans',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a01',
  title: { sv: 'Nationella handlingsplaner', en: 'National action plans' },
  description: {
    sv: 'Planerna med beteckning, period och gällande version. Påhittade planer i en demonstration är märkta.',
    en: 'The plans with reference, period and version in force. Made-up plans of a demonstration are marked.',
  },
  keywords: {
    sv: ['handlingsplan', 'människohandel', 'prostitution'],
    en: ['action plan', 'human trafficking', 'prostitution'],
  },
  themes: ['GOVE', 'JUST'],
  frequency: 'IRREG',
  columns: [
    column('planId', 'Identitet', 'Identifier'),
    column('reference', 'Beteckning', 'Reference'),
    column('title', 'Titel', 'Title'),
    column('kind', 'Slag', 'Kind', 'string', optional),
    column('decided', 'Beslutad', 'Decided', 'date', optional),
    column('periodFrom', 'Från år', 'From year', 'integer', optional),
    column('periodTo', 'Till år', 'To year', 'integer', optional),
    column('followUpYear', 'Följs upp år', 'Follow-up year', 'integer', optional),
    column('version', 'Version', 'Version', 'integer'),
    column('approvedAt', 'Version fastställd', 'Version approved', 'datetime'),
    column('measures', 'Antal åtgärder', 'Number of measures', 'integer'),
    column('fictional', 'Påhittad', 'Fictional', 'boolean'),
  ],
  key: ['planId'],
  rows: planRows,
}

const measures: Dataset = {
  name: 'measures',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a02',
  title: { sv: 'Åtgärder i handlingsplanerna', en: 'Measures of the action plans' },
  description: {
    sv: 'Varje åtgärd med insatsområde, ansvariga myndigheter, läge och antal återrapporter som saknas.',
    en: 'Every measure with its area, responsible bodies, progress and the number of report-backs that are missing.',
  },
  keywords: { sv: ['åtgärder', 'insatsområden', 'uppföljning'], en: ['measures', 'areas', 'follow-up'] },
  themes: ['GOVE', 'JUST'],
  frequency: 'CONT',
  columns: [
    column('measureId', 'Identitet', 'Identifier'),
    plan,
    column('number', 'Nummer', 'Number'),
    column('area', 'Insatsområde', 'Area', 'string', optional),
    column('heading', 'Rubrik', 'Heading'),
    column('instrument', 'Styrmedel', 'Instrument', 'string', oneOf(Instrument.options)),
    column('status', 'Status i planen', 'Status in the plan', 'string', oneOf(MeasureStatus.options)),
    column('lead', 'Ansvariga', 'Responsible', 'string', several),
    column('consulted', 'Samråd', 'Consulted', 'string', several),
    column('cooperating', 'Samverkan', 'Cooperating', 'string', several),
    column('firstDay', 'Första dag i planen', 'First day in the plan', 'date', optional),
    column('progress', 'Läge', 'Standing', 'string', oneOf(statusKinds)),
    column(
      'progressSource',
      'Läget följer av',
      'The standing follows from',
      'string',
      oneOf(standingSources),
    ),
    column('progressSentence', 'Läget i ord', 'The standing in words, Swedish'),
    column('progressSentenceEnglish', 'Läget i ord, på engelska', 'The standing in words'),
    column('progressOn', 'Samordnaren bedömde', 'Judged by the coordinator on', 'date', optional),
    column(
      'carriedOut',
      'Genomförd som utlovat enligt samordnaren',
      'Carried out as promised, by the coordinator',
      'string',
      { ...optional, ...oneOf(carriedOutKinds) },
    ),
    column('evaluators', 'Utvärderare', 'Evaluators', 'string', several),
    column(
      'evaluatorsCarriedOut',
      'Genomförd som utlovat enligt utvärderarna, i samma ordning',
      'Carried out as promised, by the evaluators in the same order',
      'string',
      { ...several, ...oneOf(carriedOutKinds) },
    ),
    column(
      'evaluatorsCameOfIt',
      'Vad den ledde till enligt utvärderarna, i samma ordning',
      'What came of it, by the evaluators in the same order',
      'string',
      { ...several, ...oneOf(cameOfItKinds) },
    ),
    column('assignments', 'Antal uppdrag', 'Number of assignments', 'integer'),
    column('missingReports', 'Återrapporter som saknas', 'Report-backs missing', 'integer'),
  ],
  key: ['measureId'],
  rows: measureRows,
}

const assignments: Dataset = {
  name: 'assignments',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a03',
  title: { sv: 'Regeringsuppdrag', en: 'Government assignments' },
  description: {
    sv: 'Uppdrag som regeringen har gett för att genomföra åtgärderna, med uppdragstagare, nästa dag och vad som saknas.',
    en: 'Assignments that the Government has given to carry the measures out, with assignees, next day and what is missing.',
  },
  keywords: { sv: ['regeringsuppdrag', 'myndigheter'], en: ['government assignments', 'agencies'] },
  themes: ['GOVE'],
  frequency: 'CONT',
  columns: [
    column('assignmentId', 'Identitet', 'Identifier'),
    plan,
    column('title', 'Uppdrag', 'Assignment'),
    column('state', 'Läge', 'State', 'string', oneOf(['given', 'completed', 'merged', 'withdrawn'])),
    column('reference', 'Diarienummer', 'Reference', 'string', optional),
    column('decided', 'Beslutat', 'Decided', 'date', optional),
    column('measures', 'Åtgärder', 'Measures', 'string', several),
    column('assignees', 'Uppdragstagare', 'Assignees', 'string', several),
    column('nextDay', 'Nästa återrapport', 'Next report-back', 'date', optional),
    column('missingReports', 'Återrapporter som saknas', 'Report-backs missing', 'integer'),
    column('missingSince', 'Saknas sedan', 'Missing since', 'date', optional),
  ],
  key: ['assignmentId'],
  rows: assignmentRows,
}

const reportBacks: Dataset = {
  name: 'report-backs',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a04',
  title: { sv: 'Återrapporter', en: 'Report-backs' },
  description: {
    sv: 'En rad för varje återrapport som är begärd av varje uppdragstagare: när den ska komma, och var den står. Innehållet finns i de publicerade återrapporterna.',
    en: 'A row for each report-back asked of each assignee: when it is due, and where it stands. What they say is in the published report-backs.',
  },
  keywords: { sv: ['återrapportering', 'redovisning'], en: ['report-backs', 'accountability'] },
  themes: ['GOVE'],
  frequency: 'CONT',
  columns: [
    column('deadlineId', 'Redovisningsdagens identitet', 'Identifier of the deadline'),
    column('assignmentId', 'Uppdragets identitet', 'Identifier of the assignment'),
    column('body', 'Uppdragstagare', 'Assignee'),
    column('day', 'Dag', 'Day', 'date'),
    column('kind', 'Slag', 'Kind', 'string', oneOf(['interim', 'final'])),
    column('part', 'Del', 'Part', 'string', optional),
    column('state', 'Läge', 'State', 'string', oneOf(reportStates)),
  ],
  key: ['deadlineId', 'body'],
  rows: reportRows,
}

const money: Dataset = {
  name: 'money',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a05',
  title: { sv: 'Pengarnas väg', en: 'The way of the money' },
  description: {
    sv: 'Huvudboken: varje post från planens beräkning till beslut, bidrag, förbrukning och återbetalning, i hela ören. Raderna i en post tar ut varandra; det som är negativt flyttas därifrån.',
    en: 'The ledger: every posting from the plan’s estimate to decision, grant, spending and repayment, in whole öre. The lines of a posting cancel out; what is negative moves away from there.',
  },
  keywords: {
    sv: ['anslag', 'regeringsbeslut', 'bidrag', 'huvudbok'],
    en: ['appropriations', 'government decisions', 'grants', 'ledger'],
  },
  themes: ['GOVE'],
  frequency: 'CONT',
  columns: [
    column('postingId', 'Postens identitet', 'Identifier of the posting'),
    column('position', 'Rad i posten', 'Line of the posting', 'integer'),
    plan,
    column('kind', 'Slag', 'Kind', 'string', oneOf(postingKinds)),
    column('day', 'Dag', 'Day', 'date'),
    column('decisionNumber', 'Beslutsnummer', 'Decision number', 'string', optional),
    column('source', 'Källa', 'Source'),
    column('stage', 'Steg', 'Stage', 'string', oneOf(moneyStages)),
    column('body', 'Organisation', 'Body', 'string', optional),
    column('assignmentId', 'Uppdragets identitet', 'Identifier of the assignment', 'string', optional),
    column('measures', 'Åtgärder', 'Measures', 'string', several),
    column('amountOre', 'Belopp i öre', 'Amount in öre', 'integer'),
    column('currency', 'Valuta', 'Currency', 'string', oneOf(['SEK'])),
    column('fromYear', 'Från år', 'From year', 'integer', optional),
    column('toYear', 'Till år', 'To year', 'integer', optional),
    column('reverses', 'Tar tillbaka posten', 'Takes back the posting', 'string', optional),
  ],
  key: ['postingId', 'position'],
  rows: moneyRows,
}

const sumColumn = (name: DefinedSum): Column =>
  column(`${name}Ore`, `${definitions.sv[name]} (öre)`, `${definitions.en[name]} (öre)`, 'integer', {
    // Of one purpose there is no frame, and so nothing of it that is not traced.
    optional: name === 'frame' || name === 'untraced' || name === 'beyond',
    description: { sv: definitions.sv[`${name}_means`], en: definitions.en[`${name}_means`] as string },
  })

const moneySums: Dataset = {
  name: 'money-sums',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a09',
  title: { sv: 'Pengarna i summor', en: 'The money in sums' },
  description: {
    sv: 'Huvudboken summerad: hela planen, varje område, åtgärd och organisation, och varje period. Pengar som flera har tillsammans har en egen rad, så att raderna av ett slag är hela planen.',
    en: 'The ledger in sums: the whole plan, each area, measure and body, and each period. Money that several have together has a row of its own, so that the rows of one kind are the whole plan.',
  },
  keywords: {
    sv: ['anslag', 'budget', 'uppföljning'],
    en: ['appropriations', 'budget', 'follow-up'],
  },
  themes: ['GOVE'],
  frequency: 'CONT',
  columns: [
    plan,
    column('by', 'Summerat för', 'Summed by', 'string', oneOf(groupings)),
    column('of', 'Vad', 'Of what', 'string', {
      description: {
        sv: 'Områdenas beteckningar, åtgärdernas nummer, organisationernas namn eller åren; en stjärna där inget är angivet eller för hela planen.',
        en: 'Keys of the areas, numbers of the measures, names of the bodies, or the years; a star where none is stated, and for the whole plan.',
      },
    }),
    ...definedSums.map(sumColumn),
  ],
  key: ['plan', 'by', 'of'],
  rows: moneySumRows,
}

const indicators: Dataset = {
  name: 'indicators',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a07',
  title: { sv: 'Indikatorer', en: 'Indicators' },
  description: {
    sv: 'Varje indikator med utgångsvärde, mål och den serie som visar var den står. Noll som utgångsvärde eller mål är noll, aldrig okänt.',
    en: 'Every indicator with its baseline, its target and the series that shows where it stands. Zero as a baseline or a target is zero, never unknown.',
  },
  keywords: { sv: ['indikatorer', 'mål', 'uppföljning'], en: ['indicators', 'targets', 'follow-up'] },
  themes: ['GOVE', 'SOCI'],
  frequency: 'CONT',
  columns: [
    column('indicatorId', 'Identitet', 'Identifier'),
    plan,
    column('measure', 'Åtgärd', 'Measure'),
    column('title', 'Indikator', 'Indicator, in Swedish'),
    column('titleEnglish', 'Indikator, på engelska', 'Indicator'),
    column('unit', 'Enhet', 'Unit, in Swedish'),
    column('unitEnglish', 'Enhet, på engelska', 'Unit'),
    column(
      'evidence',
      'Vad den kan bära',
      'What it can bear',
      'string',
      oneOf(['output', 'outcome', 'effect']),
    ),
    column('direction', 'Önskad riktning', 'Wanted direction', 'string', oneOf(['up', 'down', 'keep'])),
    column('series', 'Serie', 'Series', 'string', optional),
    column('breakdown', 'Uppdelning', 'Breakdown', 'string', optional),
    column('baselineKind', 'Utgångsvärdets slag', 'Kind of the baseline', 'string', oneOf(figureKinds)),
    column('baselineValue', 'Utgångsvärde', 'Baseline', 'decimal', optional),
    column('baselineDay', 'Utgångsvärdets dag', 'Day of the baseline', 'date', optional),
    column('baselineSource', 'Utgångsvärdets källa', 'Source of the baseline', 'string', optional),
    column('targetKind', 'Målets slag', 'Kind of the target', 'string', {
      ...oneOf(['measured', 'zero']),
      ...optional,
    }),
    column('targetValue', 'Mål', 'Target', 'decimal', optional),
    column('targetDay', 'Målets dag', 'Day of the target', 'date', optional),
    column('ended', 'Avslutad', 'Ended', 'boolean'),
    column('version', 'Version', 'Version', 'integer'),
    column('saidAt', 'Gäller sedan', 'Holds since', 'datetime'),
  ],
  key: ['indicatorId'],
  rows: indicatorRows,
}

const series: Dataset = {
  name: 'series',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a06',
  title: { sv: 'Siffror ur verksamheten', en: 'Figures of the work' },
  description: {
    sv: 'Avidentifierade serier, räknade en gång för varje period. Värdets slag skiljer uppmätt, noll, okänt, inte insamlat och för få för att visas; ett för litet tal är aldrig noll.',
    en: 'De-identified series, counted once for each period. The kind of a value keeps measured, zero, unknown, not collected and too few to show apart; a figure that is too small is never zero.',
  },
  keywords: { sv: ['statistik', 'serier', 'uppföljning'], en: ['statistics', 'series', 'follow-up'] },
  themes: ['SOCI', 'JUST'],
  frequency: 'QUARTERLY',
  columns: [
    column('series', 'Serie', 'Series'),
    column('fromDay', 'Från', 'From', 'date'),
    column('toDay', 'Till', 'To', 'date'),
    column('breakdown', 'Uppdelning', 'Breakdown', 'string', optional),
    column('category', 'Grupp', 'Category', 'string', optional),
    column('kind', 'Värdets slag', 'Kind of value', 'string', oneOf(figureKinds)),
    column('value', 'Värde', 'Value', 'decimal', optional),
    column('version', 'Räkning', 'Count', 'integer'),
    column('countedAt', 'Räknad', 'Counted at', 'datetime'),
  ],
  key: ['series', 'fromDay', 'breakdown', 'category'],
  rows: seriesRows,
}

const tables: Dataset = {
  name: 'tables',
  id: '5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a08',
  title: { sv: 'Statistik över människohandel', en: 'Statistics on trafficking in human beings' },
  description: {
    sv: 'Varje cell i de tabeller som den nationella rapportören har släppt: registrerade offer, misstänkta, åtalade och dömda. Talen är skyddade; det som inte visas är aldrig noll. Organisationers tal läggs aldrig ihop, för samma person kan vara räknad av flera.',
    en: 'Every cell of the tables that the national rapporteur has released: registered victims, suspects, prosecuted and convicted. The numbers are protected; what is not shown is never zero. Organisations’ numbers are never added up, for several may have counted the same person.',
  },
  keywords: {
    sv: ['människohandel', 'offer', 'statistik'],
    en: ['human trafficking', 'victims', 'statistics'],
  },
  themes: ['SOCI', 'JUST'],
  frequency: 'IRREG',
  columns: [
    column('releaseId', 'Tabellens identitet', 'Identifier of the table'),
    column('title', 'Tabell', 'Table, in Swedish'),
    column('titleEnglish', 'Tabell, på engelska', 'Table'),
    column(
      'unit',
      'Räkneenhet',
      'Unit of count',
      'string',
      oneOf(['event', 'victim', 'perpetrator', 'reporting_entity']),
    ),
    column('fromDay', 'Från', 'From', 'date'),
    column('toDay', 'Till', 'To', 'date'),
    column('cell', 'Cell', 'Cell', 'string', { separator: '; ' }),
    column('kind', 'Värdets slag', 'Kind of value', 'string', oneOf(figureKinds)),
    column('value', 'Värde', 'Value', 'integer', optional),
    column('releasedAt', 'Släppt', 'Released at', 'datetime'),
    column('sha256', 'SHA-256 av tabellen', 'SHA-256 of the table'),
  ],
  key: ['releaseId', 'cell'],
  rows: tableRows,
}

/** Everything that is open, in the order in which it is shown. */
export const datasets: readonly Dataset[] = [
  plans,
  measures,
  assignments,
  reportBacks,
  money,
  moneySums,
  indicators,
  series,
  tables,
]
