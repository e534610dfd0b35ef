import { Button, Group } from '@mantine/core'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'slate'
import type { BlockId, Report } from '#core/document/schema'
import { blockText, inlineWords } from '#core/document/text'
import { type ChangeGroup, groupsOf } from './change-groups'
import { ChangeItem } from './change-item'
import { decide } from './decide'
import type { Decisions } from './decisions'
import { usePortions } from './portions'
import styles from './review-panel.module.css'
import { type Rolled, useDecisions } from './review-store'

type Props = { readonly rolled: Rolled; readonly report: Report; readonly editor: Editor }

/** What the roll changed, by kind and section, to be taken or refused one by one or all at once. */
export function ChangeList({ rolled, report, editor }: Props) {
  const { t } = useTranslation()
  const { last, roll } = rolled
  const decisions = useDecisions()
  const groups = useMemo(() => groupsOf(roll.changes, last), [roll, last])
  const titles = useMemo(() => titlesOf(last), [last])
  const names = useMemo(() => new Map(report.indicators.map(({ id, name }) => [id, name])), [report.indicators])
  const total = roll.changes.length
  const left = roll.changes.filter(({ id }) => !decisions.has(id)).length
  return (
    <section className={styles.section} aria-labelledby="roll-changes">
      <h3 className={styles.title} id="roll-changes">
        {t('review:changes')}
      </h3>
      <p className={styles.note}>
        {left === 0 ? t('review:allDecided', { total }) : t('review:undecided', { number: left, total })}
      </p>
      <Group gap={4} mb={4}>
        <Button size="compact-xs" variant="default" onClick={() => decide(idsOf(roll.changes), 'accepted')}>
          {t('review:acceptEvery')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          title={t('review:refuseEveryNote')}
          onClick={() => decide(idsOf(roll.changes), 'refused')}
        >
          {t('review:refuseEvery')}
        </Button>
      </Group>
      {groups.map((group) => (
        <GroupView key={group.name} group={group} decisions={decisions} titles={titles} names={names} editor={editor} />
      ))}
    </section>
  )
}

type GroupProps = {
  readonly group: ChangeGroup
  readonly decisions: Decisions
  readonly titles: ReadonlyMap<BlockId, string>
  readonly names: ReadonlyMap<string, string>
  readonly editor: Editor
}

function GroupView({ group, decisions, titles, names, editor }: GroupProps) {
  const { t } = useTranslation()
  const { name, rows } = group
  const [isOpen, setOpen] = useState(name !== 'values' && name !== 'base')
  const { drawn, more } = usePortions(rows)
  const ids = idsOf(rows.map(({ change }) => change))
  const left = rows.filter(({ change }) => !decisions.has(change.id)).length
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div className={styles.group}>
      <Group justify="space-between" gap={4}>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={styles.fold}
          aria-expanded={isOpen}
          leftSection={<Chevron size={14} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t(`review:group_${name}`)} ({left}/{rows.length})
        </Button>
        {isOpen && ids.length > 1 && (
          <Group gap={4}>
            <Button size="compact-xs" variant="default" onClick={() => decide(ids, 'accepted')}>
              {t('review:acceptAll')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => decide(ids, 'refused')}>
              {t('review:refuseAll')}
            </Button>
          </Group>
        )}
      </Group>
      {isOpen && (
        <ul className={styles.list}>
          {drawn.map(({ change, heading }, at) => (
            <li key={change.id}>
              {name === 'text' && heading !== (rows[at - 1]?.heading ?? undefined) && (
                <div className={styles.sub}>{heading === null ? t('review:beforeSections') : titles.get(heading)}</div>
              )}
              <ChangeItem
                change={change}
                indicator={change.indicator && names.get(change.indicator)}
                decision={decisions.get(change.id)}
                editor={editor}
              />
            </li>
          ))}
        </ul>
      )}
      {isOpen && more}
    </div>
  )
}

function idsOf(changes: Rolled['roll']['changes']): readonly string[] {
  return changes.map(({ id }) => id)
}

function titlesOf(report: Report): ReadonlyMap<BlockId, string> {
  const words = inlineWords(report)
  const headings = report.body.filter(({ type }) => type !== 'paragraph')
  return new Map(headings.map((block) => [block.id, blockText(block, words)]))
}
