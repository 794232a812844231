/** A statement that failed only because another of its transaction had failed before it. */
const isConsequence = (error: unknown): boolean =>
  error instanceof Error && (error as { code?: string }).code === '25P02'

/**
 * Waits for several questions of one transaction that were asked side by side: their statements go to the server in one
 * go, which answers them in order. Unlike `Promise.all` it waits for every one of them even where one fails, so that none
 * still asks on the connection when the transaction has ended and somebody else has it.
 *
 * @throws the error of the one that failed, and not that of those which failed because of it.
 */
export const together = async <const T extends readonly unknown[]>(
  asked: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> => {
  const settled = await Promise.allSettled(asked)
  const failures = settled.filter((one) => one.status === 'rejected').map(({ reason }) => reason)
  if (failures.length > 0) throw failures.find((reason) => !isConsequence(reason)) ?? failures[0]
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as never
}
