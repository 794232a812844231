import type { Day } from '../../../platform/clock/clock.ts'
import type { MeasureFacts, PlanFacts } from '../shipped/shape.ts'

const measure = (
  number: string,
  area: string,
  title: string,
  summary: string,
  more: Partial<MeasureFacts>,
): MeasureFacts => ({
  number,
  area,
  title,
  summary: `${summary} (Påhittat för övning.)`,
  instrument: 'government_assignment',
  status: 'intended',
  lead: [],
  ...more,
})

/** A made-up plan whose time is now: last year to next year. Nothing of it has been decided by anybody. */
export const exercisePlan = (today: Day): PlanFacts => {
  const year = Number(today.slice(0, 4))
  return {
    reference: `Övning ${year - 1}:1`,
    title: `Övningsplan ${year - 1}–${year + 1}: påhittad handlingsplan`,
    kind: 'övning',
    language: 'sv',
    decided: `${year - 1}-02-13`,
    period: { from: year - 1, to: year + 1 },
    followUpYear: year + 2,
    fictional: true,
    provenance: 'Påhittad plan för övning. Den är inte beslutad av någon.',
    areas: [
      { key: '1', title: 'Skydd och stöd' },
      { key: '2', title: 'Förebyggande' },
      { key: '3', title: 'Samverkan och kunskap' },
    ],
    money: [
      { kronor: 12_000_000, from: year - 1, to: year - 1 },
      { kronor: 48_000_000, from: year, to: year + 1 },
    ],
    measures: [
      measure(
        '1',
        '1',
        'Stödprogram utifrån den enskildes önskemål',
        'Exempelmyndigheten utvecklar ett program som utgår från personens egna mål.',
        {
          lead: ['Exempelmyndigheten'],
          consulted: ['Föreningen Exempelstöd'],
        },
      ),
      measure(
        '2',
        '1',
        'Kompetens på skyddade boenden',
        'Påhittade stödverket kartlägger vilken kompetens som finns och föreslår åtgärder.',
        {
          lead: ['Påhittade stödverket'],
          perspectives: ['children'],
        },
      ),
      measure(
        '3',
        '1',
        'Barn som kan vara utsatta',
        'Exempelmyndigheten sprider en checklista till dem som möter barn.',
        {
          lead: ['Exempelmyndigheten'],
          perspectives: ['children', 'gender'],
        },
      ),
      measure('4', '1', 'Tryggt återvändande', 'Samarbetet med organisationer i andra länder byggs ut.', {
        instrument: 'action',
      }),
      measure(
        '5',
        '2',
        'Undersökning bland unga',
        'Påhittade stödverket undersöker ungas attityder och erfarenheter.',
        {
          lead: ['Påhittade stödverket'],
          perspectives: ['children', 'gender', 'lgbt'],
        },
      ),
      measure(
        '6',
        '2',
        'Utbildning av kommunernas samordnare',
        'Påhittade stödverket utbildar samordnare, med undersökningen i åtgärd 5 som grund.',
        {
          lead: ['Påhittade stödverket'],
          dependsOn: ['5'],
          perspectives: ['children'],
        },
      ),
      measure(
        '7',
        '2',
        'Metodmaterial för skolan',
        'Påhittade stödverket tar fram ett material, med undersökningen i åtgärd 5 som grund.',
        {
          lead: ['Påhittade stödverket'],
          dependsOn: ['5'],
          perspectives: ['children', 'gender'],
        },
      ),
      measure(
        '8',
        '2',
        'Bidrag till frivilligorganisationer',
        'Föreningen Exempelstöd får bidrag för sin stödlinje.',
        {
          lead: ['Föreningen Exempelstöd'],
          instrument: 'funding',
          status: 'decided',
          money: [{ kronor: 3_000_000, from: year, to: year }],
        },
      ),
      measure('9', '3', 'Samordning i länet', 'Länsstyrelsen i Övningslän samordnar insatserna i länet.', {
        lead: ['Länsstyrelsen i Övningslän'],
        cooperating: ['kommuner'],
      }),
      measure('10', '3', 'Gemensam lägesbild', 'Exempelmyndigheten lämnar varje år en lägesbild.', {
        lead: ['Exempelmyndigheten'],
        relatedTo: ['9'],
      }),
      measure('11', '3', 'Översyn av riktlinjer', 'Regeringen ser över sina riktlinjer.', {
        lead: ['regeringen'],
        instrument: 'guideline',
      }),
      measure(
        '12',
        '3',
        'Uppföljning av personer som fått stöd',
        'Exempelmyndigheten prövar ett sätt att följa upp stödet utan att någon pekas ut.',
        {
          lead: ['Exempelmyndigheten'],
          dependsOn: ['1'],
        },
      ),
    ],
    figures: [
      {
        topic: 'Personer som fått stöd (påhittad siffra)',
        value: 140,
        unit: 'persons',
        year: year - 2,
        source: 'Exempelmyndigheten',
        approximate: false,
      },
      {
        topic: 'Boenden med särskild kompetens (påhittad siffra)',
        value: 30,
        unit: 'percent',
        year: year - 2,
        source: 'Påhittade stödverket',
        approximate: true,
      },
    ],
  }
}
