import { caseActions } from '../support/index.ts'
import type { SafetyScene } from './cast.ts'

/** Identifiers of cases whose stories have been told, and go on here. */
export interface Told {
  readonly adult: string
  readonly child: string
  /** In the association's own file. */
  readonly shared: string
}

/** The cases that go on, found by their made-up names in the lists of those who work on them. @throws Error where one is not. */
export const findTold = async ({ act, cast, day }: SafetyScene): Promise<Told> => {
  const named = async (worker: SafetyScene['cast'][keyof SafetyScene['cast']], name: string) => {
    const { rows } = await act(worker, day(-1), caseActions.viewCases, {})
    const found = rows.find(({ chosenName }) => chosenName === name)
    if (found === undefined) throw new Error(`The story of ${name} has not been told`)
    return found.id
  }
  return {
    adult: await named(cast.caseworker, 'Påhittad Ileana'),
    child: await named(cast.caseworker, 'Påhittad Linh'),
    shared: await named(cast.association, 'Påhittad Robin'),
  }
}
