import type { World } from './world.ts'

export interface Answer {
  readonly status: number
  readonly location: string
  readonly text: string
  readonly headers: Headers
}

/** A browser without JavaScript: keeps cookies, and sends forms with the token of the page it saw last. */
export interface Visitor {
  get(address: string): Promise<Answer>
  /** Sends a form; `csrf` is that of the last page unless given. */
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Answer>
  /** Asks as an island does: the token in a header. */
  ask(address: string): Promise<{ status: number; body: unknown }>
  readonly cookies: Map<string, string>
  /** The `Set-Cookie` lines of the last answer. */
  lastSetCookies(): readonly string[]
}

/**
 * A visitor who comes from a network address of their own: the world must trust one proxy
 * (`settings: { trustedProxies: 1 }`) for it to count.
 */
export const openVisitor = (
  world: World,
  options: { network?: string; origin?: string; headers?: Readonly<Record<string, string>> } = {},
): Visitor => {
  const cookies = new Map<string, string>()
  const origin = options.origin ?? 'http://localhost'
  let token = ''
  let set: readonly string[] = []

  const headers = () => ({
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'x-forwarded-for': options.network ?? '192.0.2.1',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    ...options.headers,
  })
  const receive = async (response: Response): Promise<Answer> => {
    set = response.headers.getSetCookie()
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const text = await response.text()
    token = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? token
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text,
      headers: response.headers,
    }
  }
  return {
    cookies,
    lastSetCookies: () => set,
    get: async (address) =>
      receive(await world.app.request(new URL(address, origin), { headers: headers() })),
    post: async (address, fields = {}) => {
      const body = new URLSearchParams({ csrf: token, ...fields })
      return receive(
        await world.app.request(new URL(address, origin), { method: 'POST', headers: headers(), body }),
      )
    },
    ask: async (address) => {
      const response = await world.app.request(new URL(address, origin), {
        method: 'POST',
        headers: { ...headers(), 'x-form-token': token },
      })
      return { status: response.status, body: await response.json() }
    },
  }
}
