import type { FC } from 'hono/jsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Markdown } from '../../../../web/components/markdown.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import {
  type HelpLanguage,
  helpLanguage,
  NumbersSheet,
  QuietDocument,
  QuietNumbers,
} from '../../../help/index.ts'
import { citation, type SectionKey } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import { materialWords } from '../messages.ts'
import type { ViewedMaterial } from '../read-actions.ts'

/** The words around a text: those of its own language where the house has them. */
const languageOf = (language: string): { quiet: HelpLanguage; t: ReturnType<typeof materialWords> } => {
  const quiet = helpLanguage(language) ?? helpLanguage('sv')!
  return { quiet, t: materialWords(quiet.code === 'sv' ? 'sv' : 'en') }
}

/** What the reader thinks of it: from nobody in particular. */
const Say: FC<{ data: ViewedMaterial; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const { material, version } = data
  const { t } = languageOf(version.language)
  const error = errorFor(refused?.errors, 'said') ?? refused?.errors[0]?.message
  return (
    <section aria-labelledby="say">
      <h2 id="say">{t('said')}</h2>
      <p id="say-hint">{t('saidHint')}</p>
      <form class="say" method="post" action={paths.read({ materialId: material.id })} aria-labelledby="say">
        <input type="hidden" name="version" value={String(version.number)} />
        {error === undefined ? null : (
          <p class="say-error" id="say-error" role="alert">
            {error}
          </p>
        )}
        <textarea
          name="said"
          rows={4}
          maxlength={1000}
          aria-labelledby="say"
          aria-describedby={error === undefined ? 'say-hint' : 'say-hint say-error'}
          autocomplete="off"
          required
        >
          {String(refused?.values.said ?? '')}
        </textarea>
        {/* Programs that fill in every field fill in this one too. Nobody comes to it by keyboard or screen reader. */}
        <div hidden>
          <label>
            {t('leaveEmpty')}
            <input type="text" name="website" tabindex={-1} autocomplete="off" value="" />
          </label>
        </div>
        <button type="submit">{t('sendSaid')}</button>
      </form>
    </section>
  )
}

const young =
  (isEasy: boolean): View<ViewedMaterial> =>
  ({ data, refused }) => {
    const { material, version, pages } = data
    const { quiet, t } = languageOf(version.language)
    const of = { materialId: material.id }
    const locale = quiet.code === 'sv' ? 'sv' : 'en'
    const cited = (keys: readonly SectionKey[]) => [...new Set(keys)].map((key) => citation(key, locale))
    const changed = cited(pages.flatMap((page) => page.changed))
    return (
      <QuietDocument language={quiet} below={<NumbersSheet language={quiet} />}>
        <h1>{version.title}</h1>
        <p>
          <a href={isEasy ? paths.read(of) : paths.readEasy(of)}>{t(isEasy ? 'ordinaryText' : 'easyText')}</a>
        </p>
        <p>
          <a href="#numbers">{t('helpFirst')}</a>
        </p>
        {changed.length === 0 ? null : (
          <p class="unchecked">
            {t('lawChanged')}: {changed.join(', ')}
          </p>
        )}
        {pages.map(({ title, body, easyBody, position }) => (
          <section aria-labelledby={`page-${position}`}>
            <h2 id={`page-${position}`}>{title}</h2>
            <Markdown text={isEasy ? easyBody : body} from={3} />
          </section>
        ))}
        <div id="numbers">
          <QuietNumbers language={quiet} />
        </div>
        <section aria-labelledby="law">
          <h2 id="law">{t('lawOfAll')}</h2>
          <ul>
            {cited(pages.flatMap(({ sections }) => sections)).map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </section>
        <Say data={data} refused={refused} />
      </QuietDocument>
    )
  }

/** A lesson pack as somebody young reads it alone: nothing tells over a shoulder or in a history what it is, and nothing is kept. */
export const YoungPage = young(false)
export const YoungEasyPage = young(true)

/** Has it arrived? */
export const ThanksPage: View<ViewedMaterial> = ({ data: { material, version } }) => {
  const { quiet, t } = languageOf(version.language)
  return (
    <QuietDocument language={quiet} below={<NumbersSheet language={quiet} />}>
      <h1>{t('thanks')}</h1>
      <p>{t('thanksText')}</p>
      <p>
        <a href={paths.read({ materialId: material.id })}>{t('backToText')}</a>
      </p>
      <QuietNumbers language={quiet} />
    </QuietDocument>
  )
}
