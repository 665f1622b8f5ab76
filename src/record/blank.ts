import type { Action, Finding, MeetingRecord } from './record';

const isEmpty = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');

const isBlankFinding = ({ words, reason, who, next }: Finding): boolean => isEmpty(words, reason, who, next);

const isBlankAction = ({ recommendation, action, owner, overseer, target, progress }: Action): boolean =>
  isEmpty(recommendation, action, owner, overseer, target) && progress.length === 0;

/** The record without entries in which nothing was written: they are begun at a button, and belong on no paper. */
export const withoutBlank = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  findings: record.findings.filter((finding) => !isBlankFinding(finding)),
  actions: record.actions.filter((action) => !isBlankAction(action)),
  narratives: record.narratives.filter(({ words }) => !isEmpty(words)),
  register: record.register.filter(({ dataset, supplier, why }) => !isEmpty(dataset, supplier, why)),
  targets: record.targets.filter(({ words, at }) => !isEmpty(words) || at !== null),
});
