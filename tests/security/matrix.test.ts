import { beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { type AnyAction, perform } from '../../src/platform/access/action.ts'
import { type Actor, anonymous } from '../../src/platform/access/actor.ts'
import { letsThrough } from '../../src/platform/access/policy.ts'
import { type Role, roles } from '../../src/platform/access/roles.ts'
import { Refusal } from '../../src/platform/refusal.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

/** Every action that an address can reach, once. */
const actions: readonly AnyAction[] = [
  ...new Map(
    rooms.flatMap((room) => [...room.routes, ...room.api]).map(({ action }) => [action, action]),
  ).keys(),
].sort((first, second) => first.name.localeCompare(second.name))

const kinds = ['nobody', 'link', 'service', ...roles] as const
type Kind = (typeof kinds)[number]

let world: World
const actors = new Map<Kind, Actor>()

beforeAll(async () => {
  world = await openWorld()
  actors.set('nobody', anonymous)
  const bodyId = await world.body('Exempelmyndigheten')
  actors.set('link', {
    kind: 'link',
    purpose: 'report_back',
    linkId: crypto.randomUUID(),
    bodyId,
    subjectId: crypto.randomUUID(),
  })
  actors.set('service', {
    ...{ kind: 'service', serviceId: crypto.randomUUID(), bodyId, answeredBy: null },
    scopes: ['read', 'write'],
  })
  for (const role of roles) actors.set(role, (await world.as(role as Role)).actor)
})

/** What trying an action with an input of the wrong shape shows: the gate comes before the input is looked at. */
const outcome = async (action: AnyAction, kind: Kind): Promise<'refused' | 'let through'> => {
  try {
    await perform(
      world.house,
      { actor: actors.get(kind)!, provedAt: world.house.clock.now() },
      action,
      Symbol('no input'),
    )
    return 'let through'
  } catch (error) {
    if (error instanceof Refusal && [401, 403, 404].includes(error.status)) return 'refused'
    return 'let through'
  }
}

test('who may try what is written down, and a change of it is seen in review', async () => {
  const names = [...new Map(actions.map((action) => [action.name, action])).values()]
  const lines = [
    '# Permissions',
    '',
    'Made by `tests/security/matrix.test.ts` from the policies of the rooms: who may try an action. Whether it then succeeds',
    'depends on the thing itself where it says `if` ([conditions](conditions.md)), on row-level security, and on the rules.',
    '',
    '`service` is a program of a body: what it may do beside what anybody may is what has a `yes` or an `if` there and none at `nobody`.',
    '',
    'Effect: `change` and `read_personal` leave a record in the trail. `read` leaves none, and can open no key. `apart`: what it was done to is',
    'hidden from whoever reads the trail without the key of the installation. `untraced`: only how often it was done in an hour is kept.',
    '',
    `| action | effect | ${kinds.join(' | ')} |`,
    `| --- | --- | ${kinds.map(() => '---').join(' | ')} |`,
    ...names.map((action) => {
      const rule = action.policy.rules[action.name]!
      const marks = kinds.map((kind) =>
        letsThrough(rule, actors.get(kind)!) ? (rule.when ? 'if' : 'yes') : '',
      )
      const trail = [action.effect, rule.apart && 'apart', rule.untraced && 'untraced'].filter(Boolean)
      return `| ${action.name} | ${trail.join(', ')} | ${marks.join(' | ')} |`
    }),
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../../docs/privacy/permissions.md')
})

describe.each(actions.map((action) => [action.name, action.effect, action] as const))(
  '%s (%s)',
  (_, __, action) => {
    test('lets in exactly those whom its policy names', async () => {
      const rule = action.policy.rules[action.name]!
      for (const kind of kinds) {
        const expected = letsThrough(rule, actors.get(kind)!) ? 'let through' : 'refused'
        expect(await outcome(action, kind), kind).toBe(expected)
      }
    })
  },
)

test('a program does what anybody may, and nothing else but what is named here: it reads no case and opens no key', () => {
  const own = actions.filter(({ name, policy }) => {
    const rule = policy.rules[name]!
    return rule.anyone !== true && letsThrough(rule, actors.get('service')!)
  })
  expect(own.map(({ name }) => name)).toEqual(['identity.who_am_i', 'reported.report', 'submission.hand_in'])
  // What leaves no record opens no key, and a proof of who somebody is no program gives.
  expect(
    own.filter(({ effect, fresh }) => effect === 'read_personal' || fresh).map(({ name }) => name),
  ).toEqual([])
})

const manages =
  /^identity\.(disable_person|enable_person|invite|list_people|view_person|give_membership|end_membership|renew_invitation)$/
const steers =
  /^(assignment\.(give|change|prolong|split|merge|complete|withdraw)|account\.(begin|write|source|publish|correct)|plan\.import|review\.(approve|confirm|correct|split|merge|add|remove)|measure\.set_progress)$/
const namesOf = (pattern: RegExp) => actions.filter(({ name }) => pattern.test(name))
const allowed = (action: AnyAction): Role[] =>
  roles.filter((role) => letsThrough(action.policy.rules[action.name]!, actors.get(role)!))

test('the administrator alone manages people, and steers no plan', () => {
  expect(namesOf(manages).length).toBeGreaterThan(4)
  for (const action of namesOf(manages)) expect(allowed(action), action.name).toEqual(['administrator'])
  expect(namesOf(steers).length).toBeGreaterThan(10)
  for (const action of namesOf(steers)) expect(allowed(action), action.name).not.toContain('administrator')
})

test('only those who coordinate steer the plan', () => {
  for (const action of namesOf(steers))
    expect(
      allowed(action).filter((role) => role !== 'national_coordinator' && role !== 'ministry_officer'),
      action.name,
    ).toEqual([])
})

// A one-time link is opened by whoever holds it, in whatever role they are signed in; the questions of a course are answered as nobody.
test('an auditor and a learner change nothing but their own account and learning, and what an auditor has looked at', () => {
  const own =
    /^(identity\.|colleague\.(refuse|come_in)$|report_link\.open$|follow_up_abroad\.enter$|receipt\.tell$|accessibility\.tell$|(check\.answer|leaving\.answer|material\.say|survey_answer\.[a-z]+)$|occasion\.(book|withdraw)$|completion\.(say|show)$|reminder\.(read|read_all|wish|make_calendar|withdraw_calendar)$)/
  // An auditor is the second person for those who watch over the house (domain rule 18).
  const watches =
    /^(alert\.judge|emergency\.review|colleague\.(confirm|refuse|note|note_rescue)|directory\.(confirm|refuse)_kind|told\.note)$/
  // A learner may join the network of those who were trained; an auditor has no part in it.
  for (const action of actions.filter(({ effect }) => effect === 'change'))
    for (const role of ['auditor', 'learner'] as const)
      if (allowed(action).includes(role))
        expect(action.name, `${role} may change by ${action.name}`).toSatisfy(
          (name: string) =>
            own.test(name) || (role === 'auditor' ? watches.test(name) : name.startsWith('network.')),
        )
})
