import type pg from 'pg'
import { showProgress } from '../src/cli/progress.ts'

const BATCH = 500_000
/** As many records as a block holds at most. */
const PER_BLOCK = 10_000

/** Fills a trail with made-up records that are sealed already, and takes the owner's word for the seals. */
export const addSealedRecords = async (owner: pg.Client, count: number): Promise<void> => {
  const progress = showProgress(`${count.toLocaleString('en')} records`)
  const numbers = await owner.query<{ number: string }>(
    'select coalesce(max(number), 0) as number from audit.block',
  )
  const before = Number(numbers.rows[0]!.number)
  for (let done = 0; done < count; done += BATCH) {
    const batch = Math.min(BATCH, count - done)
    await owner.query(`
      with block as (
        insert into audit.block (number, record_ids, leaves, root, previous, head)
        select ${before} + 1 + ${done / PER_BLOCK} + i, '{}', '', '', '', '' from generate_series(0, ${Math.ceil(batch / PER_BLOCK) - 1}) i
      ), record as (
        insert into audit.record (occurred_at, action, outcome, actor_kind, actor_person, actor_body, actor_role, subject_kind, subject_id)
        select now() - interval '42 days' * (${count - done} - i) / ${count}, 'case.view', 'read', 'person',
          md5('p' || i % 500)::uuid, md5('b' || i % 40)::uuid, 'caseworker', 'case', md5('c' || i % 20000)::uuid
        from generate_series(0, ${batch - 1}) i returning id
      )
      insert into audit.sealed (record_id, block)
      select id, ${before} + 1 + ${done / PER_BLOCK} + (row_number() over (order by id) - 1) / ${PER_BLOCK} from record`)
    progress.show((done + batch) / count)
  }
  await owner.query('update audit.low_water set record_id = (select max(id) from audit.record)')
  await owner.query('vacuum analyze audit.record')
  await owner.query('vacuum analyze audit.sealed')
  progress.clear()
}
