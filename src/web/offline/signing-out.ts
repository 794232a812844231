// Signs out of the house from a page that knows no session. Without a connection the device is emptied at once, and the
// session ends as soon as the server can be told: the cookie is out of reach of scripts.
import { leaveDevice } from './device.ts'
import { askVisit, type Visit } from './server.ts'

/** That somebody has signed out here and the server does not know it yet. It says nothing of whom. */
const OWED = 'samlad-signed-out'

const field = (name: string, value: string): HTMLInputElement => {
  const input = document.createElement('input')
  input.type = 'hidden'
  input.name = name
  input.value = value
  return input
}

const submit = ({ formToken }: Visit, othersStay: boolean): void => {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/sign-out'
  form.append(field('csrf', formToken ?? ''), ...(othersStay ? [field('othersStay', 'yes')] : []))
  document.body.append(form)
  form.submit()
}

/** Empties the person's part of the device and signs out; without a connection, when there is one. */
export const signOutHere = async (): Promise<void> => {
  const { othersStay } = await leaveDevice()
  const visit = await askVisit()
  if (visit?.signedIn) return submit(visit, othersStay)
  if (visit === undefined) localStorage.setItem(OWED, othersStay ? 'others stay' : 'yes')
  location.reload()
}

/** Ends a session that somebody has signed out of without a connection. @returns whether there was one. */
export const payOwedSignOut = async (): Promise<boolean> => {
  const owed = localStorage.getItem(OWED)
  if (owed === null) return false
  const visit = await askVisit()
  if (visit === undefined) return true
  localStorage.removeItem(OWED)
  if (!visit.signedIn) return false
  submit(visit, owed !== 'yes')
  return true
}
