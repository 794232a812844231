import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Link } from '../../../web/components/link.tsx'
import type { View } from '../../../web/pages.tsx'
import { gapMap } from '../../../web/pictures/gap-map.tsx'
import { Depicted } from '../../../web/pictures/picture.tsx'
import { Page } from '../../../web/shell.tsx'
import { fundingPaths } from '../../funding/index.ts'
import { learningPaths } from '../../learning/index.ts'
import { groups, topics } from '../codes.ts'
import { paths } from '../paths.ts'
import { studyWords } from '../studies/messages.ts'
import type { viewGap, viewMap } from './actions.ts'
import { mapWords } from './messages.ts'

/** What is known, of what and of whom, and where is nothing known? */
export const MapPage: View<Awaited<ReturnType<typeof viewMap.run>>> = ({
  data: { cells, empty, of, mayOrder },
  context,
}) => {
  const { locale } = context
  const t = mapWords(locale)
  const code = studyWords(locale)
  const counts = new Map(cells.map(({ topic, group, count }) => [`${topic} ${group}`, count]))
  const count = (topic: string, group: string) => counts.get(`${topic} ${group}`) ?? 0
  return (
    <Page template="analysis" title={t('title')} state={<p>{t('lead')}</p>}>
      <Depicted
        id="map"
        depiction={gapMap(
          {
            rows: topics.map((key) => ({ key, label: code(`topic_${key}`) })),
            columns: groups.map((key) => ({ key, label: code(`group_${key}`) })),
            count,
            shown: (topic, group) => {
              const found = count(topic, group)
              if (found > 0)
                return <Link href={paths.study.list({ topics: topic, groups: group })}>{String(found)}</Link>
              return mayOrder ? <Link href={paths.order({ topic, group })}>{t('none')}</Link> : '–'
            },
          },
          { title: t('picture'), heading: t('topic'), note: t('note', { empty, of }) },
          context,
        )}
      />
      <p class="quiet">{t('notSummed')}</p>
      <ul class="link-line">
        <li>
          <Link href={paths.study.list()}>{t('studies')}</Link>
        </li>
        <li>
          <Link href={paths.search.list()}>{t('searches')}</Link>
        </li>
      </ul>
    </Page>
  )
}

/** What can be done about what nobody knows? */
export const GapPage: View<Awaited<ReturnType<typeof viewGap.run>>> = ({ data, context }) => {
  const { locale } = context
  const t = mapWords(locale)
  const code = studyWords(locale)
  const topic = code(`topic_${data.topic}`)
  const group = code(`group_${data.group}`)
  const inside = { topic: withinSentence(topic), group: withinSentence(group) }
  return (
    <Page
      title={t('gap')}
      breadcrumb={[{ href: paths.map(), label: t('title') }]}
      state={<p>{t('gapLead', { topic, group })}</p>}
      action={
        data.mayCall ? (
          <LinkButton variant="primary" href={fundingPaths.newCall({ title: t('callTitle', inside) })}>
            {t('call')}
          </LinkButton>
        ) : null
      }
    >
      {data.mayCall ? <p>{t('callText')}</p> : null}
      <ul>
        {data.mayNeed ? (
          <li>
            <Link
              href={learningPaths.need.add({
                topic: t('needTopic', { topic, group: withinSentence(group) }),
              })}
            >
              {t('need')}
            </Link>
            . {t('needText')}
          </li>
        ) : null}
        <li>
          <Link href={paths.search.list()}>{t('search')}</Link>. {t('searchText')}
        </li>
      </ul>
    </Page>
  )
}
