import { artificial, unitedKingdom } from './fixtures.ts'
import type { CaptureTable } from './histories.ts'
import type { ModelChoice } from './selection.ts'

// Figures that published programs, run unmodified, give for the published tables.

/** Fits by SparseMSE 2.0.1 in R 4.5.0; `pairs` in the order in which they were chosen. */
export const sparseMseFits: {
  readonly table: CaptureTable
  readonly choice: ModelChoice
  readonly parameters: number
  readonly histories: number
  readonly estimate: number
  readonly intercept: number
  readonly standardError: number
  readonly ci95: readonly [number, number]
  readonly ci80: readonly [number, number]
  readonly logLik: number
  readonly deviance: number
  readonly aic: number
  readonly bic: number
  readonly coefficients: readonly number[]
  readonly pairs: readonly string[]
}[] = [
  {
    table: artificial,
    choice: { kind: 'main' },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: artificial,
    choice: { kind: 'stepwise', threshold: 0.001 },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: artificial,
    choice: { kind: 'stepwise', threshold: 0.02 },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: artificial,
    choice: { kind: 'stepwise', threshold: 0.05 },
    parameters: 4,
    histories: 7,
    estimate: 539.0939294286,
    intercept: 6.0937817779,
    standardError: 0.45214466814,
    ci95: [278.6541570316, 1170.8850915151],
    ci80: [344.2248703418, 886.9450411883],
    logLik: -14.0737119772,
    deviance: 8.8725402834,
    aic: 36.1474239544,
    bic: 46.4048167203,
    coefficients: [6.09378178, -2.37205829, -2.63725795, -3.25635257],
    pairs: [],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'main' },
    parameters: 5,
    histories: 15,
    estimate: 10694.2545497802,
    intercept: 9.0199367894,
    standardError: 0.079127763952,
    ci95: [9506.7259637336, 12081.0031861443],
    ci80: [9897.1051587722, 11576.4806853348],
    logLik: -61.6925015937,
    deviance: 53.8963717272,
    aic: 133.3850031874,
    bic: 162.3591189483,
    coefficients: [9.01993679, -4.72533851, -2.88262624, -2.09779796, -2.50567812],
    pairs: [],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'all-pairs' },
    parameters: 11,
    histories: 15,
    estimate: 11522.5435713785,
    intercept: 9.1154299051,
    standardError: 0.4194247313,
    ci95: [6425.2925065378, 23119.6863443001],
    ci80: [7741.0189018338, 17995.5566565657],
    logLik: -39.7072634293,
    deviance: 9.9258953985,
    aic: 101.4145268586,
    bic: 165.1575815326,
    coefficients: [
      9.11542991, -5.08939073, -2.97576561, -2.20033931, -2.56357234, 1.51956201, 0.92151981, 0.16727585,
      -0.23364101, -0.5053489, -0.00650007,
    ],
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:PFNCA', 'LA:GO', 'NG:GO', 'PFNCA:GO'],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'stepwise', threshold: 0.001 },
    parameters: 6,
    histories: 15,
    estimate: 11310.5769736288,
    intercept: 9.0918469936,
    standardError: 0.081998945742,
    ci95: [9991.822879041, 12859.256119319],
    ci80: [10424.5151245963, 12294.8197912556],
    logLik: -50.0485608166,
    deviance: 30.608490173,
    aic: 112.0971216332,
    bic: 146.8660605463,
    coefficients: [9.09184699, -4.94423089, -2.96686579, -2.16049482, -2.56614747, 1.52650421],
    pairs: ['LA:NG'],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'stepwise', threshold: 0.02 },
    parameters: 8,
    histories: 15,
    estimate: 11015.2444543723,
    intercept: 9.0580331782,
    standardError: 0.093149652104,
    ci95: [9582.2596599446, 12735.2534160325],
    ci80: [10048.9559665792, 12104.0521439212],
    logLik: -40.4149263846,
    deviance: 11.341221309,
    aic: 96.8298527691,
    bic: 143.1884379866,
    coefficients: [
      9.05803318, -5.05792929, -2.90608947, -2.1416272, -2.5145404, 1.49842869, 0.89569019, -0.56184977,
    ],
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:GO'],
  },
  {
    table: unitedKingdom,
    choice: { kind: 'stepwise', threshold: 0.05 },
    parameters: 8,
    histories: 15,
    estimate: 11015.2444543723,
    intercept: 9.0580331782,
    standardError: 0.093149652104,
    ci95: [9582.2596599446, 12735.2534160325],
    ci80: [10048.9559665792, 12104.0521439212],
    logLik: -40.4149263846,
    deviance: 11.341221309,
    aic: 96.8298527691,
    bic: 143.1884379866,
    coefficients: [
      9.05803318, -5.05792929, -2.90608947, -2.1416272, -2.5145404, 1.49842869, 0.89569019, -0.56184977,
    ],
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:GO'],
  },
]

/** Choices by modslavmse (MSEfit), with profile likelihoods by Rcapture 1.4-4 (closedpCI.t). */
export const modslavmseFits: {
  readonly table: CaptureTable
  readonly threshold: number
  readonly ci95: readonly [number, number]
  readonly ci80: readonly [number, number]
  readonly estimate: number
  readonly pairs: readonly string[]
  readonly aic: number
}[] = [
  {
    table: artificial,
    threshold: 0.001,
    ci95: [285.5411197365, 1267.5225970781],
    ci80: [345.7227581201, 906.7610283641],
    estimate: 530.9357626722,
    pairs: [],
    aic: 36.1474239544,
  },
  {
    table: artificial,
    threshold: 0.05,
    ci95: [285.5411197365, 1267.5225970781],
    ci80: [345.7227581201, 906.7610283641],
    estimate: 530.9357626722,
    pairs: [],
    aic: 36.1474239544,
  },
  {
    table: unitedKingdom,
    threshold: 0.001,
    ci95: [10507.3608054902, 13780.6001984421],
    ci80: [10984.6400345079, 13114.8956268593],
    estimate: 11979.8102936975,
    pairs: ['LA:NG', 'LA:PFNCA'],
    aic: 101.8597011328,
  },
  {
    table: unitedKingdom,
    threshold: 0.05,
    ci95: [9587.7149849146, 12771.915338735],
    ci80: [10045.2388518448, 12115.8708107533],
    estimate: 11006.9231555698,
    pairs: ['LA:NG', 'LA:PFNCA', 'NG:GO'],
    aic: 96.8298527691,
  },
]
