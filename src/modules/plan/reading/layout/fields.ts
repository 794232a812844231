/** What a labelled value in a plan says ("Ansvarig: …", "Timescale: …"). */
export type FieldKind =
  | 'lead'
  | 'cooperating'
  | 'consulted'
  | 'deadline'
  | 'money'
  | 'status'
  | 'dependsOn'
  | 'relatedTo'
  | 'order'
  | 'number'
  | 'heading'
  | 'area'
  | 'other'

/** The labels that plans use, by what they say; compared without case, each as a whole label. */
const labels: Record<FieldKind, readonly string[]> = {
  lead: [
    'ansvarig',
    'ansvariga',
    'ansvar',
    'ansvarig myndighet',
    'ansvariga myndigheter',
    'ansvarig aktör',
    'ansvariga aktörer',
    'huvudansvar',
    'huvudansvarig',
    'huvudansvarig myndighet',
    'huvudaktör',
    'ansvarigt departement',
    'ansvarig organisation',
    'utförare',
    'genomförs av',
    'genomförare',
    'uppdragstagare',
    'mottagare',
    'bidragsmottagare',
    'uppdraget ges till',
    'ägare',
    'lead',
    'leads',
    'lead agency',
    'lead agencies',
    'lead department',
    'lead departments',
    'lead body',
    'lead bodies',
    'lead organisation',
    'lead organization',
    'lead ministry',
    'lead authority',
    'lead partner',
    'lead responsibility',
    'led by',
    'responsible',
    'responsible body',
    'responsible bodies',
    'responsible agency',
    'responsible agencies',
    'agency responsible',
    'agencies responsible',
    'responsible ministry',
    'responsible ministries',
    'responsible authority',
    'responsible authorities',
    'responsible department',
    'responsible party',
    'responsible parties',
    'responsible organisation',
    'responsible entity',
    'responsibility',
    'main responsibility',
    'primary responsibility',
    'owner',
    'action owner',
    'delivery lead',
    'delivery body',
    'delivered by',
    'implementing body',
    'implementing agency',
    'implementing bodies',
    'implementing agencies',
    'accountable',
    'implementation',
    'who',
    'recipient',
    'grantee',
    'assigned to',
    'assignee',
    'vem',
  ],
  cooperating: [
    'samverkan',
    'samverkan med',
    'i samverkan med',
    'samverkar med',
    'samverkanspart',
    'samverkansparter',
    'samverkansaktörer',
    'samarbete',
    'samarbete med',
    'samarbetspartner',
    'samarbetspartners',
    'i samarbete med',
    'medverkande',
    'medverkande aktörer',
    'medverkande myndigheter',
    'övriga aktörer',
    'övriga myndigheter',
    'deltagande',
    'partner',
    'partners',
    'tillsammans med',
    'stödjande',
    'partner agencies',
    'partner organisations',
    'partner organizations',
    'partner bodies',
    'supporting',
    'support',
    'supporting bodies',
    'supporting agencies',
    'supporting partners',
    'supported by',
    'key partners',
    'delivery partners',
    'other partners',
    'in cooperation with',
    'in co-operation with',
    'in collaboration with',
    'in partnership with',
    'cooperation',
    'co-operation',
    'collaboration',
    'cooperating',
    'cooperating bodies',
    'collaborating agencies',
    'collaborators',
    'contributors',
    'working with',
    'with',
    'other bodies',
    'others involved',
    'other agencies',
    'other agencies involved',
    'involved',
    'partners involved',
  ],
  consulted: [
    'samråd',
    'samråd med',
    'i samråd med',
    'samråder med',
    'samrådspart',
    'samrådsparter',
    'synpunkter från',
    'remiss',
    'remissinstanser',
    'consulted',
    'consult',
    'consultation',
    'consultation with',
    'to be consulted',
    'consultees',
    'in consultation with',
    'bodies consulted',
    'consulting',
  ],
  deadline: [
    'tidplan',
    'tidsplan',
    'tidsram',
    'tid',
    'tidpunkt',
    'tidsperiod',
    'genomförandetid',
    'när',
    'klart',
    'klar',
    'klart senast',
    'slutdatum',
    'slutredovisning',
    'delredovisning',
    'redovisas',
    'redovisas senast',
    'redovisning',
    'rapportering',
    'senast',
    'färdigt',
    'deadline',
    'deadlines',
    'timescale',
    'timescales',
    'timeline',
    'timelines',
    'timeframe',
    'time frame',
    'time-frame',
    'timing',
    'timetable',
    'schedule',
    'by when',
    'by',
    'when',
    'due',
    'due date',
    'due by',
    'target date',
    'completion',
    'completion date',
    'complete by',
    'completed by',
    'delivery date',
    'delivery',
    'deliver by',
    'date',
    'milestone',
    'milestones',
    'end date',
    'report',
    'reporting',
    'report by',
    'report due',
    'final report',
    'interim report',
    'reporting date',
    'date for completion',
    'implementation period',
    'period',
  ],
  money: [
    'budget',
    'kostnad',
    'kostnader',
    'finansiering',
    'medel',
    'resurser',
    'anslag',
    'cost',
    'costs',
    'estimated cost',
    'funding',
    'resources',
    'financing',
    'allocation',
    'grant',
    'bidrag',
    'belopp',
  ],
  status: ['status', 'läge', 'state', 'progress'],
  dependsOn: [
    'beroende av',
    'förutsätter',
    'beroenden',
    'bygger på',
    'depends on',
    'dependencies',
    'dependency',
    'dependent on',
    'prerequisite',
    'prerequisites',
    'builds on',
    'requires',
  ],
  relatedTo: [
    'relaterade åtgärder',
    'relaterad åtgärd',
    'koppling till',
    'kopplingar',
    'se även',
    'jfr',
    'hänger samman med',
    'related',
    'related actions',
    'related measures',
    'related action',
    'related measure',
    'related to',
    'see also',
    'links',
    'linked actions',
    'linked to',
    'cross-reference',
    'cross-references',
  ],
  order: [
    'åtgärd',
    'åtgärder',
    'insats',
    'uppdrag',
    'beskrivning',
    'innehåll',
    'vad',
    'aktivitet',
    'åtgärdsbeskrivning',
    'action',
    'measure',
    'description',
    'activity',
    'task',
    'what',
    'what we will do',
    'commitment',
    'detail',
    'details',
    'action required',
    'action item',
    'actions',
  ],
  number: [
    'nr',
    'nummer',
    'no',
    'no.',
    'number',
    'ref',
    'ref.',
    'reference',
    '#',
    'id',
    'action no',
    'action no.',
    'åtgärd nr',
    'åtgärdsnummer',
  ],
  heading: ['rubrik', 'titel', 'namn', 'title', 'name', 'heading'],
  area: ['område', 'insatsområde', 'mål', 'area', 'objective', 'priority', 'pillar', 'goal', 'theme'],
  other: [
    'syfte',
    'bakgrund',
    'målgrupp',
    'indikator',
    'indikatorer',
    'uppföljning',
    'mått',
    'resultat',
    'förväntat resultat',
    'förväntade resultat',
    'effekt',
    'motivering',
    'risk',
    'risker',
    'kommentar',
    'purpose',
    'background',
    'target group',
    'indicator',
    'indicators',
    'performance indicator',
    'performance indicators',
    'kpi',
    'kpis',
    'monitoring',
    'evaluation',
    'outcome',
    'outcomes',
    'output',
    'outputs',
    'expected result',
    'expected results',
    'result',
    'rationale',
    'risks',
    'comment',
    'comments',
    'notes',
    'success measure',
    'success measures',
    'measure of success',
    'verification',
    'means of verification',
    'baseline',
  ],
}

