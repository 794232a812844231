import type { FC, PropsWithChildren } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { useOfflineWords } from './kept.tsx'

/** A form that the client code keeps on the device. It has no address: nothing of it is ever sent by the browser itself. */
export const DeviceForm: FC<PropsWithChildren<{ label: string }>> = ({ label, children }) => {
  const t = useOfflineWords()
  const { locale: language } = useReader()
  return (
    <form class="form" method="dialog" novalidate aria-label={label} data-offline-form>
      {children}
      <p class="ds-validation-message" role="alert" data-offline-fault hidden />
      <ButtonRow>
        <Button>{t('save')}</Button>
        <a class="ds-link" href={paths.offlineStart({ language })}>
          {t('toStart')}
        </a>
      </ButtonRow>
      <p class="autosave-status" role="status" data-autosave-status hidden />
    </form>
  )
}
