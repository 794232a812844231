import type { StructureKey } from './structures.ts'

/**
 * From what the answers of Sweden are drawn to begin with, question by question. It is a beginning: whoever answers takes sources away
 * and adds others, and what they have chosen goes on into the next round.
 */
export const firstSources: Readonly<Record<StructureKey, Readonly<Record<string, readonly string[]>>>> = {
  greta_3: {
    'I.1': ['series:support.advice_contacts', 'report:Skr. 2007/08:167|2'],
    'I.2': ['law:law-1988-609-1', 'law:law-1999-997-1'],
    'I.3': ['report:Skr. 2007/08:167|24'],
    'I.4': ['law:bskl-2', 'law:bskl-10', 'law:bskl-14', 'law:bskl-15', 'series:redress.claims'],
    'I.5': ['law:brb-4-1-a', 'law:brb-4-1-b', 'law:brb-6-11'],
    'I.7': ['law:brb-24-4'],
    'I.8': ['law:osl-35-1', 'law:sol-9-6', 'series:housing.places'],
    'I.9': [
      'series:learning.completions_of_authorities',
      'series:cooperation.county_plans',
      'report:Skr. 2007/08:167|20',
      'report:Skr. 2007/08:167|27',
    ],
    'I.10': [
      'series:cooperation.strategies_marked',
      'series:cooperation.deliverables',
      'series:cooperation.visits',
      'series:return.capacity',
    ],
    'I.11': ['series:children.joint_investigations', 'series:children.reports_of_concern'],
    'II.1': ['recommendation:greta'],
    'II.2': [
      'series:outreach.contacts',
      'series:learning.completions_of_municipalities',
      'series:conduct.guidelines',
      'series:conduct.agreements',
    ],
    'II.3': ['series:support.checklists_judged', 'series:disclosure.referrals'],
    'II.4': ['law:utll-5-15', 'law:utll-5-15-b'],
    'II.5': ['law:law-2005-429-2', 'law:sol-19-1', 'series:children.disappearances'],
    'II.6': ['series:statistics.share_reported', 'series:knowledge.studies'],
    'II.7': ['series:funding.granted', 'series:cooperation.own_work', 'report:Skr. 2007/08:167|17'],
    'III.1': ['series:statistics.registered_victims'],
    'III.2': ['series:housing.places', 'series:housing.placements', 'series:support.programme_stays'],
    'III.3': ['series:redress.claims', 'series:redress.received_in_hand'],
    'III.4': ['series:return.returns'],
  },
}
