// Makes long forms safer: keeps a draft on the server while one writes, and asks before leaving unsaved words.
// Nothing is left in the browser's storage: what is written here may be about a person.

const pause = 2_000
/** What a browser still sends while a page is put away. */
const MOST_AT_LEAVING = 60_000
const words = {
  sv: { saving: 'Sparar …', saved: 'Sparat', failed: 'Kunde inte spara. Texten finns kvar på sidan.' },
  en: { saving: 'Saving …', saved: 'Saved', failed: 'Could not save. Your text is still on the page.' },
} as const
const locale = document.documentElement.lang === 'en' ? 'en' : 'sv'

const timeOfDay = (): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'sv-SE', { timeStyle: 'short' }).format(new Date())

/** Fields without their files, since a draft is of words, and without the key that marks the real sending. */
const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  fields.delete('idempotencyKey')
  return fields
}

const say = (form: HTMLFormElement, text: string, failed = false): void => {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  if (!status) return
  status.hidden = false
  status.textContent = text
  status.toggleAttribute('data-failed', failed)
}

const watch = (form: HTMLFormElement): void => {
  const address = form.dataset.autosave
  let kept = fieldsOf(form).toString()
  let timer: ReturnType<typeof setTimeout> | undefined
  let leaving = false

  const save = async (isLeaving = false): Promise<void> => {
    const fields = fieldsOf(form)
    if (!address || fields.toString() === kept) return
    say(form, words[locale].saving)
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body: fields,
        headers: { accept: 'application/json' },
        keepalive: isLeaving && fields.toString().length < MOST_AT_LEAVING,
      })
      if (answer.status === 401 || answer.status === 419)
        setTimeout(() => document.dispatchEvent(new Event('samlad:ended')))
      if (!answer.ok) throw new Error(String(answer.status))
      const { revision } = (await answer.json().catch(() => ({}))) as { revision?: number | string }
      const field = form.querySelector<HTMLInputElement>('input[name=revision]')
      if (field && revision !== undefined) {
        field.value = String(revision)
        fields.set('revision', field.value)
      }
      kept = fields.toString()
      say(form, `${words[locale].saved} ${timeOfDay()}`)
    } catch {
      say(form, words[locale].failed, true)
    }
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    if (address) timer = setTimeout(save, pause)
  })
  // Put away before the pause is over: by a link, another form's button, or the telephone going back into its pocket.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' || leaving) return
    clearTimeout(timer)
    void save(true)
  })
  form.addEventListener('submit', () => {
    leaving = true
    clearTimeout(timer)
  })
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && fieldsOf(form).toString() !== kept) event.preventDefault()
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-warn-unsaved]')) watch(form)
