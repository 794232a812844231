// Whoever types or reads on a page is there: the server is told now and then, so that the session does not end meanwhile. Two
// minutes before it does, a box asks whether one stays. What stands unsent in a form is kept on the server, sealed for its
// writer, before the session ends and when the page is put away; nothing is left in the browser's own storage.
export {}

const SECOND = 1000
/** How often the server is told, at most. */
const BEAT = 60 * SECOND
const WARNING = 120 * SECOND
const LOOK = 5 * SECOND
/** How long the house may take to keep a form: then it is tried again. */
const ANSWER = 30 * SECOND
/** What a browser still sends while a page is put away. */
const MOST_AT_LEAVING = 60_000
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart', 'input'] as const
const ANSWERS = 'textarea, select, input:not([type=hidden], [type=submit], [type=file])'
const OWN = new Set(['csrf', 'idempotencyKey'])

type Said = 'idle' | 'lasts' | 'kept' | 'nothing' | 'unkept' | 'offline'

/** A form of the page that somebody may write in. */
interface Written {
  readonly form: HTMLFormElement
  /** It has room for a text: that is kept too when its page is put away, what is only chosen is not. */
  readonly isText: boolean
  /** What it held when the page came, and after it was kept last. */
  safe: string
  /** What the house would not keep: it says the same of it again. */
  refused?: string
  keptId?: string
  /** What is being kept of it, while that goes on. */
  underWay?: { readonly content: string; readonly answer: Promise<boolean> }
}

const fieldsOf = (form: HTMLFormElement): FormData => {
  const fields = new FormData()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}
const contentOf = (form: HTMLFormElement): string =>
  JSON.stringify([...fieldsOf(form)].filter(([name]) => !OWN.has(name)))

/** A form that came back: what it holds is on the page alone. */
const isUnsafe = (form: HTMLFormElement): boolean =>
  form.dataset.entered !== undefined || form.querySelector('[aria-invalid]') !== null

/** Forms in which something is written or chosen. */
const writtenForms = (): Written[] =>
  [...document.querySelectorAll<HTMLFormElement>('form[method=post]')]
    .filter((form) => form.querySelector(ANSWERS) && !form.querySelector('input[type=password]'))
    .map((form) => ({
      form,
      isText: form.querySelector('textarea') !== null,
      safe: isUnsafe(form) ? '' : contentOf(form),
    }))

/** A form that keeps a draft of its own, which is as it stands: islands `drafts` and `forms` say where they could not. */
const hasDraft = (form: HTMLFormElement): boolean =>
  (form.dataset.draft !== undefined || form.dataset.autosave !== undefined) &&
  form.querySelector('[data-autosave-status][data-failed]') === null

/**
 * Keeps what stands in a form. The form's own token tells whose it is, so the session is not sent along: keeping is no sign that
 * somebody is there.
 */
const send = async (written: Written, content: string, isLeaving: boolean): Promise<boolean> => {
  const { form } = written
  const fields = fieldsOf(form)
  fields.append('keptFor', new URL(form.getAttribute('action') ?? '', location.href).pathname)
  try {
    const answer = await fetch('/kept-forms', {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      keepalive: isLeaving && content.length < MOST_AT_LEAVING,
      signal: AbortSignal.timeout(ANSWER),
    })
    if (answer.status === 413 || answer.status === 422) written.refused = content
    if (!answer.ok) return false
    written.keptId = ((await answer.json()) as { keptId: string }).keptId
    written.safe = content
    return true
  } catch {
    return false
  }
}

/** As `send`, one after another: what is kept already, or is being kept, is not sent twice. */
const keep = async (written: Written, isLeaving: boolean): Promise<boolean> => {
  const content = contentOf(written.form)
  if (content === written.safe || hasDraft(written.form)) return true
  if (content === written.refused) return false
  // A page that is put away takes with it what it was sending.
  const before = isLeaving ? undefined : written.underWay
  if (before?.content === content) return before.answer
  const answer = Promise.resolve(before?.answer).then(() => send(written, content, isLeaving))
  const underWay = { content, answer }
  written.underWay = underWay
  const isKept = await answer
  if (written.underWay === underWay) delete written.underWay
  return isKept
}

