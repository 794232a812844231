import { type FC, useContext } from 'hono/jsx'
import { Button, ButtonRow } from '../components/button.tsx'
import { FormAction } from '../components/form.tsx'
import { useWords } from '../reader.ts'

/**
 * The places of a list's rows in a form: those that are filled in, `least` at least, and one more where its button asks for it.
 * The route of the form says that it `grows`.
 */
export const rowsOf = (values: unknown, name: string, least = 1): number[] => {
  const { [name]: list, more } = (values ?? {}) as Readonly<Record<string, unknown>>
  const filled = Math.max(least, Array.isArray(list) ? list.length : 0)
  return Array.from({ length: filled + (more === name ? 1 : 0) }, (_, index) => index)
}

/** Adds a row to a list and keeps everything entered. The list stands in an element `rows-NAME`. */
export const MoreRows: FC<{ name: string; label: string }> = ({ name, label }) => {
  const t = useWords()
  return (
    <ButtonRow>
      <Button
        variant="tertiary"
        name="more"
        value={name}
        formaction={`${useContext(FormAction)}#rows-${name}`}
        label={`${t('addRow')}: ${label}`}
      >
        {t('addRow')}
      </Button>
    </ButtonRow>
  )
}
