/** Whether everything is tried with everything: `npm run test:long`. */
const isLong = process.env.SAMLAD_TEST_ROUNDS !== undefined

/**
 * In a short run some of what could be tried, others of them at each turn, so that every place and every try gets its turn; all
 * of them in a long run.
 *
 * @param turn a number that differs from place to place.
 */
export const inTurn = <T>(all: readonly T[], turn: number, count = 1): readonly T[] =>
  isLong || all.length <= count
    ? all
    : Array.from({ length: count }, (_, step) => all[(turn * count + step) % all.length]!)
