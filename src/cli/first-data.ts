import { loadOwnChecks, loadOwnMaterials } from '../modules/learning/index.ts'
import { FIRST_DATA, loadShipped } from '../modules/plan/shipped/actions.ts'
import { type House, perform } from '../platform/access/action.ts'
import { findInstallation, requireKind } from '../platform/access/installation.ts'

/**
 * At the first start: says what the installation is for, and brings in the directory and the plan of 2008. At every
 * later start it asks one question and does nothing.
 *
 * @throws OperatorError where a real installation is started as a demonstration, or the other way round.
 */
export const loadFirstData = async (house: House): Promise<void> => {
  const kind = house.settings.demo ? 'demo' : 'real'
  const mark = await findInstallation(house.database)
  if (mark !== undefined) requireKind(mark, kind)
  if (mark !== undefined && mark.firstData >= FIRST_DATA) return
  const request = { actor: { kind: 'system', name: 'first start' } } as const
  await perform(house, request, loadShipped, { kind })
  await perform(house, request, loadOwnMaterials, {})
  await perform(house, request, loadOwnChecks, {})
}
