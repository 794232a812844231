import type { FC } from 'hono/jsx'
import QRCode from 'qrcode'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { TextField } from '../../../web/components/field.tsx'
import { useReader } from '../../../web/reader.ts'
import { invitationMessages } from '../invitation-messages.ts'

export type OfferedApp = { secret: string; sealed: string; address: string }

/** The picture that an app reads, made before the page since that takes a moment. */
export const appImage = (app: OfferedApp): Promise<string> =>
  QRCode.toDataURL(app.address, { margin: 2, width: 200, errorCorrectionLevel: 'M' })

/** An app to set up: picture, key in text, and the code that proves that the app has it. */
export const CodeAppFields: FC<{ app: OfferedApp; image: string; error: string | undefined }> = ({
  app,
  image,
  error,
}) => {
  const t = translator(invitationMessages, useReader().locale)
  return (
    <div class="form">
      <p class="ds-paragraph">{t('appStep')}</p>
      <img src={image} alt={t('appImage')} width="200" height="200" />
      <p class="ds-paragraph">
        {t('appKey')} <code translate="no">{app.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <input type="hidden" name="sealed" value={app.sealed} />
      <TextField
        name="code"
        label={t('code')}
        description={t('codeHint')}
        inputmode="numeric"
        autocomplete="one-time-code"
        width={8}
        error={error}
      />
    </div>
  )
}
