import { Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { FrameWords } from '#core/document/frame-words'
import type { Profile } from '#core/document/profile'
import { styleNames } from '#core/docx/style-names'
import { writeDraftMark } from '#core/docx/write-frame'
import { twipsOfMm } from '#core/ooxml/measure'

/**
 * The one section of a report: page, margins, and the page number in the upper margin from page 2 on.
 *
 * Source: Decree 30/2020, Phụ lục I, I.1-3, I.7; ECMA-376 Part 1, 17.6.11 pgMar, 17.10.6 titlePg.
 */
export function writeSection(
  profile: Profile,
  words: FrameWords,
  isFinal: boolean,
): Pick<ISectionOptions, 'properties' | 'headers'> {
  const { page } = profile
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twipsOfMm(page.widthMm),
          height: twipsOfMm(page.heightMm),
          orientation: PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(page.topMm.value),
          bottom: twipsOfMm(page.bottomMm.value),
          left: twipsOfMm(page.leftMm.value),
          right: twipsOfMm(page.rightMm.value),
          header: twipsOfMm(page.numberFromTopMm.value),
          footer: twipsOfMm(page.numberFromTopMm.value),
          gutter: 0,
        },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [...writeDraftMark(words, isFinal)] }),
    },
  }
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: styleNames.pageNumber.id,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
}
