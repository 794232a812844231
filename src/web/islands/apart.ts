// A page of several forms comes as one, so that without client code a button sends all that stands in the page and nothing is lost.
// Here its forms are taken apart again, and each sends itself; joined once more where something is written in another than the one
// whose button is pressed.
export {}

type Owned = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement

const whole = document.querySelector<HTMLFormElement>('form#joined-form')

const entriesOf = (form: HTMLFormElement): string =>
  JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]),
  )

/** What stands in it is on the page alone. */
const cameBack = (form: HTMLFormElement): boolean =>
  form.dataset.entered !== undefined || form.querySelector('[aria-invalid=true]') !== null

/** A form that keeps a draft of its own, which is as it stands. */
const hasDraft = (form: HTMLFormElement): boolean =>
  (form.dataset.draft !== undefined || form.dataset.autosave !== undefined) &&
  form.querySelector('[data-autosave-status][data-failed]') === null

const watch = (joined: HTMLFormElement): void => {
  const owned = [...joined.elements].filter((one): one is Owned => !joined.contains(one))
  const forms = [...new Set(owned.flatMap((one) => one.parentElement?.closest('form') ?? []))]
  /** As each control came: where a button sends to, and the name of a choice. */
  const came = owned.map((one) => ({ one, name: one.name, to: one.getAttribute('formaction') }))
  const begins = owned.filter((one) => one.name === 'formBegins')

  const takeApart = (): void => {
    for (const { one, name, to } of came) {
      // First its own form, then its own name: of one form two choices of a name would be one.
      one.removeAttribute('form')
      if (one instanceof HTMLInputElement && one.type === 'radio') one.name = name.replace(/~\d+$/, '')
      if (to !== null) one.setAttribute('formaction', to.replace(/[?&]pressed=\d+$/, ''))
      if (begins.includes(one)) one.disabled = true
    }
  }
  const join = (): void => {
    for (const { one, name, to } of came) {
      if (one instanceof HTMLInputElement && one.type === 'radio') one.name = name
      one.setAttribute('form', joined.id)
      if (to !== null) one.setAttribute('formaction', to)
      if (begins.includes(one)) one.disabled = false
    }
  }

  joined.replaceChildren()
  takeApart()
  const stood = new Map(forms.map((form) => [form, entriesOf(form)]))
  const isWritten = (form: HTMLFormElement): boolean =>
    form.method === 'post' && !hasDraft(form) && (cameBack(form) || stood.get(form) !== entriesOf(form))

  const carryAlong = (event: SubmitEvent): void => {
    const { target, submitter } = event
    if (event.defaultPrevented || !(target instanceof HTMLFormElement) || !stood.has(target)) return
    const button = submitter ?? target.querySelector<HTMLElement>('button:not([type=button])')
    if (button === null || !forms.some((form) => form !== target && isWritten(form))) return
    event.preventDefault()
    join()
    joined.requestSubmit(button)
    // What it sends has been read; until the next page comes each form is its own.
    takeApart()
  }
  // The last to hear of it: what else watches the form knows that it is sent, and may keep it from being sent.
  document.addEventListener('DOMContentLoaded', () => window.addEventListener('submit', carryAlong))
  // Of the whole nobody else is to hear: the form whose button was pressed has been told of.
  window.addEventListener(
    'submit',
    (event) => {
      if (event.target === joined) event.stopPropagation()
    },
    { capture: true },
  )
}

if (whole) watch(whole)
