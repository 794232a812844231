import type pg from 'pg'
import { showProgress } from '../src/cli/progress.ts'
import type { CaseKey, Vault } from '../src/platform/vault/case-vault.ts'

const BODIES = 300
const PEOPLE = 3000
const BATCH = 20_000
/** Cases that the measured person sees: by assignment, and by other bodies' live views. */
const OWN = 2500
const LIVE = 500
/** Fields and notes of each case that can be opened. */
const FIELDS: readonly (readonly [section: string, field: string, value?: string])[] = [
  ['identity', 'chosen_name'],
  ['identity', 'languages'],
  ['identity', 'citizenship'],
  ['contact', 'safe_ways', 'call,meeting'],
  ['contact', 'safe_when'],
  ['contact', 'never'],
  ['contact', 'telephone'],
  ['whereabouts', 'staying_at'],
  ['family', 'children'],
  ['safety', 'danger_now', 'no'],
  ['safety', 'threats'],
  ['safety', 'precautions'],
  ['health', 'health'],
  ['needs', 'wants'],
  ['needs', 'needs', 'health'],
  ['legal', 'residence', 'permit'],
  ['housing', 'now', 'safe'],
  ['money', 'income'],
  ['work', 'occupation'],
]
const NOTES = 10

const idOf = (kind: string, number: string): string => `md5('${kind}' || ${number})::uuid`

/** Bodies and people, all made up; the first person of the first body is the one who is measured. */
export const addPeople = async (owner: pg.Client): Promise<void> => {
  await owner.query(`
    insert into directory.body (id, name, type, fictional)
      select ${idOf('b', 'i')}, 'Påhittad mätkommun ' || i, 'municipality', true from generate_series(0, ${BODIES - 1}) i on conflict do nothing;
    insert into identity.person (id, email, name, fictional, activated_at)
      select ${idOf('p', 'i')}, 'p' || i || '.bench@example.invalid', 'Påhittad Mätning ' || i, true, now() from generate_series(0, ${PEOPLE - 1}) i on conflict do nothing;
    insert into identity.membership (person_id, body_id, role, is_default)
      values (${idOf('p', '0')}, ${idOf('b', '0')}, 'caseworker', true) on conflict do nothing`)
}

/**
 * Fills up to a number of cases, as a night has left them, spread over all bodies and people, each with three sealed fields and a note that nobody
 * here can open: what one may not see costs room, and must cost nothing else.
 */
export const addForeignCases = async (owner: pg.Client, from: number, upTo: number): Promise<void> => {
  const progress = showProgress(`${upTo.toLocaleString('en')} cases`)
  // Nothing waits in them, and nobody stands in: what follows an assignment has nothing to do.
  await owner.query('alter table support.assignment disable trigger user')
  for (let first = from; first < upTo; first += BATCH) {
    const last = Math.min(upTo, first + BATCH) - 1
    const series = `generate_series(${first}, ${last}) i`
    // The measured person's own cases are added for themselves.
    const person = idOf('p', `(1 + i % ${PEOPLE - 1})`)
    const body = idOf('b', `(i % ${BODIES})`)
    await owner.query(`
      insert into support.case_file (id, number, body_id, key_id, file_kind, age_group, county, opened_at, opened_by, last_activity_at, retention_computed_at)
        select ${idOf('c', 'i')}, 'S-' || lpad(i::text, 12, '0'), ${body}, ${idOf('k', 'i')}, 'coordination', 'adult', '01', now() - make_interval(secs => i), ${person}, now() - make_interval(secs => i), now() from ${series};
      insert into support.assignment (case_id, body_id, person_id, part, since) select ${idOf('c', 'i')}, ${body}, ${person}, 'responsible', now() from ${series};
      insert into support.field (id, case_id, section, field, sealed, revision, written_by, written_body, written_at)
        select gen_random_uuid(), ${idOf('c', 'i')}, f[1], f[2], decode(repeat('ab', 60), 'hex'), 1, ${person}, ${body}, now()
        from ${series}, (values (array['identity', 'chosen_name']), (array['safety', 'threats']), (array['needs', 'wants'])) as v (f);
      insert into support.note (id, case_id, kind, happened_on, sealed, signed_by, signed_body, signed_at)
        select gen_random_uuid(), ${idOf('c', 'i')}, 'note', '2026-01-01', decode(repeat('ab', 200), 'hex'), ${person}, ${body}, now() from ${series}`)
    progress.show((last + 1) / upTo)
  }
  progress.clear()
  await owner.query('alter table support.assignment enable trigger user')
  await owner.query(
    'vacuum analyze support.case_file, support.assignment, support.field, support.note, disclosure.disclosure, disclosure.item',
  )
}

