import type { FC } from 'hono/jsx'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { NumberField } from '../../../../web/components/field.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { offlineWords } from '../messages.ts'
import { DeviceForm } from './form-parts.tsx'
import { KeptPage } from './kept.tsx'

/** A form that was taken along from another page: an empty line of each kind, which the client code fills with what lies there. */
export const OfflineTakenPage: FC<{ context: PageContext }> = ({ context }) => {
  const t = offlineWords(context.locale)
  return (
    <KeptPage context={context} page="taken" title={t('taken')} lead={t('takenLead')}>
      <p data-offline-taken-none>{t('takenNone')}</p>
      <div hidden data-offline-taken>
        <DeviceForm label={t('taken')}>
          <p data-offline-taken-lead />
          <div data-offline-taken-lines />
        </DeviceForm>
      </div>
      <template data-offline-line="tick">
        <CheckboxField name="line" label="" />
      </template>
      <template data-offline-line="number">
        <NumberField name="line" label="" />
      </template>
    </KeptPage>
  )
}
