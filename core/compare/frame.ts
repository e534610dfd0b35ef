import { inlineTokens, type Reading, type Token, textTokens } from '#core/compare/tokens'
import { changesOf, isChanged } from '#core/compare/words'
import { type BlockDifference, type FrameField, frameFields } from '#core/document/comparison'
import type { Report, Sender } from '#core/document/schema'

/** The lines of the frame that differ, as they are kept: a profile writes both reports in the same form. */
export function compareFrames(
  from: Report,
  to: Report,
  fromReading: Reading,
  toReading: Reading,
): readonly BlockDifference[] {
  const [before, after] = [frameTokens(from, fromReading), frameTokens(to, toReading)]
  return frameFields.flatMap((field): readonly BlockDifference[] => {
    const words = changesOf(before[field], after[field])
    return isChanged(words)
      ? [{ kind: kindOf(before[field], after[field]), place: { part: 'frame', field }, words }]
      : []
  })
}

function kindOf(before: readonly Token[], after: readonly Token[]): BlockDifference['kind'] {
  if (before.length === 0) return 'inserted'
  return after.length === 0 ? 'deleted' : 'changed'
}

function frameTokens({ frame, profile }: Report, reading: Reading): Readonly<Record<FrameField, readonly Token[]>> {
  const { kind, subject, number, place, date, addressees, recipients, senders, draftRound } = frame
  const day = `ngày ${date.day ?? '…'} tháng ${date.month ?? '…'} năm ${date.year}`
  const [state, party] = [senderTokens(senders.state), senderTokens(senders.party)]
  return {
    profile: textTokens(profile),
    kind: textTokens(kind),
    subject: subject.flatMap((line) => inlineTokens(line, reading)),
    number: textTokens(`${number}/${senders.state.symbol}`),
    placeDate: textTokens(`${place}, ${day}`),
    addressees: textTokens(addressees.join('; ')),
    recipients: textTokens(recipients.join('; ')),
    draftRound: textTokens(draftRound === undefined ? '' : String(draftRound)),
    superior: state.superior,
    organ: state.organ,
    authority: state.authority,
    position: state.position,
    signer: state.signer,
    archive: state.archive,
    partySuperior: party.superior,
    partyOrgan: party.organ,
    partyNumber: party.symbol,
    partyAuthority: party.authority,
    partyPosition: party.position,
    partySigner: party.signer,
    partyArchive: party.archive,
  }
}

function senderTokens(sender: Sender | undefined) {
  return {
    superior: textTokens(sender?.superior.join(' ') ?? ''),
    organ: textTokens(sender?.organ.join(' ') ?? ''),
    symbol: textTokens(sender?.symbol ?? ''),
    authority: textTokens(sender ? `${authorities[sender.authority]} ${sender.authorityOf}` : ''),
    position: textTokens(sender?.position ?? ''),
    signer: textTokens(sender?.signer ?? ''),
    archive: textTokens(sender?.archive ?? ''),
  }
}

/** In what right is signed, as the state's form writes it (Decree 30/2020, Phụ lục I, II.7). */
const authorities: Readonly<Record<Sender['authority'], string>> = {
  onBehalf: 'TM.',
  deputy: 'KT.',
  byOrder: 'TL.',
  delegated: 'TUQ.',
  acting: 'Q.',
  own: '',
}
