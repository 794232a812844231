import { vi } from 'vitest'

const Right = Date

/**
 * The clock of the machine, as this process reads it: set by so many milliseconds, it goes on from there. `vi.unstubAllGlobals()` puts
 * it right.
 */
export const setClock = (by: number): void => {
  vi.stubGlobal(
    'Date',
    new Proxy(Right, {
      construct: (target, given, made) =>
        Reflect.construct(target, given.length === 0 ? [Right.now() + by] : given, made),
      get: (target, name) => (name === 'now' ? () => Right.now() + by : Reflect.get(target, name)),
    }),
  )
}

/** What the time is, whatever the clock was set to. */
export const rightTime = (): Date => new Right()

/** What the clock is to be set by so that in so many milliseconds a minute begins. */
export const beforeMinute = (milliseconds: number): number => -(Right.now() % 60_000) - milliseconds
