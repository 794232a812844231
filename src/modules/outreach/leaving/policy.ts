import { policy } from '../../../platform/access/policy.ts'
import { outreachWorkers } from '../contacts/policy.ts'

const workers = { people: outreachWorkers }

/** Units open their own address and say how many they met; men answer as nobody; everybody reads what may be told. */
export const leavingPolicy = policy({
  'leaving.unit': workers,
  'leaving.open': workers,
  'leaving.count': workers,
  'leaving.ask': { people: 'all', anyone: true },
  'leaving.answer': { people: 'all', anyone: true, untraced: true },
  'leaving.results': { people: 'all', anyone: true },
  'leaving.say': { people: ['body_officer', 'national_coordinator'] },
  'leaving.read_result': {
    people: [
      ...outreachWorkers,
      'body_officer',
      'county_coordinator',
      'national_coordinator',
      'ministry_officer',
    ],
  },
  'leaving.work_out': { people: [], system: true },
})
