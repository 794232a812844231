import type { BrowserContext } from 'playwright-core'
import type { SamladPage } from '../../src/testing/browser.ts'
import type { ServedWorld } from '../../src/testing/served-world.ts'
import type { TestPerson } from '../../src/testing/world.ts'

/** A page that somebody's browser was sent, with all that stood in it. */
interface Shown {
  /** Nobody has signed in where it is undefined. */
  readonly person: TestPerson | undefined
  readonly address: string
  readonly content: string
}

type Look = Parameters<ServedWorld['open']>[0]

/** Keeps every page that the browsers of a test are sent; fails where it could not read one. */
export const keepShown = (served: ServedWorld) => {
  const shown: Shown[] = []

  const listen = (context: BrowserContext, person: TestPerson | undefined): Promise<void>[] => {
    const reading: Promise<void>[] = []
    context.on('response', (response) => {
      const type = response.headers()['content-type'] ?? ''
      if (response.request().resourceType() !== 'document' || !type.startsWith('text/html')) return
      if (response.status() >= 300 && response.status() < 400) return
      const { pathname, search } = new URL(response.url())
      reading.push(
        response.text().then((content) => void shown.push({ person, address: pathname + search, content })),
      )
    })
    return reading
  }

  /** Lets somebody do something in a browser of their own, signed in where it is a person. */
  const as = async <T>(
    person: TestPerson | undefined,
    look: Look,
    does: (page: SamladPage) => Promise<T>,
  ): Promise<T> => {
    const { page, context, close } =
      person === undefined ? await served.open(look) : await served.openAs(person, look)
    const reading = listen(context, person)
    const done = await does(page)
    await Promise.all(reading)
    await close()
    return done
  }

  return { as, shown: shown as readonly Shown[] }
}
