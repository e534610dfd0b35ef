import { mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { fingerprintOf, identityOf } from '../../../electron/disk/identity'
import { putAsNew } from '../../../electron/disk/put-in-place'
import { type Landed, type Place, saveAnew, saveOver, saveTo } from '../../../electron/disk/save-over'
import { noStep } from '../../../electron/disk/step'
import { itMounts, whileHeld, withSmallDisk } from '../../support/hindered-disk'
import { tempFolder } from '../../support/temp-folder'

const folder = tempFolder()
const name = 'Quý I.duthao'
const mark = 'xung đột 23-11 10.42 MAYTINH-A'
const beside = `Quý I (${mark}).duthao`
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (...names: readonly string[]) => readFile(folder(...names), 'utf8')
const files = async () => (await readdir(folder())).sort()

/** The file as an editor knows it that has just read or written it. */
async function place(content = 'bản cũ'): Promise<Place> {
  await writeFile(folder(name), content)
  return known(content)
}

async function known(content: string): Promise<Place> {
  return { path: folder(name), known: await identityOf(folder(name), fingerprintOf(bytes(content))), own: [] }
}

async function landed(saving: ReturnType<typeof saveOver>): Promise<Landed> {
  const saved = await saving
  if (!saved.ok) throw new Error(saved.code)
  return saved.value
}

it('saves over what it knows, again and again', async () => {
  const first = await landed(saveOver(await place(), bytes('một'), mark))
  expect(first).toMatchObject({ path: folder(name), isBeside: false })
  await landed(saveOver({ path: first.path, known: first.identity, own: [] }, bytes('hai'), mark))
  expect(await text(name)).toBe('hai')
  expect(await files()).toEqual([name])
})

it('does not mind a time that a synchroniser touched', async () => {
  const before = await place()
  await utimes(folder(name), 1, 1)
  expect(await landed(saveOver(before, bytes('mới'), mark))).toMatchObject({ isBeside: false })
})

it('takes a save of its own for its own, though it was never told that it arrived', async () => {
  const before = await place()
  await writeFile(folder(name), 'của tôi, chưa được báo')
  const own = [fingerprintOf(bytes('của tôi, chưa được báo'))]
  expect(await landed(saveOver({ ...before, own }, bytes('mới'), mark))).toMatchObject({ isBeside: false })
  expect(await text(name)).toBe('mới')
})

it.each([
  ['somebody else saved there', () => writeFile(folder(name), 'của người khác')],
  ['it was emptied', () => writeFile(folder(name), '')],
  ['a folder took its place', () => rm(folder(name)).then(() => mkdir(folder(name)))],
  [
    'a link took its place, to a file of the same content',
    async () => {
      await mkdir(folder('nơi khác'))
      await rename(folder(name), folder('nơi khác', 'x'))
      await symlink(folder('nơi khác', 'x'), folder(name))
    },
  ],
])('keeps both where %s', async (_, change) => {
  const before = await place()
  await change()
  const others = await files()
  const saved = await landed(saveOver(before, bytes('của tôi'), mark))
  expect(saved).toMatchObject({ path: folder(beside), isBeside: true })
  expect(await text(beside)).toBe('của tôi')
  expect(await files()).toEqual([...others, beside].sort())
  if (others.includes('nơi khác')) expect(await text('nơi khác', 'x')).toBe('bản cũ')
})

it('numbers the second conflict of a minute, and goes on in the file of the first', async () => {
  const before = await place()
  await writeFile(folder(name), 'của người khác')
  const first = await landed(saveOver(before, bytes('một'), mark))
  expect(await landed(saveOver(before, bytes('hai'), mark))).toMatchObject({
    path: folder(`Quý I (${mark} 2).duthao`),
  })
  const next = await landed(saveOver({ path: first.path, known: first.identity, own: [] }, bytes('ba'), mark))
  expect(next).toMatchObject({ path: folder(beside), isBeside: false })
})

it.each([
  ['deleted', 'file/gone', () => rm(folder(name))],
  ['renamed', 'file/gone', () => rename(folder(name), folder('khác'))],
  ['with its folder', 'file/medium-gone', () => rename(folder(), `${folder()} đi`)],
])('does not make a file anew that is gone: %s', async (_, code, take) => {
  const before = await place()
  await take()
  expect(await saveOver(before, bytes('mới'), mark)).toEqual({ ok: false, code, values: { name } })
  await rename(`${folder()} đi`, folder()).catch(() => undefined)
  expect(await files()).not.toContain(beside)
})

it('makes it anew when told to, and beside what is there again', async () => {
  expect(await landed(saveAnew(folder(name), bytes('một'), mark))).toMatchObject({ isBeside: false })
  expect(await landed(saveAnew(folder(name), bytes('hai'), mark))).toMatchObject({ isBeside: true })
  expect([await text(name), await text(beside)]).toEqual(['một', 'hai'])
  expect(await files()).toEqual([beside, name])
})

it('saves where the user said over whatever is there', async () => {
  await writeFile(folder(name), 'có rồi')
  expect(await landed(saveTo(folder(name), bytes('mới')))).toMatchObject({ isBeside: false })
  expect(await text(name)).toBe('mới')
})

itMounts('does not write into the empty folder that a pulled stick leaves, and goes on when it is back', async () => {
  await mkdir(folder('usb'))
  const path = folder('usb', name)
  await withSmallDisk(folder('usb'), 512, async () => {
    await writeFile(path, 'bản cũ')
    const stick: Place = { path, known: await identityOf(path, fingerprintOf(bytes('bản cũ'))), own: [] }
    await withSmallDisk(folder('usb'), 512, async () => {
      expect(await saveOver(stick, bytes('mới'), mark)).toMatchObject({ ok: false, code: 'file/medium-gone' })
      expect(await readdir(folder('usb'))).toEqual([])
    })
    expect(await landed(saveOver(stick, bytes('mới'), mark))).toMatchObject({ isBeside: false })
  })
})

itMounts('knows a stick by what is on it, for the system may number it anew', async () => {
  await mkdir(folder('usb'))
  const path = folder('usb', name)
  await withSmallDisk(folder('usb'), 512, async () => {
    await writeFile(path, 'bản cũ')
    const stick: Place = { path, known: await identityOf(path, fingerprintOf(bytes('bản cũ'))), own: [] }
    await withSmallDisk(folder('usb'), 512, async () => {
      await writeFile(path, 'bản cũ')
      const saved = await landed(saveOver(stick, bytes('mới'), mark))
      expect(saved).toMatchObject({ isBeside: false })
      expect(saved.identity.device).not.toBe(stick.known.device)
    })
  })
})

itMounts('begins nothing that cannot fit, saves what just fits, and says that little room is left', async () => {
  await withSmallDisk(folder(), 256, async () => {
    const before = await place()
    const tooMuch = new Uint8Array(260 * 1024).fill(7)
    expect(await saveOver(before, tooMuch, mark)).toEqual({ ok: false, code: 'file/disk-full', values: { name } })
    expect(await files()).toEqual([name])
    const fitting = new Uint8Array(200 * 1024).fill(7)
    expect(await landed(saveOver(before, fitting, mark))).toMatchObject({ isBeside: false, isTight: true })
  })
})

itMounts('keeps the draft of a file that stays held until it has been saved', async () => {
  const before = await place()
  await writeFile(folder('giữ'), 'bản cũ')
  await whileHeld(folder(name), folder('giữ'), async () => {
    const held = await known('bản cũ')
    expect(await saveOver(held, bytes('mới'), mark)).toMatchObject({ ok: false, code: 'file/in-use' })
    const [draft = ''] = (await files()).filter((each) => each.endsWith('-held.tmp'))
    expect(await text(draft)).toBe('mới')
  })
  await landed(saveOver(before, bytes('mới hơn'), mark))
  expect(await files()).toEqual(['giữ', name].sort())
})

it('loses no text of two editors of one file, however their steps fall', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('A', 'B'), { minLength: 2, maxLength: 6 }),
      async (s, order) => {
        const start = await place('chung')
        const at = new Map<string, Place>([
          ['A', start],
          ['B', start],
        ])
        const last = new Map<string, string>()
        const queue = new Map<string, Promise<void>>()
        order.forEach((editor, number) => {
          const save = async () => {
            const before = at.get(editor)
            if (before === undefined) throw new Error(editor)
            const words = `${editor}${number}`
            const step = () => s.schedule(Promise.resolve(), words).then(() => undefined)
            const saved = await landed(saveOver(before, bytes(words), `${mark} ${editor}`, step))
            at.set(editor, { path: saved.path, known: saved.identity, own: [] })
            last.set(editor, words)
          }
          queue.set(editor, (queue.get(editor) ?? Promise.resolve()).then(save))
        })
        await s.waitFor(Promise.all(queue.values()))
        const kept = await Promise.all((await files()).map((each) => text(each)))
        expect(kept).toEqual(expect.arrayContaining([...last.values()]))
        expect((await files()).filter((each) => each.startsWith('.'))).toEqual([])
        for (const each of await files()) await rm(folder(each))
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

it('keeps one draft, and no empty file, of saves anew that could not be put in their place', async () => {
  const long = `${'a'.repeat(300)}.duthao`
  for (const each of ['một', 'hai']) {
    expect(await saveAnew(folder(long), bytes(each), mark)).toMatchObject({ ok: false, code: 'file/unwritable' })
  }
  const [held = '', ...others] = await files()
  expect(others).toEqual([])
  expect(await text(held)).toBe('hai')
})

it('leaves no empty file behind where a draft could not take a new name', async () => {
  await expect(putAsNew(folder('bản nháp đã mất'), folder(name), noStep)).rejects.toThrow('ENOENT')
  expect(await files()).toEqual([])
})
