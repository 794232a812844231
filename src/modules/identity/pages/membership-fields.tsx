import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import { roles } from '../../../platform/access/roles.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { SelectField } from '../../../web/components/field.tsx'
import { Link } from '../../../web/components/link.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import type { RefusedForm } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { needsTwo } from '../by-two/rules.ts'
import { BodyField } from '../forms/body-field.tsx'
import { identityPaths } from '../paths.ts'
import { peopleMessages } from '../people-messages.ts'
import type { BodyChoice } from '../people-store.ts'

/** For which body, and in which role. */
export const MembershipFields: FC<{ bodies: readonly BodyChoice[]; refused: RefusedForm | undefined }> = ({
  bodies,
  refused,
}) => {
  const field = fieldsIn(refused)
  const { locale } = useReader()
  const t = translator(peopleMessages, locale)
  const roleName = translator(roleMessages, locale)
  return (
    <>
      <BodyField {...field('body')} label={t('body')} bodies={bodies} />
      <SelectField
        {...field('role')}
        label={t('role')}
        options={roles
          .filter((role) => !needsTwo(role))
          .map((role) => ({ value: role, label: roleName(role) }))}
      />
      <p class="quiet">
        {t('givenByTwo')} <Link href={identityPaths.colleagues()}>{t('givenByTwoLink')}</Link>
      </p>
    </>
  )
}