const watch = (box: HTMLDialogElement): void => {
  const forms = writtenForms()
  const token = box.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? ''
  const idle = Number(box.dataset.idle) * SECOND
  let idleEnds = Date.now() + idle
  let lasts = Date.now() + Number(box.dataset.lasts) * SECOND
  let toldAt = Date.now()
  let isOver = false
  let isSafe = false
  let isReached = false
  /** The form whose button was pressed: it goes by itself, the others beside it are kept. */
  let sent: EventTarget | null = null
  let warned: Said | undefined
  const others = new BroadcastChannel('samlad session')

  const say = (what: Said): void => {
    for (const part of box.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = !part.dataset.when?.split(' ').includes(what)
    const clock = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'sv-SE', {
      timeStyle: 'short',
    }).format(Math.min(idleEnds, lasts))
    for (const time of box.querySelectorAll('[data-presence-end]')) time.textContent = clock
    if (!box.open) box.showModal()
  }

  const keepAll = async (isLeaving = false): Promise<boolean> => {
    const left = forms.filter(({ form, isText }) => form !== sent && (isText || !isLeaving))
    return (await Promise.all(left.map((written) => keep(written, isLeaving)))).every(Boolean)
  }

  /** Where one finds again what one wrote; the page itself where nothing was kept. */
  const wayBack = (): string => {
    const kept = forms.flatMap(({ keptId }) => keptId ?? [])
    if (kept.length === 0) return location.pathname + location.search
    return kept.length === 1 ? `/kept-forms/${kept[0]}` : '/kept-forms'
  }

  /** Says how it stands with what was written; what could not be kept is tried again at each look, until it is. */
  const settle = async (isFirst: boolean): Promise<void> => {
    isSafe = await keepAll()
    if (!isSafe && !isFirst) return
    const link = box.querySelector<HTMLAnchorElement>('[data-presence-sign-in] a')
    if (link) link.search = new URLSearchParams({ return: wayBack() }).toString()
    document.documentElement.toggleAttribute('data-ended', isSafe)
    if (!isSafe) say('unkept')
    else say(forms.some(({ keptId }) => keptId) ? 'kept' : 'nothing')
  }

  const end = async (): Promise<void> => {
    if (isOver) return
    isOver = true
    await settle(true)
  }

  /** A browser may think that there is no connection where the house is near: so it is asked. */
  const sendIfReached = async (form: HTMLFormElement, button: HTMLElement | null): Promise<void> => {
    try {
      await fetch('/health', { cache: 'no-store', credentials: 'omit' })
    } catch {
      say('offline')
      return
    }
    isReached = true
    form.requestSubmit(button)
  }

  const takeTime = (given: { idleEnds: number; lasts: number }): void => {
    idleEnds = Math.max(idleEnds, given.idleEnds)
    lasts = Math.max(lasts, given.lasts)
    if (isOver || (warned === 'lasts' && Date.now() >= lasts - WARNING)) return
    warned = undefined
    if (box.open) box.close()
  }

  const tell = async (): Promise<void> => {
    const sentAt = Date.now()
    toldAt = sentAt
    try {
      const answer = await fetch('/here', {
        method: 'POST',
        headers: { 'x-form-token': token, accept: 'application/json' },
      })
      if (answer.status === 401 || answer.status === 419) await end()
      if (!answer.ok) return
      const { lastsSeconds } = (await answer.json()) as { lastsSeconds: number }
      const given = { idleEnds: sentAt + idle, lasts: sentAt + lastsSeconds * SECOND }
      takeTime(given)
      others.postMessage(given)
    } catch {
      // No connection: the next sign of somebody tries again, and the warning comes as it would have.
      toldAt = sentAt - BEAT + LOOK
    }
  }

  const look = (): void => {
    if (document.visibilityState !== 'visible') return
    if (isOver && !isSafe) void settle(false)
    if (isOver) return
    const now = Date.now()
    const ends = Math.min(idleEnds, lasts)
    if (now >= ends) void end()
    else if (now >= ends - WARNING && warned === undefined) {
      warned = lasts <= idleEnds ? 'lasts' : 'idle'
      say(warned)
      void keepAll()
    } else if (now >= ends - 4 * LOOK) void keepAll()
  }

  // While the box asks, only its own button answers.
  for (const sign of SIGNS)
    document.addEventListener(
      sign,
      () => {
        if (!isOver && !box.open && Date.now() - toldAt >= BEAT) void tell()
      },
      { capture: true, passive: true },
    )
  const stay = (): void => {
    box.close()
    void tell()
  }
  box.querySelector('#presence-stay')?.addEventListener('click', stay)
  box.querySelector('#presence-go-on')?.addEventListener('click', () => box.close())
  box.querySelector('#presence-show')?.addEventListener('click', () => box.close())
  box.addEventListener('cancel', (event) => {
    if (isOver) event.preventDefault()
    else if (warned === 'idle') void tell()
  })
  others.addEventListener('message', ({ data }) => takeTime(data as { idleEnds: number; lasts: number }))
  // A form that goes nowhere leaves a browser's error page behind, and what was written with it: it stays where it is instead.
  window.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    if (navigator.onLine || isReached) {
      sent = event.target
      return
    }
    event.preventDefault()
    void sendIfReached(event.target as HTMLFormElement, event.submitter)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
    else void keepAll(true)
  })
  window.addEventListener('pageshow', () => {
    sent = null
    isReached = false
    look()
  })
  document.addEventListener('samlad:ended', () => void end())
  setInterval(look, LOOK)
  others.postMessage({ idleEnds, lasts })
}

const box = document.querySelector<HTMLDialogElement>('dialog[data-presence]')
if (box) watch(box)
