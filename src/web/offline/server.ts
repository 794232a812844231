// What a kept page asks the server: who is signed in in this browser, what opens their store, and what it sends.

/** The browser's session, as the server sees it now. */
export interface Visit {
  readonly signedIn: boolean
  readonly actsAs: string | null
  readonly formToken: string | null
  /** Stores of the device that nobody can open any more. */
  readonly ended: readonly string[]
}

const LONGEST_WAIT = 15_000

const ask = (address: string, options: RequestInit = {}): Promise<Response> =>
  fetch(address, {
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(LONGEST_WAIT),
    ...options,
  })

/** Asks who is signed in, and which of the device's stores have ended; nothing where the server cannot be reached. */
export const askVisit = async (known: readonly string[] = []): Promise<Visit | undefined> => {
  try {
    const answer = await ask(known.length === 0 ? '/device' : `/device?known=${known.slice(-20).join(',')}`)
    return answer.ok ? ((await answer.json()) as Visit) : undefined
  } catch {
    return undefined
  }
}

export interface GivenSecret {
  readonly id: string
  readonly secret: string
  /** How long it can be opened from now on, in milliseconds by the server's clock. */
  readonly lasts: number
}

/** Asks for what opens the person's stores; nothing where the server cannot be reached or says no. */
export const askSecrets = async (
  { formToken }: Visit,
  known: readonly string[],
  fresh: string | undefined,
): Promise<readonly GivenSecret[] | undefined> => {
  const body = new URLSearchParams()
  if (known.length > 0) body.set('known', known.slice(-20).join(','))
  if (fresh !== undefined) body.set('fresh', fresh)
  try {
    const answer = await ask('/device', {
      method: 'POST',
      body,
      headers: { 'x-form-token': formToken ?? '' },
    })
    return answer.ok ? ((await answer.json()) as { stores: GivenSecret[] }).stores : undefined
  } catch {
    return undefined
  }
}

/** What came of a sending. `later`: nobody knows whether it arrived, or the server could not take it now. */
export type Outcome =
  | { readonly kind: 'arrived'; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly code: string; readonly status: number; readonly detail: string }
  | { readonly kind: 'signed_out' }
  | { readonly kind: 'later' }

const problemOf = async (answer: Response): Promise<{ code: string; detail: string }> => {
  const problem = (await answer.json().catch(() => ({}))) as {
    code?: string
    detail?: string
    title?: string
    errors?: { detail: string }[]
  }
  const errors = (problem.errors ?? []).map(({ detail }) => detail).join(' ')
  return { code: problem.code ?? '', detail: errors || problem.detail || problem.title || '' }
}

/** Sends one thing under its key. */
export const send = async (
  { formToken }: Visit,
  { key, address, body }: { readonly key: string; readonly address: string; readonly body: unknown },
): Promise<Outcome> => {
  try {
    const answer = await ask(address, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-form-token': formToken ?? '',
      },
    })
    if (answer.ok)
      return { kind: 'arrived', answer: (await answer.json()) as Readonly<Record<string, unknown>> }
    const { status } = answer
    if (status === 401 || status === 419) return { kind: 'signed_out' }
    if (status >= 500 || status === 429 || status === 408) return { kind: 'later' }
    return { kind: 'refused', status, ...(await problemOf(answer)) }
  } catch {
    return { kind: 'later' }
  }
}

/** Reads from the API; nothing where that does not succeed. */
export const read = async (address: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
  try {
    const answer = await ask(address)
    return answer.ok ? ((await answer.json()) as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}
