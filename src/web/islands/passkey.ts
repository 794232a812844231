/**
 * Forms that a passkey answers. The server's question is fetched with the form's own token, the browser's answer put
 * into the hidden field `credential`, and the form sent as any other.
 */
const ask = async (form: HTMLFormElement): Promise<unknown> => {
  const token = form.elements.namedItem('csrf')
  const answer = await fetch(form.dataset.question ?? '', {
    method: 'POST',
    headers: { 'x-form-token': token instanceof HTMLInputElement ? token.value : '' },
    credentials: 'same-origin',
  })
  if (!answer.ok) throw new Error('no question')
  return answer.json()
}

const answerWith = async (form: HTMLFormElement): Promise<Credential | null> => {
  const question = await ask(form)
  if (form.dataset.passkey === 'create') {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      question as PublicKeyCredentialCreationOptionsJSON,
    )
    return navigator.credentials.create({ publicKey })
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    question as PublicKeyCredentialRequestOptionsJSON,
  )
  return navigator.credentials.get({ publicKey })
}

/**
 * In a form of its own every sending asks for the passkey; in one that also takes a code, only the button that is
 * marked for it, which shows itself here since it is of no use without JavaScript.
 */
const prepare = (form: HTMLFormElement): void => {
  const field = form.elements.namedItem('credential')
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]')
  const button = form.querySelector<HTMLElement>('[data-passkey-button]')
  if (!(field instanceof HTMLInputElement)) return
  form.hidden = false
  if (button) button.hidden = false
  for (const note of document.querySelectorAll<HTMLElement>('[data-passkey-without]')) note.hidden = true
  form.addEventListener('submit', async (event) => {
    if (button && !button.contains(event.submitter)) return
    event.preventDefault()
    if (failed) failed.hidden = true
    try {
      const credential = await answerWith(form)
      if (!(credential instanceof PublicKeyCredential)) throw new Error('no answer')
      field.value = JSON.stringify(credential.toJSON())
      form.submit()
    } catch {
      if (failed) failed.hidden = false
    }
  })
}

if ('PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form)
