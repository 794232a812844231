import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { offlineMessages, offlineWords } from '../messages.ts'
import { type OfflinePage, offlinePages } from '../schema.ts'
import type { Sheet } from '../sheet.ts'

/** The words of these pages in the reader's language. */
export const useOfflineWords = () => offlineWords(useReader().locale)

const labels = {
  case: 'newCase',
  child: 'childList',
  adult: 'adultList',
  clocks: 'clocks',
  numbers: 'numbers',
  taken: 'taken',
} as const satisfies Record<OfflinePage, string>

/**
 * What a kept page knows of its reader: the language alone. It lies on the device, and is the same for whoever opens it.
 */
export const keptContext = (
  language: Locale,
  page: string | undefined,
  {
    today,
    demo,
    sheets,
  }: { readonly today: string; readonly demo: boolean; readonly sheets: readonly Sheet[] },
): PageContext => {
  const t = offlineWords(language)
  const start = paths.offlineStart({ language })
  return {
    locale: language,
    theme: 'auto',
    actor: null,
    csrf: '',
    today,
    time: '',
    path: page === undefined ? start : paths.offlinePage({ language, page }),
    demo,
    navigation: [
      { href: start, label: t('start'), group: 'work', current: page === undefined },
      ...offlinePages
        // One is opened from what is on the device.
        .filter((other) => other !== 'taken')
        .map((other) => ({
          href: paths.offlinePage({ language, page: other }),
          label: t(labels[other]),
          group: 'work' as const,
          current: other === page,
        })),
      ...sheets.map((sheet) => ({
        href: paths.offlinePage({ language, page: sheet.page }),
        label: sheet.title(language),
        group: 'work' as const,
        current: sheet.page === page,
      })),
    ],
    kept: true,
  }
}

/** Words that the client code writes, in the page's language. */
const Words: FC = () => {
  const { locale } = useReader()
  return <div hidden data-offline-words={JSON.stringify(offlineMessages[locale])} />
}

/** What keeping leaves behind, beside the button that does it: shown where the device keeps nothing and could. */
const KeepHere: FC = () => {
  const t = useOfflineWords()
  return (
    <div hidden data-offline-keep>
      <p>{t('keepTrace')}</p>
      <p>
        <Button type="button" id="keep">
          {t('keep')}
        </Button>
      </p>
    </div>
  )
}

/** Where the client code says how the device stands: connection, lock, time. */
const Standing: FC = () => {
  const t = useOfflineWords()
  return (
    <>
      <p role="status" data-offline-standing>
        <noscript>{t('needsScripts')}</noscript>
      </p>
      <KeepHere />
      <p hidden data-offline-sign-in>
        <Link href="/sign-in">{t('signIn')}</Link>
      </p>
    </>
  )
}

type KeptProps = {
  context: PageContext
  title: string
  /** Which page the client code is to bring to life. */
  page: OfflinePage | 'sheet' | 'start'
  lead: Child
  action?: Child
}

/** A page that is kept on the device. Its window says nothing of what it is about (domain rule 13). */
export const KeptPage: FC<PropsWithChildren<KeptProps>> = ({
  context,
  title,
  page,
  lead,
  action,
  children,
}) => (
  <Page
    context={context}
    title={title}
    windowTitle={offlineWords(context.locale)('title')}
    state={
      <>
        <p>{lead}</p>
        <Standing />
      </>
    }
    action={action}
    islands={['offline']}
  >
    <Words />
    <div class="page-content" data-offline-page={page} data-offline-ready="no">
      {children}
    </div>
  </Page>
)
