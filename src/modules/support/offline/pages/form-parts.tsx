import type { FC, PropsWithChildren } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { useOfflineWords } from './kept.tsx'

/** Prints the page as it stands. Without client code the browser's own way is there. */
export const PrintButton: FC = () => {
  const t = useOfflineWords()
  return (
    <span hidden data-offline-print>
      <Button type="button" variant="secondary">
        {t('print')}
      </Button>
    </span>
  )
}

/** A form that the client code keeps on the device. It has no address: nothing of it is ever sent by the browser itself. */
export const DeviceForm: FC<PropsWithChildren<{ label: string }>> = ({ label, children }) => {
  const t = useOfflineWords()
  const { locale: language } = useReader()
  return (
    <form class="form" method="dialog" novalidate aria-label={label} data-offline-form>
      <div class="ds-alert" data-color="warning" data-offline-cannot-save>
        <p>{t('cannotSave')}</p>
      </div>
      {children}
      <p class="ds-validation-message" role="alert" data-offline-fault hidden />
      <ButtonRow>
        <span hidden data-offline-can-save>
          <Button>{t('save')}</Button>
        </span>
        <PrintButton />
        <Link href={paths.offlineStart({ language })}>{t('toStart')}</Link>
      </ButtonRow>
      <p class="autosave-status" role="status" data-autosave-status hidden />
    </form>
  )
}
