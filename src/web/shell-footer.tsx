import type { FC } from 'hono/jsx'
import { Link } from './components/link.tsx'
import type { Theme } from './page-context.ts'
import { useReader, useWords } from './reader.ts'
import { shellPaths } from './shell-paths.ts'

/** What this is, and the reader's choice of language and appearance, which works without JavaScript. */
export const PageFooter: FC<{ silent?: boolean }> = ({ silent = false }) => {
  const t = useWords()
  const { locale, theme, kept } = useReader()
  const themes: readonly { value: Theme; label: string }[] = [
    { value: 'light', label: t('appearanceLight') },
    { value: 'dark', label: t('appearanceDark') },
    { value: 'auto', label: t('appearanceAuto') },
  ]
  // A kept page cannot send a preference, and says nothing of what it is for to whoever passes by.
  if (kept) return null
  return (
    <footer class="page-footer">
      <div class="page-footer-content">
        {silent ? null : <AboutThis />}
        <div class="preferences">
          <Preference
            name="language"
            about={t('language')}
            choices={[
              locale === 'sv'
                ? { value: 'en', label: t('languageEnglish'), lang: 'en' }
                : { value: 'sv', label: t('languageSwedish'), lang: 'sv' },
            ]}
          />
          <details class="preference-appearance">
            <summary>{t('appearance')}</summary>
            <Preference name="theme" about={t('appearance')} chosen={theme} choices={themes} />
          </details>
        </div>
      </div>
    </footer>
  )
}

/** What this is, and the ways that must be found from everywhere: to help, and to what is said of accessibility. */
const AboutThis: FC = () => {
  const t = useWords()
  return (
    <div class="page-footer-about">
      <p>{t('footer')}</p>
      <p class="page-footer-links">
        <Link href={shellPaths.help}>{t('needHelp')}</Link>
        <Link href={shellPaths.accessibility}>{t('accessibility')}</Link>
      </p>
    </div>
  )
}

type Choice = { value: string; label: string; lang?: string }

const Preference: FC<{ name: string; about: string; chosen?: string; choices: readonly Choice[] }> = ({
  name,
  about,
  chosen,
  choices,
}) => {
  const reader = useReader()
  return (
    <form class="preference" method="post" action={shellPaths.preferences} aria-label={about}>
      {reader.actor ? <input type="hidden" name="csrf" value={reader.csrf} /> : null}
      <input type="hidden" name="return" value={reader.path} />
      {choices.map(({ value, label, lang }) => (
        <button
          type="submit"
          name={name}
          value={value}
          {...(chosen === undefined ? {} : { 'aria-pressed': value === chosen ? 'true' : 'false' })}
          {...(lang ? { lang } : {})}
        >
          {label}
        </button>
      ))}
    </form>
  )
}
