import type { Breakdown } from './series.ts'

/** A breakdown by codes that have names in both languages. */
export const breakdownOf = <Key extends string>(
  key: string,
  name: Breakdown['name'],
  keys: readonly Key[],
  nameOf: (value: Key) => Breakdown['name'],
): Breakdown => ({ key, name, values: keys.map((value) => ({ key: value, name: nameOf(value) })) })