const kindOf: ReadonlyMap<string, FieldKind> = new Map(
  Object.entries(labels).flatMap(([kind, names]) =>
    names.map((name): [string, FieldKind] => [name, kind as FieldKind]),
  ),
)

/** A labelled value: where the label begins in the block's text, and the value with its own place. */
export interface Field {
  kind: FieldKind
  label: string
  at: number
  value: string
  valueAt: number
  /** Sentences that follow the value in the same paragraph, and are none of it. */
  rest?: { text: string; at: number }
}

const decorated = (label: string): string =>
  label.replace(/[*_|]/g, '').replace(/\s+/g, ' ').trim().toLowerCase()

/** The kind that a label has as a whole ("Lead agency", "Tidplan", "Lead(s)"), or nothing. */
export const kindOfLabel = (label: string): FieldKind | undefined => {
  const plain = decorated(label).replace(/[:.]$/, '')
  const direct = kindOf.get(plain)
  if (direct) return direct
  const bare = plain.replace(/\((?:e?n?s|er|ar|ies)\)|\((?:[^)]{0,20})\)$/g, '').trim()
  if (kindOf.has(bare)) return kindOf.get(bare)
  const halves = bare.split(/\s*(?:\/|&| and | och | eller | or )\s*/)
  if (halves.length > 1 && halves.every((half) => kindOf.has(half))) return kindOf.get(halves[0]!)
  return kindOf.get(bare.replace(/s$/, ''))
}