/** What the measured person sees. */
export interface SeenCases {
  readonly personId: string
  readonly bodyId: string
  readonly own: readonly string[]
  readonly live: readonly string[]
}

const sealedRows = (key: CaseKey, caseId: string, writer: { person: string; body: string }) => ({
  fields: FIELDS.map(([section, field, value = 'påhittat, för mätning']) => {
    const id = crypto.randomUUID()
    return [id, caseId, section, field, key.seal(`support.field:${id}`, value), writer.person, writer.body]
  }),
  notes: Array.from({ length: NOTES }, () => {
    const id = crypto.randomUUID()
    return [
      id,
      caseId,
      key.seal(`support.note:${id}`, 'En påhittad anteckning. '.repeat(10)),
      writer.person,
      writer.body,
    ]
  }),
})

/** The 3,000 cases that the measured person sees, truly sealed with keys of their own. */
export const addSeenCases = async (owner: pg.Client, vault: Vault): Promise<SeenCases> => {
  const known = async (kind: string, number: number): Promise<string> =>
    (await owner.query<{ id: string }>(`select ${idOf(kind, `'${number}'`)} as id`)).rows[0]!.id
  const person = await known('p', 0)
  const body = await known('b', 0)
  const elsewhere = { person: await known('p', 1), body: await known('b', 1) }
  const progress = showProgress('the cases that are seen')
  const add = async (count: number, of: { person: string; body: string }): Promise<string[]> => {
    const ids: string[] = []
    for (let done = 0; done < count; done += 100) {
      const keys = await vault.createKeys(of.body, 100, 'case')
      const rows = keys.map((key) => ({ id: crypto.randomUUID(), key }))
      const sealed = rows.map(({ id, key }) => sealedRows(key, id, of))
      await owner.query(
        `insert into support.case_file (id, number, body_id, key_id, file_kind, age_group, county, opened_at, opened_by, last_activity_at, retention_computed_at)
         select id::uuid, 'S-' || upper(left(id, 8)) || '-' || upper(right(id, 6)), $3, key::uuid, 'coordination', 'adult', '01', now(), $4, now() - make_interval(secs => random() * 86400), now()
         from unnest($1::text[], $2::text[]) as n (id, key)`,
        [rows.map(({ id }) => id), keys.map(({ id }) => id), of.body, of.person],
      )
      await owner.query(
        `insert into support.assignment (case_id, body_id, person_id, part, since) select id, $2, $3, 'responsible', now() from unnest($1::uuid[]) as n (id)`,
        [rows.map(({ id }) => id), of.body, of.person],
      )
      const columns = (values: unknown[][], width: number) =>
        Array.from({ length: width }, (_, index) => values.map((row) => row[index]))
      await owner.query(
        `insert into support.field (id, case_id, section, field, sealed, revision, written_by, written_body, written_at)
         select id, case_id, section, field, sealed, 1, person, body, now() from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[], $6::uuid[], $7::uuid[]) as n (id, case_id, section, field, sealed, person, body)`,
        columns(
          sealed.flatMap(({ fields }) => fields),
          7,
        ),
      )
      await owner.query(
        `insert into support.note (id, case_id, kind, happened_on, sealed, signed_by, signed_body, signed_at)
         select id, case_id, 'note', '2026-01-01', sealed, person, body, now() from unnest($1::uuid[], $2::uuid[], $3::bytea[], $4::uuid[], $5::uuid[]) as n (id, case_id, sealed, person, body)`,
        columns(
          sealed.flatMap(({ notes }) => notes),
          5,
        ),
      )
      ids.push(...rows.map(({ id }) => id))
      progress.show(ids.length / count)
    }
    return ids
  }
  const own = await add(OWN, { person, body })
  const live = await add(LIVE, elsewhere)
  progress.clear()
  await owner.query(
    `insert into disclosure.disclosure (id, case_id, key_id, from_body, to_body, to_kind, form, purpose, provision, live_ground, decided_by, decided_at, starts_at, ends_at, state)
     select md5('d' || id)::uuid, id, key_id, body_id, $2, 'social_services', 'live', 'support', 'consent', 'own_consent_and_ngo_file', opened_by, now(), now() - interval '1 day', now() + interval '90 days', 'in_force'
     from support.case_file where id = any ($1::uuid[])`,
    [live, body],
  )
  await owner.query(
    `insert into disclosure.item select d.id, d.case_id, s from disclosure.disclosure d, unnest(array['identity', 'contact', 'safety', 'needs', 'notes']) s where d.case_id = any ($1::uuid[])`,
    [live],
  )
  return { personId: person, bodyId: body, own, live }
}
