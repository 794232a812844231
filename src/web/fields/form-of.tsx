import type { Child } from 'hono/jsx'
import type { Fields } from '../../platform/fields/field.ts'
import { Form } from '../components/form.tsx'
import { useReader } from '../reader.ts'
import { Contested } from './contested.tsx'
import { FieldsOf, type FieldsProps, versionsOf } from './fields-of.tsx'

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
  /** Its other buttons, beside its own. */
  steps?: Child
}

/**
 * A form of fields with its button and the way out. Where a colleague has written meanwhile, what is saved
 * stands beside what was entered.
 */
export const FormOf = <F extends Fields>({
  action,
  label,
  send = label,
  cancel,
  revision,
  hidden,
  secondary = false,
  steps,
  ...fields
}: FormProps<F>) => {
  const { locale } = useReader()
  const given = fields as FieldsProps<F>
  return (
    <Form
      action={action}
      label={label}
      send={send}
      secondary={secondary}
      steps={steps}
      warnUnsaved={cancel !== undefined}
      {...(cancel === undefined ? {} : { cancel })}
      {...(revision === undefined ? {} : { revision })}
      {...(hidden === undefined ? {} : { hidden })}
    >
      {revision === undefined ? null : (
        <Contested refused={fields.refused} revision={revision} versions={versionsOf(given, locale)} />
      )}
      <FieldsOf {...given} />
    </Form>
  )
}
