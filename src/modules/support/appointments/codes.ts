export const kinds = ['meeting', 'visit', 'phone', 'police', 'court', 'health'] as const
export type AppointmentKind = (typeof kinds)[number]

export const outcomes = ['came', 'did_not_come', 'moved', 'cancelled'] as const
export type Outcome = (typeof outcomes)[number]

/** How far the order of an interpreter has come. `otherwise`: one comes, but not as the person had asked. */
export const interpreterStates = [
  'none',
  'to_order',
  'ordered',
  'confirmed',
  'otherwise',
  'none_found',
  'called_off',
] as const
export type InterpreterState = (typeof interpreterStates)[number]

export const means = ['telephone', 'screen', 'on_site'] as const
export const sexes = ['woman', 'man'] as const
/** Whom the interpreter must not be. */
export const keptFrom = ['known', 'community', 'nearby'] as const
