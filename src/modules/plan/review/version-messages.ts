import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** What is said when a plan is approved and versions are compared. */
export const versionMessages = catalogue({
  sv: {
    approvalTitle: 'Godkänn planen',
    approvalReady: 'Inget är osäkert. Planen kan godkännas.',
    approvalNotReady: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'sak', other: 'saker' })} återstår innan planen kan godkännas.`,
    obstacles: 'Det här återstår',
    decideNext: 'Avgör det som återstår',
    obstacles_unsure: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'del där något är osäkert', other: 'delar där något är osäkert' }),
    obstacles_differs: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'del som skiljer sig från planen', other: 'delar som skiljer sig från planen' }),
    obstacles_new_part: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'del som inte finns i planen', other: 'delar som inte finns i planen' }),
    obstacles_missing_part: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'del', other: 'delar' })} av planen som inte lästes ur dokumentet`,
    obstacle_no_reference: 'Planen saknar beteckning',
    obstacle_no_title: 'Planen saknar titel',
    obstacle_no_measures: 'Planen har inga åtgärder',
    obstacle_number_repeated: 'Numret {number} står vid mer än en åtgärd',
    obstacle_area_repeated: 'Området {area} står mer än en gång',
    obstacle_unknown_area: 'Åtgärd {number} hör till området {area}, som inte finns',
    obstacle_unknown_number: 'Åtgärd {number} hänvisar till åtgärd {other}, som inte finns',
    obstacle_own_number: 'Åtgärd {number} hänvisar till sig själv',
    effectNew: 'Planen {reference} läggs in och blir synlig för alla.',
    effectVersion: 'Planen {reference} får version {version}, som gäller från och med nu.',
    effectCounts: (
      given: { measures: number; areas: number; deadlines: number; figures: number; stay: number },
      f,
    ) =>
      `${f.plural(given.measures, { one: 'åtgärd', other: 'åtgärder' })} i ${f.plural(given.areas, { one: 'område', other: 'områden' })}, ${f.plural(given.deadlines, { one: 'datum', other: 'datum' })} och ${f.plural(given.figures, { one: 'siffra', other: 'siffror' })}${given.stay > 0 ? ` (${f.number(given.stay)} oförändrade)` : ''} följer med.`,
    effectChanges: (given: { added: number; removed: number; changed: number }, f) =>
      given.added + given.removed + given.changed === 0
        ? 'Ingen åtgärd ändras, tillkommer eller utgår.'
        : `${f.plural(given.changed, { one: 'åtgärd ändras', other: 'åtgärder ändras' })}, ${f.number(given.added)} tillkommer och ${f.number(given.removed)} utgår.`,
    effectBodies: ({ names, count }: { names: string; count: number }, f) =>
      `${f.plural(count, { one: 'namn', other: 'namn' })} finns inte i katalogen och behålls som namn: ${names}.`,
    effectClosed: 'Granskningen avslutas. Rättelser görs sedan genom en ny version.',
    note: 'Vad den här versionen ändrar, för den som läser planen',
    approve: 'Godkänn planen',
    backToReview: 'Till granskningen',
    discard: 'Avbryt granskningen',
    discardText: 'Inget av det som lästs räknas. Dokumentet kan läsas in igen.',
    discardButton: 'Avbryt granskningen',
    onlyCoordinator: 'Den nationella samordnaren godkänner planen.',
    compareTitle: 'Förslaget jämfört med version {version}',
    versionsTitle: 'Versioner',
    versionsState: 'Version {version} gäller.',
    versions: 'Versioner av planen',
    version: 'Version {number}',
    provenance: 'Ursprung',
    provenance_document: 'Läst ur ett dokument',
    provenance_shipped: 'Levererad med Samlad, kontrollerad för hand',
    approvedAt: 'Godkänd',
    approvedBy: 'Av',
    measures: 'Åtgärder',
    changesOf: 'Vad den ändrar',
    compareFrom: 'Jämför version',
    compareTo: 'med version',
    compareButton: 'Jämför',
    onlyVersion: 'Det finns en enda version',
    onlyVersionText: 'När planen får en ny version visas här vad som skiljer dem åt.',
    equalParts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'är oförändrad', other: 'är oförändrade' })}.`,
    changesMeasures: (given: { added: number; removed: number; changed: number; same: number }, f) =>
      `${f.plural(given.changed, { one: 'åtgärd ändras', other: 'åtgärder ändras' })}, ${f.number(given.added)} tillkommer, ${f.number(given.removed)} utgår, ${f.plural(given.same, { one: 'är oförändrad', other: 'är oförändrade' })}.`,
    noChanges: 'Versionerna säger samma sak.',
    headChanges: 'Planen',
    areaChanges: 'Områden',
    figureChanges: 'Siffror',
    proposal: 'Förslaget',
    shippedTextNote: 'Den levererade versionen har ingen egen text, så åtgärdernas texter jämförs inte.',
  },
  en: {
    approvalTitle: 'Approve the plan',
    approvalReady: 'Nothing is unsure. The plan can be approved.',
    approvalNotReady: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'thing remains', other: 'things remain' })} before the plan can be approved.`,
    obstacles: 'What remains',
    decideNext: 'Decide what remains',
    obstacles_unsure: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'part where something is unsure', other: 'parts where something is unsure' }),
    obstacles_differs: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'part that differs from the plan', other: 'parts that differ from the plan' }),
    obstacles_new_part: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'part that is not in the plan', other: 'parts that are not in the plan' }),
    obstacles_missing_part: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'part', other: 'parts' })} of the plan not read in the document`,
    obstacle_no_reference: 'The plan has no reference',
    obstacle_no_title: 'The plan has no title',
    obstacle_no_measures: 'The plan has no measures',
    obstacle_number_repeated: 'The number {number} stands at more than one measure',
    obstacle_area_repeated: 'The area {area} stands more than once',
    obstacle_unknown_area: 'Measure {number} belongs to the area {area}, which does not exist',
    obstacle_unknown_number: 'Measure {number} refers to measure {other}, which does not exist',
    obstacle_own_number: 'Measure {number} refers to itself',
    effectNew: 'The plan {reference} is added and becomes visible to all.',
    effectVersion: 'The plan {reference} gets version {version}, which counts from now on.',
    effectCounts: (
      given: { measures: number; areas: number; deadlines: number; figures: number; stay: number },
      f,
    ) =>
      `${f.plural(given.measures, { one: 'measure', other: 'measures' })} in ${f.plural(given.areas, { one: 'area', other: 'areas' })}, ${f.plural(given.deadlines, { one: 'date', other: 'dates' })} and ${f.plural(given.figures, { one: 'figure', other: 'figures' })}${given.stay > 0 ? ` (${f.number(given.stay)} unchanged)` : ''} go with it.`,
    effectChanges: (given: { added: number; removed: number; changed: number }, f) =>
      given.added + given.removed + given.changed === 0
        ? 'No measure changes, is added or is taken out.'
        : `${f.plural(given.changed, { one: 'measure changes', other: 'measures change' })}, ${f.number(given.added)} added and ${f.number(given.removed)} removed.`,
    effectBodies: ({ names, count }: { names: string; count: number }, f) =>
      `${f.plural(count, { one: 'name is', other: 'names are' })} not in the directory and kept as names: ${names}.`,
    effectClosed: 'The review ends. Corrections are made by a new version.',
    note: 'What this version changes, for those who read the plan',
    approve: 'Approve the plan',
    backToReview: 'To the review',
    discard: 'End the review',
    discardText: 'Nothing of what was read counts. The document can be read in again.',
    discardButton: 'End the review',
    onlyCoordinator: 'The national coordinator approves the plan.',
    compareTitle: 'The proposal compared with version {version}',
    versionsTitle: 'Versions',
    versionsState: 'Version {version} counts.',
    versions: 'Versions of the plan',
    version: 'Version {number}',
    provenance: 'Origin',
    provenance_document: 'Read from a document',
    provenance_shipped: 'Shipped with Samlad, checked by hand',
    approvedAt: 'Approved',
    approvedBy: 'By',
    measures: 'Measures',
    changesOf: 'What it changes',
    compareFrom: 'Compare version',
    compareTo: 'with version',
    compareButton: 'Compare',
    onlyVersion: 'There is only one version',
    onlyVersionText: 'When the plan gets a new version, what differs is shown here.',
    equalParts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'is unchanged', other: 'are unchanged' })}.`,
    changesMeasures: (given: { added: number; removed: number; changed: number; same: number }, f) =>
      `${f.plural(given.changed, { one: 'measure changes', other: 'measures change' })}, ${f.number(given.added)} added, ${f.number(given.removed)} removed, ${f.number(given.same)} unchanged.`,
    noChanges: 'The versions say the same.',
    headChanges: 'The plan',
    areaChanges: 'Areas',
    figureChanges: 'Figures',
    proposal: 'The proposal',
    shippedTextNote:
      'The shipped version has no text of its own, so the texts of the measures are not compared.',
  },
})
