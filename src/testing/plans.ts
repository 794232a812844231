import type { World } from './world.ts'

/** A small plan of a test: fictional, with two areas and four measures, of which 4 builds on 1. */
export interface TestPlan {
  readonly planId: string
  readonly versionId: string
  /** Identifier of each measure by its number. */
  readonly measures: Readonly<Record<string, string>>
}

/** Puts an approved plan into a world, past the import. */
export const givenPlan = (world: World, reference = 'Påhittad skr. 2031/32:1'): Promise<TestPlan> =>
  world.asSystem(async (tx) => {
    const plan = await tx
      .insertInto('plan.plan')
      .values({
        reference,
        title: `Påhittad handlingsplan (${reference})`,
        decided: '2031-05-06',
        period_from: 2031,
        period_to: 2033,
        fictional: true,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const version = await tx
      .insertInto('plan.version')
      .values({ plan_id: plan.id, number: 1, provenance: 'shipped' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const areas = await tx
      .insertInto('plan.area')
      .values([
        { version_id: version.id, key: '2.1', title: 'Skydd och stöd', position: 1 },
        { version_id: version.id, key: '2.2', title: 'Förebyggande arbete', position: 2 },
      ])
      .returning('id')
      .execute()
    const measures: Record<string, string> = {}
    for (const [position, [number, heading, area]] of [
      ['1', 'Utbildning för socialtjänsten', 0],
      ['2', 'Skyddade boenden', 0],
      ['3', 'Riktlinjer för hotell', 1],
      ['4', 'Uppföljning av utbildningen', 1],
    ].entries() as IterableIterator<[number, [string, string, number]]>) {
      const measure = await tx
        .insertInto('plan.measure')
        .values({ plan_id: plan.id, number })
        .returning('id')
        .executeTakeFirstOrThrow()
      measures[number] = measure.id
      await tx
        .insertInto('plan.measure_version')
        .values({
          version_id: version.id,
          measure_id: measure.id,
          area_id: areas[area]!.id,
          position,
          heading,
          summary: `Påhittad åtgärd om ${heading.toLowerCase()}.`,
          instrument: 'government_assignment',
          status: 'intended',
        })
        .execute()
      await tx
        .insertInto('plan.measure_body')
        .values({
          version_id: version.id,
          measure_id: measure.id,
          part: 'lead',
          position: 0,
          name: 'Exempelmyndigheten',
        })
        .execute()
    }
    await tx
      .insertInto('plan.measure_link')
      .values({
        version_id: version.id,
        measure_id: measures['4']!,
        other_id: measures['1']!,
        kind: 'depends_on',
      })
      .execute()
    return { planId: plan.id, versionId: version.id, measures }
  })

/** Puts an assignment into a world: one assignee, one final deadline. */
export const givenAssignment = (
  world: World,
  given: {
    plan: TestPlan
    measures: readonly string[]
    body: string
    day: string
    title?: string
    reported?: 'draft' | 'submitted' | 'accepted'
  },
): Promise<{ assignmentId: string; deadlineId: string; reportBackId: string | undefined }> =>
  world.asSystem(async (tx) => {
    const assignment = await tx
      .insertInto('plan.assignment')
      .values({
        plan_id: given.plan.planId,
        title: given.title ?? 'Påhittat uppdrag',
        task: 'Gör det som åtgärden säger.',
        reference: 'X2031/1',
        decided: '2031-06-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const number of given.measures)
      await tx
        .insertInto('plan.assignment_measure')
        .values({ assignment_id: assignment.id, measure_id: given.plan.measures[number]! })
        .execute()
    await tx
      .insertInto('plan.assignment_body')
      .values({ assignment_id: assignment.id, body_id: given.body, part: 'assignee' })
      .execute()
    const deadline = await tx
      .insertInto('plan.assignment_deadline')
      .values({ assignment_id: assignment.id, day: given.day, kind: 'final' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const report =
      given.reported === undefined
        ? undefined
        : await tx
            .insertInto('plan.report_back')
            .values({
              assignment_id: assignment.id,
              deadline_id: deadline.id,
              body_id: given.body,
              state: given.reported,
              output: 'Fyra kurstillfällen har hållits.',
            })
            .returning('id')
            .executeTakeFirstOrThrow()
    return { assignmentId: assignment.id, deadlineId: deadline.id, reportBackId: report?.id }
  })
