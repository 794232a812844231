import { type Action, type House, perform } from '../access/action.ts'
import type { Task } from './queue.ts'

/** Tasks by their names, each of which carries out an action of the system that needs to be told nothing. */
export const bySystem =
  (actions: Readonly<Record<string, Action>>) =>
  (house: House): Readonly<Record<string, Task>> =>
    Object.fromEntries(
      Object.entries(actions).map(([name, action]) => [
        name,
        async () => {
          await perform(house, { actor: { kind: 'system', name } }, action, {})
        },
      ]),
    )
