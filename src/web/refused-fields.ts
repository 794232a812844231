import { errorFor } from './components/errors.tsx'
import type { RefusedForm } from './pages.tsx'

/** The form that was refused, where it is the one at this address: a page with several shows each its own. */
export const sentTo = (refused: RefusedForm | undefined, address: string): RefusedForm | undefined =>
  refused?.sentTo === address ? refused : undefined

/** Name, value and error of a field: what was entered where the form came back, else what it starts from. */
export const fieldsOf =
  (refused: RefusedForm | undefined) =>
  (name: string, otherwise = '') => {
    const entered = refused === undefined ? otherwise : refused.values[name]
    return {
      name,
      value: typeof entered === 'string' ? entered : '',
      error: errorFor(refused?.errors, name),
    }
  }
