import type { FC } from 'hono/jsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { Sheet } from '../sheet.ts'
import { DeviceForm } from './form-parts.tsx'
import { KeptPage } from './kept.tsx'

/** A sheet of a higher room on the device. */
export const OfflineSheetPage: FC<{ context: PageContext; sheet: Sheet }> = ({ context, sheet }) => {
  const { title, lead, Fields, address, stamps, stays, leads } = sheet
  const { locale } = context
  const kept = { title: title(locale), address, stamps, stays, leads }
  return (
    <KeptPage context={context} page="sheet" title={kept.title} lead={lead(locale)}>
      <div data-offline-sheet={JSON.stringify(kept)}>
        <DeviceForm label={kept.title}>
          <Fields />
        </DeviceForm>
      </div>
    </KeptPage>
  )
}
