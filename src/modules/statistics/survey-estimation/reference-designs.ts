import type { SurveyPlan } from './plan.ts'

const G = { girl: 2200, boy: 3450 }
const K = { a: 1950, b: 1800, c: 1900 }
const drawn = { ids: ['school'], strata: 'stratum', weights: 'pw' }
const pupils = { ids: [], weights: 'pw' }
const staged = { ids: ['school', 'class'], strata: 'stratum', fpc: ['schools', 'classes'] }
const schools = { ...drawn, fpc: ['schools'] }
const poststratify = { poststratify: { variable: 'kind', totals: K } }
const rake = {
  rake: [
    { variable: 'group', totals: G },
    { variable: 'kind', totals: K },
  ],
}
const calibrate = (
  distance: 'linear' | 'raking' | 'logit',
  bounds: readonly [number, number] | null,
  more = {},
) => ({
  calibrate: {
    distance,
    bounds,
    intercept: 5650,
    factors: { kind: { b: 1800, c: 1900 } },
    numbers: {},
    ...more,
  },
})
const withX = { numbers: { x: 191_000 } }

/** Designs of the made-up survey, for each of which R's figures stand in `reference-figures.tsv`. */
export const referenceDesigns: Readonly<Record<string, unknown>> = {
  'pupils at random': pupils,
  'pupils in strata': { ...pupils, strata: 'stratum' },
  schools: { ids: ['school'], weights: 'pw' },
  'schools in strata': drawn,
  'schools in strata of known size': schools,
  'classes numbered anew in each stratum': { ...drawn, ids: ['class'], nest: true },
  'two stages': staged,
  'two stages, weighted': { ...staged, weights: 'pw' },
  'two stages without strata': { ids: ['school', 'class'], weights: 'pw' },
  'post-stratified': { ...schools, adjust: [poststratify] },
  'two stages, post-stratified': { ...staged, weights: 'pw', adjust: [poststratify] },
  raked: { ...schools, adjust: [rake] },
  'pupils, raked': { ...pupils, adjust: [rake] },
  'two stages, raked': { ...staged, weights: 'pw', adjust: [rake] },
  'calibrated, linear': { ...schools, adjust: [calibrate('linear', null)] },
  'calibrated to a number': { ...schools, adjust: [calibrate('linear', null, withX)] },
  'calibrated without intercept': {
    ...schools,
    adjust: [calibrate('linear', null, { intercept: null, factors: {}, ...withX })],
  },
  'calibrated, linear within bounds': { ...schools, adjust: [calibrate('linear', [0.9, 1.15], withX)] },
  'calibrated, raking': { ...schools, adjust: [calibrate('raking', null, withX)] },
  'calibrated, raking within bounds': { ...schools, adjust: [calibrate('raking', [0.9, 1.15], withX)] },
  'calibrated, logit': { ...schools, adjust: [calibrate('logit', [0.2, 2.5], withX)] },
  'two stages, calibrated': { ...staged, weights: 'pw', adjust: [calibrate('raking', null, withX)] },
  'post-stratified and calibrated': {
    ...schools,
    adjust: [poststratify, calibrate('linear', null, { factors: {}, ...withX })],
  },
  trimmed: { ...schools, adjust: [{ trim: { lower: 12, upper: 35 } }] },
  'calibrated and strictly trimmed': {
    ...schools,
    adjust: [calibrate('raking', null), { trim: { lower: 14, upper: 33, strict: true } }],
  },
  JK1: { ids: ['school'], weights: 'pw', replicates: 'JK1' },
  JKn: { ...schools, replicates: 'JKn' },
  'JKn of pupils': { ...pupils, strata: 'stratum', replicates: 'JKn' },
  BRR: { ...drawn, replicates: 'BRR' },
  'BRR of pupils in schools': {
    ids: ['school'],
    strata: 'stratum',
    weights: 'pw',
    replicates: 'BRR',
    adjust: [calibrate('linear', null)],
  },
  'JKn, post-stratified': { ...drawn, replicates: 'JKn', adjust: [poststratify] },
  'JKn, raked': { ...schools, replicates: 'JKn', adjust: [rake] },
  'JK1, calibrated': {
    ids: ['school'],
    weights: 'pw',
    replicates: 'JK1',
    adjust: [calibrate('linear', null, withX)],
  },
  'JKn, calibrated within bounds': {
    ...schools,
    replicates: 'JKn',
    adjust: [calibrate('logit', [0.2, 2.5])],
  },
  'JKn, trimmed': { ...schools, replicates: 'JKn', adjust: [{ trim: { lower: 12, upper: 35 } }] },
  'pupils of whom some weigh nothing': { ids: [], strata: 'stratum', weights: 'z' },
} satisfies Record<string, Partial<SurveyPlan> | object>
