import { inlineWords } from '#core/document/text'
import { movingIn, readSubject, subjectText } from '../../../renderer/dialogs/subject-lines'
import { bold, inlines, smallReport, token } from '../../support/build'

const words = inlineWords(smallReport())
const [first, next] = [token('period', 'name'), token('next', 'nameYear')]
const subject = [inlines('Tình hình kinh tế ', first, ';'), inlines('nhiệm vụ ', next)]
const text = 'Tình hình kinh tế 6 tháng đầu năm;\nnhiệm vụ 6 tháng cuối năm 2020'

const read = (typed: string) => readSubject(typed, subject, words)

it('reads as text what it shows as text', () => {
  expect(subjectText(subject, words)).toBe(text)
  expect(read(text)).toEqual(subject)
})

it.each([
  [
    'words around a period',
    'Kết quả kinh tế 6 tháng đầu năm và\nnhiệm vụ 6 tháng cuối năm 2020',
    [inlines('Kết quả kinh tế ', first, ' và'), subject[1]],
  ],
  [
    'a line more',
    'Về việc\nTình hình kinh tế 6 tháng đầu năm;\nnhiệm vụ 6 tháng cuối năm 2020',
    [inlines('Về việc'), ...subject],
  ],
  [
    'two lines as one',
    'Kinh tế 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2020',
    [inlines('Kinh tế ', first, '; nhiệm vụ ', next)],
  ],
  [
    'a period itself, which is text from then on',
    'Tình hình kinh tế quý II;\nnhiệm vụ 6 tháng cuối năm 2020',
    [inlines('Tình hình kinh tế quý II;'), subject[1]],
  ],
])('takes a change of %s', (_, typed, expected) => {
  expect(read(typed)).toEqual(expected)
})

it('keeps the marks of a line that reads as before', () => {
  const marked = [inlines(bold('Tình hình '), first), inlines('tỉnh')]
  expect(readSubject('Tình hình 6 tháng đầu năm\ntỉnh Bắc Giang', marked, words)[0]).toBe(marked[0])
})

it('tells what in it moves', () => {
  expect(movingIn(subject)).toEqual([first, next])
})
