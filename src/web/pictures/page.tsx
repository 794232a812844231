import type { FC } from 'hono/jsx'
import type { Crumb } from '../components/breadcrumb.tsx'
import { Link } from '../components/link.tsx'
import { Section } from '../components/structure.tsx'
import type { PageContext } from '../page-context.ts'
import { Page } from '../shell.tsx'
import type { Depiction } from './depiction.ts'
import { pictureWords } from './messages.ts'
import { Depicted, type PictureAddress } from './picture.tsx'
import { escaped } from './svg.ts'

interface PicturePageProps {
  readonly context: PageContext
  readonly depiction: Depiction
  readonly breadcrumb: readonly Crumb[]
  readonly address: PictureAddress & { readonly embed: string }
  /** Address of the house, without a slash at its end. */
  readonly origin: string
}

const FRAME_EXTRA = 190

const Code: FC<{ label: string; code: string }> = ({ label, code }) => (
  <div class="picture-code">
    <p class="picture-code-label">{label}</p>
    <p class="picture-code-text">
      <code>{code}</code>
    </p>
  </div>
)

/** A picture by itself: what it shows, the same as a table, and how others can use it. */
export const PicturePage: FC<PicturePageProps> = ({ context, depiction, breadcrumb, address, origin }) => {
  const t = pictureWords(context.locale)
  const { title, table } = depiction
  const height = Math.round(depiction.draw('wide', 'size').height) + FRAME_EXTRA
  const nothing = table.rows.length === 0
  return (
    <Page context={context} title={title} breadcrumb={breadcrumb} wide>
      {nothing ? (
        <p class="not-given">{t('nothing')}</p>
      ) : (
        <Depicted id="picture" depiction={depiction} alone />
      )}
      <div class="picture-use">
        <Section heading={t('use')} id="use">
          <p class="ds-paragraph">{t('useText')}</p>
          <ul class="picture-links">
            <li>
              <Link href={address.svg}>{t('getSvg')}</Link>
            </li>
            <li>
              <Link href={address.csv}>{t('getCsv')}</Link>
            </li>
          </ul>
          <p class="ds-paragraph">{t('embedText')}</p>
          <Code
            label={t('embedFrame')}
            code={`<iframe src="${origin}${address.embed}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy"></iframe>`}
          />
          <Code
            label={t('embedImage')}
            code={`<img src="${origin}${address.svg}" alt="${escaped(title)}" width="100%">`}
          />
        </Section>
      </div>
    </Page>
  )
}
