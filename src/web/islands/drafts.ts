// Keeps what is written in a long form as a draft on the server, sealed there, until the form is sent. Where the
// connection is lost, the text stays in the page's memory and is sent when it returns. Nothing is left in the browser's
// own storage: computers are shared, and what is written here is about a person.
export {}

const pause = 2_000
const longestWait = 10_000
const again = 5_000
const longestTry = 15_000
/** What a browser still sends while a page is closed. */
const mostAtClosing = 60_000
const words = {
  sv: {
    saving: 'Sparar utkast …',
    saved: 'Utkast sparat',
    offline: 'Ingen anslutning: texten finns kvar här',
    signedOut: 'Du är utloggad. Texten finns kvar här.',
    failed: 'Utkastet kunde inte sparas: texten finns kvar här',
  },
  en: {
    saving: 'Saving draft …',
    saved: 'Draft saved',
    offline: 'No connection: your text is still here',
    signedOut: 'You are signed out. Your text is still here.',
    failed: 'The draft could not be saved: your text is still here',
  },
} as const
const locale = document.documentElement.lang === 'en' ? 'en' : 'sv'
type Outcome = Exclude<keyof (typeof words)['sv'], 'saving'>

const timeOfDay = (): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'sv-SE', { timeStyle: 'short' }).format(new Date())

const fieldsOf = (form: HTMLFormElement): FormData => {
  const fields = new FormData()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== 'idempotencyKey') fields.append(name, value)
  return fields
}
const contentOf = (fields: FormData): string => JSON.stringify([...fields])

const say = (form: HTMLFormElement, what: keyof (typeof words)['sv']): void => {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  if (!status) return
  status.hidden = false
  status.textContent = what === 'saved' ? `${words[locale].saved} ${timeOfDay()}` : words[locale][what]
  status.toggleAttribute('data-failed', what !== 'saved' && what !== 'saving')
}

/** Sends a draft. What the network or a server in trouble does not take is tried again; a refusal is not. */
const send = async (address: string, fields: FormData, stop: AbortSignal): Promise<Outcome> => {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.any([stop, AbortSignal.timeout(longestTry)]),
    })
    if (answer.ok) return 'saved'
    if (answer.status === 401 || answer.status === 419) return 'signedOut'
    return answer.status >= 500 ? 'offline' : 'failed'
  } catch {
    return 'offline'
  }
}

const keep = (form: HTMLFormElement, address: string): void => {
  // A form that came back refused holds what no draft may hold yet.
  let kept = form.querySelector('[aria-invalid]') ? '' : contentOf(fieldsOf(form))
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitingSince: number | undefined
  let isSending = false
  let isLeaving = false
  let leaving = new AbortController()

  const isKept = (): boolean => contentOf(fieldsOf(form)) === kept

  const save = async (): Promise<void> => {
    clearTimeout(timer)
    if (isSending || isLeaving || isKept()) return
    isSending = true
    waitingSince = undefined
    const fields = fieldsOf(form)
    say(form, 'saving')
    const outcome = await send(address, fields, leaving.signal)
    isSending = false
    if (isLeaving) return
    if (outcome === 'saved') kept = contentOf(fields)
    say(form, outcome)
    // What could not be kept as a draft is kept as any other form then (`presence`).
    if (outcome === 'signedOut') document.dispatchEvent(new Event('samlad:ended'))
    if (outcome === 'offline') timer = setTimeout(save, again)
    else if (outcome === 'saved' && !isKept()) timer = setTimeout(save, pause)
  }

  // A pause in the writing, but for somebody who never pauses also every few seconds.
  form.addEventListener('input', () => {
    const now = Date.now()
    waitingSince ??= now
    clearTimeout(timer)
    timer = setTimeout(save, Math.max(0, Math.min(pause, waitingSince + longestWait - now)))
  })
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault()
      say(form, 'offline')
      return
    }
    isLeaving = true
    clearTimeout(timer)
    leaving.abort()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    isLeaving = false
    leaving = new AbortController()
  })
  window.addEventListener('online', save)
  // A page that is put away, or closed, sends what it has.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden' || isLeaving || isKept()) return
    const fields = fieldsOf(form)
    if (contentOf(fields).length <= mostAtClosing) navigator.sendBeacon(address, fields)
  })
  window.addEventListener('beforeunload', (event) => {
    if (!isLeaving && !isKept()) event.preventDefault()
  })
  for (const button of form.querySelectorAll<HTMLElement>('[data-draft-button]')) button.hidden = true
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]'))
  keep(form, form.dataset.draft ?? '')
