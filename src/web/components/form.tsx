import { type Child, createContext, type FC, type PropsWithChildren } from 'hono/jsx'
import { useReader, useWords } from '../reader.ts'
import { Button, ButtonRow } from './button.tsx'
import { Link } from './link.tsx'

type FormProps = {
  action: string
  /** The version that was read, so that two people cannot overwrite each other unseen. */
  revision?: string | number
  /** True when the form holds a file. */
  multipart?: boolean
  /** Address that takes the same fields and keeps them as a draft; needs the island `forms`. */
  autosave?: string
  /**
   * Address that keeps what is written as a draft until the form is sent, also through a lost connection; needs the
   * island `drafts`.
   */
  draft?: string
  /** Asks before leaving with unsaved changes; needs the island `forms`. */
  warnUnsaved?: boolean
  /** Other hidden values. */
  hidden?: Readonly<Record<string, string>>
  /** Names the form as a landmark where a page has several. */
  label?: string
  /** What the button at its end says; `true` where it says what the form is called. A form of several buttons has them as children. */
  send?: string | true
  /** A step beside the page's own: its button is not the first of the page. */
  secondary?: boolean
  /** Its other buttons, which take what stands in it further (`formaction`), beside the one at its end. */
  steps?: Child
  /** It takes something away. */
  danger?: boolean
  /** Where the reader goes who does not send it: a link beside the button. */
  cancel?: string
  id?: string
  /**
   * What the enter key sends, for a form that has another button before its own: the browser presses the first one it finds,
   * and that would add a row.
   */
  byEnter?: { readonly name?: string; readonly value?: string }
}

/** Where the form is sent that a button stands in. */
export const FormAction = createContext('')

/**
 * A form that changes something: always `post`, with the session's token (`csrf`), a key of this rendering
 * that makes a second sending harmless (`idempotencyKey`) and, when given, `revision` as hidden fields. Our own checks speak, not the browser's (`novalidate`).
 */
export const Form: FC<PropsWithChildren<FormProps>> = ({
  action,
  revision,
  multipart,
  autosave,
  draft,
  warnUnsaved,
  hidden = {},
  label,
  send,
  secondary,
  steps,
  danger,
  cancel,
  id,
  byEnter,
  children,
}) => {
  const t = useWords()
  const { csrf } = useReader()
  return (
    <form
      class="form"
      method="post"
      action={action}
      novalidate
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(multipart ? { enctype: 'multipart/form-data' } : {})}
      {...(autosave ? { 'data-autosave': autosave } : {})}
      {...(draft ? { 'data-draft': draft } : {})}
      {...(warnUnsaved || autosave ? { 'data-warn-unsaved': '' } : {})}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="idempotencyKey" value={crypto.randomUUID()} />
      {revision === undefined ? null : <input type="hidden" name="revision" value={String(revision)} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {byEnter ? (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody is led to it; the enter key presses it.
        <button type="submit" class="ds-sr-only" tabindex={-1} aria-hidden="true" {...byEnter} />
      ) : null}
      <FormAction.Provider value={action}>{children}</FormAction.Provider>
      {send === undefined ? null : (
        <ButtonRow>
          <Button {...(secondary ? { variant: 'secondary' } : {})} danger={danger ?? false}>
            {send === true ? label : send}
          </Button>
          {steps}
          {cancel === undefined ? null : <Link href={cancel}>{t('cancel')}</Link>}
        </ButtonRow>
      )}
      {autosave || draft ? <AutosaveStatus /> : null}
    </form>
  )
}

/** Where the island writes "Sparat 14:32"; silent and invisible without JavaScript. */
const AutosaveStatus: FC = () => <p class="autosave-status" role="status" data-autosave-status hidden />
