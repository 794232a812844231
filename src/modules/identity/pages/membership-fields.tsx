import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import { roles } from '../../../platform/access/roles.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { errorFor } from '../../../web/components/errors.tsx'
import { SelectField } from '../../../web/components/field.tsx'
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
  const { locale } = useReader()
  const t = translator(peopleMessages, locale)
  const roleName = translator(roleMessages, locale)
  const typed = (name: string) => {
    const value = refused?.values[name]
    return typeof value === 'string' ? value : undefined
  }
  return (
    <>
      <BodyField
        name="body"
        label={t('body')}
        value={typed('body')}
        bodies={bodies}
        error={errorFor(refused?.errors, 'body')}
      />
      <SelectField
        name="role"
        label={t('role')}
        value={typed('role')}
        options={roles
          .filter((role) => !needsTwo(role))
          .map((role) => ({ value: role, label: roleName(role) }))}
        error={errorFor(refused?.errors, 'role')}
      />
      <p class="quiet">
        {t('givenByTwo')}{' '}
        <a class="ds-link" href={identityPaths.colleagues()}>
          {t('givenByTwoLink')}
        </a>
      </p>
    </>
  )
}
