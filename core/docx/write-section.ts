import { Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx'
import type { FrameWords } from '#core/document/frame-words'
import type { Profile } from '#core/document/profile'
import type { Annex } from '#core/document/schema'
import { styleNames } from '#core/docx/style-names'
import { paragraphs, writeDraftMark } from '#core/docx/write-frame'
import { twipsOfMm } from '#core/ooxml/measure'

type Section = Pick<ISectionOptions, 'properties' | 'headers'>

/**
 * The section of the text: page, margins, and the page number in the upper margin from page 2 on.
 *
 * Source: Decree 30/2020, Phụ lục I, I.1-3, I.7; ECMA-376 Part 1, 17.6.11 pgMar, 17.10.6 titlePg.
 */
export function writeSection(profile: Profile, words: FrameWords, isFinal: boolean): Section {
  return {
    properties: { titlePage: true, page: pageOf(profile, 'portrait') },
    headers: numberedFrom2(writeDraftMark(words, isFinal)),
  }
}

/**
 * The section of one annex, upright or lying, on pages of its own that are counted from 1; the number of the first is
 * hidden as that of the text is.
 *
 * Source: Decree 30/2020, Phụ lục I, III.1đ; ECMA-376 Part 1, 17.6.12 pgNumType, 17.6.13 pgSz.
 */
export function writeAnnexSection(profile: Profile, orientation: Annex['orientation']): Section {
  return {
    properties: {
      titlePage: true,
      type: SectionType.NEXT_PAGE,
      page: { ...pageOf(profile, orientation), pageNumbers: { start: 1 } },
    },
    // Without one of its own a section takes over the first header of the one before it, and the mark Dự thảo with it.
    headers: numberedFrom2(paragraphs('draftMark', [''])),
  }
}

/** A lying page has the width of the upright one as its height, and the same margins to the reader's eye. */
function pageOf({ page }: Profile, orientation: Annex['orientation']) {
  return {
    size: {
      // The package itself turns the page.
      width: twipsOfMm(page.widthMm),
      height: twipsOfMm(page.heightMm),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
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
  }
}

function numberedFrom2(first: readonly Paragraph[]) {
  return { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [...first] }) }
}

function pageNumber(): Paragraph {
  return new Paragraph({
    style: styleNames.pageNumber.id,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
}
