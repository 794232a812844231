import type { FC } from 'hono/jsx'
import { Button } from '../../../../web/components/button.tsx'
import { DifferingParts, SideBySide } from '../../../../web/components/comparison.tsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { materialWords } from '../messages.ts'
import type { ComparedVersions } from '../read-actions.ts'
import { isUnchanged, type PagePair } from '../rules.ts'
import { listWord, readingPaths, useMaterialWords } from './words.tsx'

const WhatDiffers: FC<{ pair: PagePair }> = ({ pair: { before, after } }) => {
  const t = useMaterialWords()
  const text = (page: PagePair['after']) => (page === undefined ? '' : `${page.title}\n\n${page.body}`)
  return (
    <>
      <SideBySide before={text(before)} after={text(after)} />
      {(before?.easyBody ?? '') === (after?.easyBody ?? '') ? null : (
        <>
          <h3>{t('easyText')}</h3>
          <SideBySide before={before?.easyBody ?? ''} after={after?.easyBody ?? ''} />
        </>
      )}
    </>
  )
}

const stateOf = ({ before, after }: PagePair): 'added' | 'removed' | 'changed' => {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}

const Choice: FC<{ data: ComparedVersions }> = ({ data: { material, version, versions, before } }) => {
  const t = useMaterialWords()
  return (
    <form
      class="form list-controls"
      method="get"
      action={readingPaths[material.kind].changes({ materialId: material.id })}
      aria-label={t('compare')}
    >
      <SelectField
        name="from"
        label={t('chooseVersion')}
        value={before === undefined ? undefined : String(before.number)}
        options={versions
          .filter(({ number }) => number <= version.number)
          .map(({ number }) => ({ value: String(number), label: t('versionNumber', { number }) }))}
      />
      <Button variant="secondary">{t('compare')}</Button>
    </form>
  )
}

/** What has changed since I read it, or downloaded it? */
export const ChangesPage: View<ComparedVersions> = ({ data, context }) => {
  const t = materialWords(context.locale)
  const { material, version, before, pairs, since } = data
  const { list, one } = readingPaths[material.kind]
  const differing = pairs.filter((pair) => !isUnchanged(pair))
  return (
    <Page
      title={t('whatChanged')}
      under={version.title}
      breadcrumb={[
        { href: list(), label: t(listWord[material.kind]) },
        { href: one({ materialId: material.id }), label: version.title },
      ]}
      state={
        <p>
          {before === undefined
            ? t('onlyOne')
            : t(before.number === version.number ? 'nothingSince' : 'changesLead', {
                from: before.number,
                to: version.number,
              })}
        </p>
      }
    >
      {data.versions.length > 1 ? <Choice data={data} /> : null}
      {since.map(({ number, changeNote, language, publishedAt }) => (
        <Since number={number} note={changeNote} language={language} at={publishedAt} />
      ))}
      {before === undefined || before.number === version.number ? null : (
        <Section id="pages" heading={t('pages')}>
          <DifferingParts
            parts={differing.map((pair) => ({
              name: (pair.after ?? pair.before)?.title,
              state: stateOf(pair),
              content: <WhatDiffers pair={pair} />,
            }))}
            equal={t('unchangedPages', { count: pairs.length - differing.length })}
          />
        </Section>
      )}
    </Page>
  )
}

const Since: FC<{ number: number; note: string; language: string; at: Date | null }> = ({
  number,
  note,
  language,
  at,
}) => {
  const t = useMaterialWords()
  const format = useFormat()
  return (
    <Section id={`version-${number}`} heading={t('versionNumber', { number })}>
      {at === null ? null : <p class="quiet">{format.instant(at)}</p>}
      <p lang={language}>{note}</p>
    </Section>
  )
}
