import { shownAt } from '../../../renderer/roll/go-to-change'
import { useReview } from '../../../renderer/roll/review-store'
import { useSession } from '../../../renderer/session/store'
import { rolled, sampleReport } from '../../support/roll'

const last = sampleReport()
const [first, second, third] = last.body.map(({ id }) => id)
const secondPart = last.body.findLast((block) => block.type === 'heading' && block.level === 'part')?.id

it.each([
  ['one that is there', [second], third, third],
  ['one that was left out, at the one above it', [second, third], third, first],
  ['a first part that was left out, at the second one', [first], first, secondPart],
])('finds %s', (_, dropped, wanted, found) => {
  const roll = rolled(last, '2021-H1', Object.fromEntries(dropped.map((id) => [id, 'drop'])))
  const report = { ...roll.report, body: roll.report.body.filter(({ id }) => !dropped.includes(id)) }
  useSession.getState().open({ name: 'kỳ sau', named: true, report })
  useReview.setState({ rolled: { last, roll }, looked: true })
  const { editor } = useSession.getState()
  if (editor === null || wanted === undefined) throw new Error('nothing is open')
  expect(shownAt(wanted, editor)).toBe(found)
})
