import { readHierarchy, tableOf, tellingsFrom } from '../protection/index.ts'
import { type Choice, dimensionOf, hierarchyOf } from './dimensions.ts'
import { nameOf } from './telling.ts'

/** What the questionnaires of Eurostat and the UNODC divide people by: each tells sums of these. */
const SHAPES: readonly (readonly Choice[])[] = [['sex', 'age'], ['citizenship'], ['forms'], ['organisation']]
const VICTIMS_ALONE: Choice = 'organisation'

/** That the parts of what the questionnaires ask for make the whole, though no number is told: everybody knows it. */
export const questionnaires = (population: string) =>
  SHAPES.filter((shape) => population === 'registered_victims' || !shape.includes(VICTIMS_ALONE)).map(
    (shape) =>
      tellingsFrom(
        {
          table: tableOf(
            shape.map((choice) =>
              readHierarchy(dimensionOf[choice], hierarchyOf(choice, { labels: [], from: '', to: '' })),
            ),
          ),
          tells: () => undefined,
          leastOf: () => 0,
          nameOf: (labels) => nameOf(population, labels),
        },
        'sum',
      ),
  )
