import type { FC } from 'hono/jsx'
import type { Entered } from '../../platform/http/entered.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { Button } from '../components/button.tsx'
import { Alert } from '../components/message.tsx'
import { useReader } from '../reader.ts'
import { enteredMessages } from './messages.ts'

/** A form that was refused where its own page cannot be shown: all of it, to be sent again as it was. */
export interface SentForm {
  readonly entered: Entered
  /** Path and query that it was sent to. */
  readonly sentTo: string
}

/** What somebody wrote, as against what they chose: only that is worth showing; everything is sent again. */
const isWritten = (value: string): boolean => /\S\s+\S/.test(value)

/** What somebody wrote, to be copied. */
export const EnteredTexts: FC<Pick<SentForm, 'entered'>> = ({ entered: { entries } }) => {
  const t = translator(enteredMessages, useReader().locale)
  const written = entries.map(([, value]) => value).filter(isWritten)
  if (written.length === 0) return null
  return (
    <Alert heading={t('entered')}>
      {written.map((value) => (
        <p class="ds-paragraph as-written">{value}</p>
      ))}
    </Alert>
  )
}

export const EnteredForm: FC<SentForm> = ({ entered, sentTo }) => {
  const t = translator(enteredMessages, useReader().locale)
  const { key, token = '', entries, files } = entered
  return (
    <form
      class="form"
      method="post"
      action={sentTo}
      novalidate
      data-entered
      {...(files.length > 0 ? { enctype: 'multipart/form-data' } : {})}
    >
      {[['csrf', token], ['idempotencyKey', key], ...entries].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {files.map(([name, fileName], at) => (
        <div class="ds-field">
          <label class="ds-label" for={`file-${at}`}>
            {t('file', { name: fileName })}
          </label>
          <input class="ds-input" type="file" id={`file-${at}`} name={name} />
        </div>
      ))}
      <div>
        <Button>{t('sendAgain')}</Button>
      </div>
      <EnteredTexts entered={entered} />
    </form>
  )
}
