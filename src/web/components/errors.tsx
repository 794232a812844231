import { type FC, useContext } from 'hono/jsx'
import { FieldLabels, nameField } from '../field-labels.ts'
import type { FieldErrors } from '../page-context.ts'
import { useWords } from '../reader.ts'
import { Link } from './link.tsx'

export type { FieldErrors } from '../page-context.ts'

/** Id of the control for a field name; error summary and labels point here. */
export const fieldId = (name: string): string => `field-${name}`

/** The sentence for one field, if any. */
export const errorFor = (errors: FieldErrors | undefined, name: string): string | undefined =>
  errors?.find((error) => error.field === name)?.message

/**
 * First thing on a page whose form was refused: says how many things, names each field and links to it. Takes the focus by
 * `autofocus` without JavaScript. `<Page errors>` renders it; use it alone only outside a Page's top.
 */
export const ErrorSummary: FC<{ errors: FieldErrors }> = ({ errors }) => {
  const t = useWords()
  const labels = useContext(FieldLabels)
  if (errors.length === 0) return null
  // Fields give their labels in the order in which they stand; what is said of the form as a whole comes first.
  const order = [...(labels?.keys() ?? [])]
  const placeOf = ({ field }: FieldErrors[number]): number =>
    field === '' ? -1 : order.includes(field) ? order.indexOf(field) : order.length
  return (
    <section
      class="ds-error-summary"
      tabindex={-1}
      autofocus
      aria-labelledby="error-summary-heading"
      data-focus
    >
      <h2 class="ds-heading" id="error-summary-heading">
        {t('errorsHeading', { count: errors.length })}
      </h2>
      <ul class="ds-list">
        {errors
          .toSorted((one, other) => placeOf(one) - placeOf(other))
          .map(({ field, message }) => (
            <li>
              {field ? (
                <Link href={`#${fieldId(labels?.get(field)?.idName ?? field)}`}>
                  {nameField(message, labels?.get(field)?.label)}
                </Link>
              ) : (
                message
              )}
            </li>
          ))}
      </ul>
    </section>
  )
}
