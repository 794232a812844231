import type { World } from './world.ts'

interface Course {
  readonly title?: string
  readonly hours?: number
  readonly isOpen?: boolean
  /** The body that makes it; none where it came with the program. */
  readonly bodyId?: string
}

/** A published course of one page, past the actions: for setting a scene. @returns its identifier and that of its version */
export const givenCourse = (
  world: World,
  { title = 'Påhittad kurs', hours = 3, isOpen = true, bodyId }: Course = {},
): Promise<{ materialId: string; versionId: string }> =>
  world.asSystem(async (tx) => {
    const now = world.house.clock.now()
    const [materialId, versionId] = [crypto.randomUUID(), crypto.randomUUID()]
    await tx
      .insertInto('learning.material')
      .values({ id: materialId, kind: 'course', body_id: bodyId ?? null, created_at: now })
      .execute()
    await tx
      .insertInto('learning.material_version')
      .values({
        id: versionId,
        material_id: materialId,
        number: 1,
        title,
        summary: 'Påhittat.',
        language: 'sv',
        hours,
        is_open: isOpen,
      })
      .execute()
    await tx
      .insertInto('learning.material_page')
      .values({ version_id: versionId, position: 1, title: 'En sida', body: 'Påhittat.' })
      .execute()
    await tx
      .updateTable('learning.material_version')
      .set({ published_at: now })
      .where('id', '=', versionId)
      .execute()
    return { materialId, versionId }
  })

/** What is written of an occasion, as a form sends it; of a day that is to come at the time of the test. */
export const occasionOf = (materialId: string, trainerId: string, more: object = {}) => ({
  materialId,
  trainerId,
  onDay: '2027-03-10',
  from: '9:00',
  until: '12.30',
  place: 'Påhittad sal',
  language: 'sv',
  places: '20',
  ...more,
})

/** Where somebody of a test works. */
export const works = { setting: 'social_services', function: 'front_line', county: '06' } as const
