import { addDays, type Day } from '../../../platform/clock/clock.ts'
import type { DemoFigures } from './figures-shape.ts'
import { madeUp } from './shape.ts'

/** How the made-up plan is followed in figures, seen from a day. All of it is made up. */
export const exerciseFigures = (today: Day): DemoFigures => {
  const year = Number(today.slice(0, 4))
  const source = 'Påhittade tal för övning'
  const method = madeUp('Räknat för hand.')
  return {
    begun: addDays(today, -40),
    series: [
      {
        code: 'samtal_till_stodlinjen',
        body: 'Föreningen Exempelstöd',
        title: ['Samtal till stödlinjen (övning)', 'Calls to the support line (exercise)'],
        unit: ['samtal', 'calls'],
        definition: [
          'Samtal som har besvarats, också sådana utan råd.',
          'Calls that were answered, also those without advice.',
        ],
        source,
        method,
        evidence: 'output',
        adds: true,
        threshold: 5,
        breakdowns: ['sex'],
        years: [
          {
            year: year - 3,
            value: 210,
            parts: [
              ['sex', 'women', 170],
              ['sex', 'men', 32],
              ['sex', 'unstated', 8],
            ],
          },
          {
            year: year - 2,
            value: 318,
            parts: [
              ['sex', 'women', 251],
              ['sex', 'men', 48],
              ['sex', 'unstated', 19],
            ],
          },
          {
            year: year - 1,
            value: 402,
            parts: [
              ['sex', 'women', 309],
              ['sex', 'men', 'suppressed'],
              ['sex', 'unstated', 'suppressed'],
            ],
          },
        ],
      },
      {
        code: 'utan_plats_inom_ett_dygn',
        body: 'Länsstyrelsen i Övningslän',
        title: [
          'Personer utan plats inom ett dygn (övning)',
          'People without a place within a day (exercise)',
        ],
        unit: ['personer', 'persons'],
        definition: [
          'Personer som behövde skyddat boende och inte fick en plats inom ett dygn.',
          'People who needed protected housing and did not get a place within a day.',
        ],
        source,
        method,
        evidence: 'outcome',
        adds: true,
        threshold: 5,
        years: [
          { year: year - 3, value: 24 },
          { year: year - 2, value: 17 },
          { year: year - 1, value: 9 },
        ],
      },
    ],
    indicators: [
      {
        measure: '8',
        title: ['Samtal till stödlinjen', 'Calls to the support line'],
        unit: ['samtal', 'calls'],
        meaning: [
          'Fler samtal kan betyda att fler hittar hit, inte att fler far illa.',
          'More calls may mean that more people find the line, not that more are harmed.',
        ],
        evidence: 'output',
        direction: 'up',
        series: 'samtal_till_stodlinjen',
        breakdown: 'sex',
        baseline: { value: '0', day: `${year - 4}-12-31`, source: madeUp('Linjen fanns inte.') },
        target: '600',
        targetDay: `${year + 1}-12-31`,
        frozen: true,
      },
      {
        measure: '1',
        title: ['Personer utan plats inom ett dygn', 'People without a place within a day'],
        unit: ['personer', 'persons'],
        meaning: [
          'Målet är noll: ingen ska stå utan. Den som aldrig frågade räknas inte.',
          'The target is zero: nobody is to be without. Those who never asked are not counted.',
        ],
        evidence: 'outcome',
        direction: 'down',
        series: 'utan_plats_inom_ett_dygn',
        baseline: { value: '31', day: `${year - 4}-12-31`, source: madeUp('Länets kartläggning.') },
        target: '0',
        targetDay: `${year + 2}-12-31`,
      },
      {
        measure: '3',
        title: ['Kommuner som använder checklistan', 'Municipalities using the checklist'],
        unit: ['kommuner', 'municipalities'],
        meaning: ['Ingen räknar det än.', 'Nobody counts it yet.'],
        evidence: 'output',
        direction: 'up',
        target: '150',
        targetDay: `${year + 1}-12-31`,
      },
    ],
    conflicts: [],
  }
}
