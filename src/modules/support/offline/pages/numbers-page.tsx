import type { FC } from 'hono/jsx'
import { Heading } from '../../../../web/components/card.tsx'
import { Link } from '../../../../web/components/link.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { telephoneNumbers } from '../../content/telephone-numbers.ts'
import { offlineWords } from '../messages.ts'
import { PrintButton } from './form-parts.tsx'
import { KeptPage } from './kept.tsx'

/** Telephone numbers that can be called from the page. */
export const OfflineNumbersPage: FC<{ context: PageContext }> = ({ context }) => {
  const { locale } = context
  const t = offlineWords(locale)
  return (
    <KeptPage context={context} page="numbers" title={t('numbers')} lead={t('numbersLead')}>
      <ul class="records">
        {telephoneNumbers.map(({ name, text, shown, dialled }) => (
          <li class="record">
            <Heading level={2} size="xs">
              {name[locale]}
            </Heading>
            <p>
              <Link href={`tel:${dialled}`}>{shown}</Link>
            </p>
            <p class="quiet">{text[locale]}</p>
          </li>
        ))}
      </ul>
      <PrintButton />
    </KeptPage>
  )
}
