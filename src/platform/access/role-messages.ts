import { catalogue } from '../i18n/catalogue.ts'

/** Names of the roles as people know them. */
export const roleMessages = catalogue({
  sv: {
    national_coordinator: 'Nationell samordnare',
    ministry_officer: 'Handläggare på departement',
    body_officer: 'Handläggare',
    county_coordinator: 'Länssamordnare',
    regional_coordinator: 'Regionkoordinator',
    caseworker: 'Socialsekreterare',
    shelter_staff: 'Boendepersonal',
    police_prosecutor: 'Polis eller åklagare',
    ngo_officer: 'Verksamhetsansvarig i organisation',
    lawyer: 'Jurist',
    rapporteur: 'Nationell rapportör',
    evaluator: 'Oberoende utvärderare',
    learner: 'Kursdeltagare',
    administrator: 'Systemadministratör',
    auditor: 'Granskare',
  },
  en: {
    national_coordinator: 'National coordinator',
    ministry_officer: 'Ministry desk officer',
    body_officer: 'Officer',
    county_coordinator: 'County coordinator',
    regional_coordinator: 'Regional coordinator',
    caseworker: 'Caseworker',
    shelter_staff: 'Shelter staff',
    police_prosecutor: 'Police or prosecutor',
    ngo_officer: 'NGO officer',
    lawyer: 'Lawyer',
    rapporteur: 'National rapporteur',
    evaluator: 'Independent evaluator',
    learner: 'Learner',
    administrator: 'System administrator',
    auditor: 'Auditor',
  },
})