const label =
  /(?:^|(?<=[.;|•·)\]]\s{0,3}|\s{2}|[([]|\t))(?<label>[*_]{0,3}\p{Lu}[\p{L}()/& -]{1,34}?[*_]{0,3})\s?:(?=[*_\s]|$)/gu

/** Every labelled value in a block's text, in order ("Lead: Home Office. Partners: NCA. Timescale: 2025"). */
export const fieldsIn = (text: string): Field[] => {
  if (!text.includes(':')) return []
  const found: Field[] = []
  for (const match of text.slice(0, 6000).matchAll(label)) {
    const kind = kindOfLabel(match.groups!.label!)
    if (!kind || kind === 'order' || kind === 'heading' || kind === 'number' || kind === 'area') {
      if (!kind || match.index > 0) continue
    }
    const valueAt = match.index + match[0].length
    found.push({ kind, label: decorated(match.groups!.label!), at: match.index, value: '', valueAt })
  }
  return found.map((field, position) => {
    const until = found[position + 1]?.at ?? text.length
    const raw = text.slice(field.valueAt, until)
    const lead = /^[\s*_]*/.exec(raw)![0].length
    const inner = raw.slice(lead)
    // "Lead: Home Office. This builds on Action 2.": the label's value ends with its sentence.
    const stop = /[.]\s+(?=\p{Lu}\p{L}*(?: \S+){3})/u.exec(inner)
    const brief =
      stop &&
      stop.index > 1 &&
      !/(?:^|\s)(?:St|Dr|No|Nr|m|bl)$/.test(inner.slice(0, stop.index)) &&
      field.kind !== 'order'
    const value = (brief ? inner.slice(0, stop.index) : inner).replace(/[\s;|•·*_([]+$/u, '')
    const restAt = brief ? field.valueAt + lead + stop.index + stop[0].length : undefined
    return {
      ...field,
      value: value.replace(/[.)\]]$/, (end) => (end === '.' || !/[([]/.test(value) ? '' : end)),
      valueAt: field.valueAt + lead,
      ...(restAt === undefined ? {} : { rest: { text: text.slice(restAt, until).trim(), at: restAt } }),
    }
  })
}

/** The labelled value that a block begins with, or nothing. */
export const fieldAtStart = (text: string): Field | undefined => {
  if (!/^[*_]{0,3}\p{Lu}[^:\n]{1,40}:/u.test(text)) return undefined
  const first = fieldsIn(text)[0]
  return first && first.at === 0 ? first : undefined
}
