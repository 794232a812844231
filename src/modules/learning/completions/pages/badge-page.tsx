import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { CheckedBadge } from '../actions.ts'
import { completionWords } from '../messages.ts'

/** Does this badge hold? */
export const BadgePage: View<CheckedBadge> = ({ data: badge, context }) => {
  const t = completionWords(context.locale)
  return (
    <Page
      title={t('checkTitle')}
      state={
        badge.revokedOn === null ? (
          <Status kind="done">{t('holds')}</Status>
        ) : (
          <Status kind="withdrawn">{t('noLonger')}</Status>
        )
      }
    >
      <p>{t('checkLead')}</p>
      <DescriptionList
        items={[
          {
            term: t('course'),
            value: `${badge.courseName}, ${t('version', { version: String(badge.version) })}`,
          },
          { term: t('completedOn'), value: <Day day={badge.completedOn} /> },
          ...(badge.revokedOn === null
            ? []
            : [{ term: t('noLonger'), value: <Day day={badge.revokedOn} /> }]),
        ]}
      />
      <p>
        {t('checkOffline')} <Link href={paths.badgeKeys()}>{t('key')}</Link>
      </p>
    </Page>
  )
}
