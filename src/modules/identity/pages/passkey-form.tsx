import type { FC, PropsWithChildren } from 'hono/jsx'
import { useReader } from '../../../web/reader.ts'

/**
 * A form whose answer the browser's passkey gives: the island `passkey` asks the question at `question`, puts the
 * answer into the hidden field and sends the form. Without JavaScript it is not shown, and says what to do instead.
 */
export const PasskeyForm: FC<
  PropsWithChildren<{
    action: string
    question: string
    purpose: 'sign-in' | 'create'
    button: string
    failed: string
    hidden?: Readonly<Record<string, string>>
    primary?: boolean
  }>
> = ({ action, question, purpose, button, failed, hidden = {}, primary, children }) => {
  const { csrf } = useReader()
  return (
    <form class="form" method="post" action={action} data-passkey={purpose} data-question={question} hidden>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="credential" value="" />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <p class="ds-validation-message" role="alert" data-passkey-failed hidden>
        {failed}
      </p>
      <div class="button-row">
        <button class="ds-button" type="submit" data-variant={primary ? 'primary' : 'secondary'}>
          {button}
        </button>
      </div>
    </form>
  )
}
