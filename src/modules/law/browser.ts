/** What of the law is reckoned in a browser, without a connection: the lengths of times, as the house brings them with it. */
export type { ClockKind } from './clock-kinds.ts'
export { clockOf, lastDayOf } from './clocks.ts'
