import { tableFrom } from './fixtures.ts'

/**
 * Two data sets with figures of the same model, worked out apart from this program: α, δ, γ and g each with a column of a design matrix, the
 * spline and the integration by SciPy.
 */
export const robustFigures = [
  {
    // Women held in sexual slavery at Palembang in the Second World War (Ball, Shin & Yang 2018), as in the package SparseMSE.
    name: 'Korea',
    table: tableFrom(
      ['b', 'c', 'd'],
      [
        [0, 0, 1, 41],
        [0, 1, 0, 5],
        [1, 0, 0, 5],
        [1, 1, 0, 54],
        [1, 0, 1, 6],
        [1, 1, 1, 12],
      ],
    ),
    lower: 130.54217106639865,
    median: 170.33277419037842,
    upper: 562.0594140815269,
    heterogeneity: { mean: 0.44384879958886786, probability: 0.520430578238998 },
  },
  {
    // Killings in Kosovo in 1999 (Ball et al. 2002), as in the package SparseMSE.
    name: 'Kosovo',
    table: tableFrom(
      ['EXH', 'ABA', 'OSCE', 'HRW'],
      [
        [1, 0, 0, 0, 1131],
        [0, 1, 0, 0, 845],
        [0, 0, 1, 0, 936],
        [0, 0, 0, 1, 306],
        [1, 1, 0, 0, 177],
        [1, 0, 1, 0, 228],
        [1, 0, 0, 1, 106],
        [0, 1, 1, 0, 217],
        [0, 1, 0, 1, 31],
        [0, 0, 1, 1, 123],
        [1, 1, 1, 0, 181],
        [1, 1, 0, 1, 18],
        [1, 0, 1, 1, 42],
        [0, 1, 1, 1, 32],
        [1, 1, 1, 1, 27],
      ],
    ),
    lower: 11012.519999994383,
    median: 14321.147105813972,
    upper: 29130.706812011253,
    heterogeneity: { mean: 0.4524196636186778, probability: 0.5814710679104989 },
  },
] as const
