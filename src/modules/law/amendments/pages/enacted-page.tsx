import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { lawPaths } from '../../paths.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'
import { type KindName, saidOf } from '../said.ts'
import type { ViewedEnacted } from '../view-actions.ts'
import { Touched } from './changes.tsx'
import { Applies } from './words.tsx'

/** What did an amendment bring that the house knew from the beginning? */
export const enactedPage =
  (kindName: KindName): View<ViewedEnacted> =>
  ({ data, context }) => {
    const { locale } = context
    const t = amendmentWords(locale)
    const said = [...new Set(data.brought.map((change) => saidOf(change, locale, kindName)))]
    return (
      <Page
        title={`SFS ${data.sfs}: ${data.about[locale]}`}
        breadcrumb={[
          { href: lawPaths.list(), label: t('law') },
          { href: paths.amendments(), label: t('title') },
        ]}
        state={<Applies from={data.from} />}
      >
        <DescriptionList
          items={[
            { term: t('from'), value: <Day day={data.from} /> },
            ...(data.transition === undefined
              ? []
              : [{ term: t('transition'), value: data.transition[locale] }]),
          ]}
        />
        <Section id="brought" heading={t('brought')}>
          {said.length === 0 ? (
            <p>{t('nothingBrought')}</p>
          ) : (
            <ul class="ds-list">
              {said.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          )}
          <Touched sections={data.sections} />
          {data.elsewhere === undefined ? null : (
            <p class="quiet">{t('elsewhere', { where: data.elsewhere[locale] })}</p>
          )}
        </Section>
      </Page>
    )
  }
