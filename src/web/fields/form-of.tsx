import type { PropsWithChildren } from 'hono/jsx'
import type { Fields } from '../../platform/fields/field.ts'
import { Button, ButtonRow } from '../components/button.tsx'
import { Form } from '../components/form.tsx'
import { useWords } from '../reader.ts'
import { FieldsOf, type FieldsProps } from './fields-of.tsx'

type FormProps<F extends Fields> = FieldsProps<F> & {
  action: string
  /** What the form is for; it stands on its button too, unless `send` says otherwise. */
  label: string
  send?: string
  /** Where the reader goes who does not send it. */
  cancel?: string
  /** The number of the version that was read, where a colleague may have written meanwhile. */
  revision?: number
  hidden?: Readonly<Record<string, string>>
  /** A step beside the page's own: its button is not the first of the page. */
  secondary?: boolean
}

/** A form of fields, with what stands after them, its button and the way out. */
export const FormOf = <F extends Fields>({
  action,
  label,
  send = label,
  cancel,
  revision,
  hidden,
  secondary = false,
  children,
  ...fields
}: PropsWithChildren<FormProps<F>>) => {
  const shared = useWords()
  return (
    <Form
      action={action}
      label={label}
      warnUnsaved={cancel !== undefined}
      {...(revision === undefined ? {} : { revision })}
      {...(hidden === undefined ? {} : { hidden })}
    >
      <FieldsOf {...(fields as FieldsProps<F>)} />
      {children}
      <ButtonRow>
        <Button {...(secondary ? { variant: 'secondary' as const } : {})}>{send}</Button>
        {cancel === undefined ? null : (
          <a class="ds-link" href={cancel}>
            {shared('cancel')}
          </a>
        )}
      </ButtonRow>
    </Form>
  )
}
