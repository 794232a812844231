import { action } from '../../../platform/access/action.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { findSetting, writeSetting } from '../settings/setting-store.ts'
import { casePolicy } from './policy.ts'
import { noInput, settingInput } from './schema.ts'

/** How one's body works with cases. */
export const viewSetting = action(
  casePolicy,
  'case.read_settings',
  'read',
  noInput,
  async ({ tx, actor }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.read_settings')
    return findSetting(tx, actor.bodyId)
  },
)

/**
 * Changes how one's body works with cases. Cases that are open keep the kind of file that they were opened as.
 *
 * @throws Refusal `case.closes_before_it_opens` at `closesAt`.
 */
export const changeSetting = action(
  casePolicy,
  'case.settings',
  'change',
  settingInput,
  async ({ tx, actor, now, about }, setting) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.settings')
    if (setting.closesAt <= setting.opensAt)
      throw new Refusal('case.closes_before_it_opens', 422, {}, 'closesAt')
    about('body', actor.bodyId, { fileKind: setting.fileKind, retention: setting.retention })
    await writeSetting(tx, actor, setting, now)
    return setting
  },
)
