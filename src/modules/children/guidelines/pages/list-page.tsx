import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedGuidelines } from '../actions.ts'
import { guidelineWords } from '../messages.ts'
import { useGuidelineWords } from './words.ts'

const List: FC<{ data: ViewedGuidelines }> = ({ data }) => {
  const t = useGuidelineWords()
  const { locale } = useReader()
  return (
    <ul class="records">
      {data.guidelines.map(({ key, current, bodies, own }) => (
        <li class="record">
          <p class="record-name">
            <Link href={paths.guideline({ guideline: key })}>{current.title[locale]}</Link>
          </p>
          <p>{current.lead[locale]}</p>
          <p class="quiet">
            {t('version', { version: current.version })} · {t('bodies', { count: bodies })}
          </p>
          <p>
            <Status kind={own === undefined ? 'planned' : 'done'}>
              {t(own === undefined ? 'youHaveNot' : 'youHave')}
            </Status>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Which guidelines do we share? */
export const GuidelinesPage: View<ViewedGuidelines> = ({ data, context }) => {
  const t = guidelineWords(context.locale)
  return (
    <Page title={t('guidelines')} state={<p>{t('lead')}</p>}>
      <List data={data} />
    </Page>
  )
}
