import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import { jointRoles } from '../../src/modules/children/joint/policy.ts'
import { rolesOf } from '../../src/modules/children/joint/rules.ts'
import { overseers } from '../../src/modules/housing/competence/policy.ts'
import { shelterRoles } from '../../src/modules/housing/placements/policy.ts'
import { staffRoles } from '../../src/modules/housing/shelters/policy.ts'
import { CASE_ROLES, HOUSE_ROLES } from '../../src/modules/identity/by-two/rules.ts'
import { answering } from '../../src/modules/identity/services/policy.ts'
import { receiving } from '../../src/modules/series/reported/policy.ts'
import { evidencePolicy } from '../../src/modules/statistics/evidence/policy.ts'
import { caseworkRoles } from '../../src/modules/support/roles.ts'
import { setActor } from '../../src/platform/access/action.ts'
import { aliasOf } from '../../src/platform/access/relations.ts'
import { type Role, reporting, roles } from '../../src/platform/access/roles.ts'
import { openWorld } from '../../src/testing/world.ts'

/** Roles that both walls know: as the application lists them, and what the database asks of whoever acts in one, for a body. */
const KNOWN_TWICE: Readonly<
  Record<string, readonly [readonly string[], (body: string, role: Role) => RawBuilder<boolean>]>
> = {
  'works with people': [caseworkRoles, () => sql`access.works_with_people()`],
  'reports for a body': [reporting, () => sql`access.reports()`],
  'reports a series of the own body': [reporting, (body) => sql`access.reports_series(${body}::uuid)`],
  'receives what bodies report': [receiving, () => sql`series.receives()`],
  'takes part in a joint investigation': [jointRoles, () => sql`children.joint_role()`],
  'takes part as the police': [rolesOf('police'), () => sql`children.joint_role_for('police')`],
  'takes part as social services': [
    rolesOf('social_services'),
    () => sql`children.joint_role_for('social_services')`,
  ],
  'runs a shelter': [staffRoles, (body) => sql`housing.staffs(${aliasOf('operator', body)})`],
  'works in a shelter': [shelterRoles, (body) => sql`housing.staffs(${aliasOf('operator', body)})`],
  'follows what comes of rounds': [overseers, () => sql`housing.follows_competence()`],
  'judges evidence': [
    evidencePolicy.rules['evidence.register'].people,
    (body) => sql`statistics.judges(${body}::uuid)`,
  ],
  'reads cases or places': [CASE_ROLES, (_, role) => sql`identity.is_case_role(${role})`],
  'can answer for a program': [answering, (body) => sql`identity.may_answer(access.person(), ${body}::uuid)`],
  'watches over the house': [HOUSE_ROLES, (_, role) => sql`identity.is_house_role(${role})`],
}

test('a role is the same for both walls, for each role of the house', async () => {
  const world = await openWorld()
  for (const role of roles) {
    const { actor } = await world.as(role)
    await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, actor, world.house.clock.now())
      for (const [what, [listed, asked]] of Object.entries(KNOWN_TWICE)) {
        const { rows } = await sql<{ yes: boolean }>`select ${asked(actor.bodyId, role)} as yes`.execute(tx)
        expect(rows[0]?.yes, `${role} ${what}`).toBe(listed.includes(role))
      }
    })
  }
})
