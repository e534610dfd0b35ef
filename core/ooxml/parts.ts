import { type Attributes, readXml } from '#core/ooxml/read-xml'
import { type Inflate, type Package, type PackageCode, readPart } from '#core/ooxml/unzip'
import type { Result } from '#core/result'

/** What a part refers to. An external target is never resolved, opened or asked for: it is only counted. */
export type Relation = {
  readonly id: string
  readonly type: string
  /** The name of a part; of an external one the address as it stands. */
  readonly target: string
  readonly isExternal: boolean
}

/** Reads parts of one package. A broken list of relations is an empty one: what it names is then missing, and told. */
export class Parts {
  readonly #package: Package
  readonly #inflate: Inflate
  #unsafe: string | null = null

  constructor(opened: Package, inflate: Inflate) {
    this.#package = opened
    this.#inflate = inflate
  }

  /** A part that was made to do harm, though the file could do without it; null when none was read. */
  get unsafe(): string | null {
    return this.#unsafe
  }

  /** Notes what reading a part came to that the file could do without. */
  wasRead(name: string, result: Result<unknown, string>): void {
    if (!result.ok && result.code === 'xml/unsafe') this.#unsafe ??= name
  }

  /** In lower case. */
  get names(): readonly string[] {
    return [...this.#package.entries.keys()]
  }

  read(name: string): Result<Uint8Array | undefined, PackageCode> {
    return readPart(this.#package, name, this.#inflate)
  }

  /** The relations of a part; '' stands for the package (ECMA-376 Part 2, 9.3). */
  relations(part: string): readonly Relation[] {
    const { folder, name } = split(part)
    const list = `${folder}_rels/${name}.rels`
    const bytes = this.read(list)
    const relations: Relation[] = []
    const open = (element: string, attributes: Attributes) => {
      if (element !== 'Relationship') return
      const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key))
      const isExternal = attributes.get('TargetMode') === 'External'
      relations.push({ id, type, target: isExternal ? target : resolved(folder, target), isExternal })
    }
    if (bytes.ok && bytes.value !== undefined) this.wasRead(list, readXml(bytes.value, { open }))
    return relations
  }

  /** The main part of the package, and `usual` where it names none. */
  main(usual: string): string {
    const isMain = ({ type, isExternal }: Relation) => !isExternal && type.endsWith('/officeDocument')
    return this.relations('').find(isMain)?.target ?? usual
  }
}

function split(part: string): { readonly folder: string; readonly name: string } {
  const at = part.lastIndexOf('/') + 1
  return { folder: part.slice(0, at), name: part.slice(at) }
}

/** A target against the folder of its source; one that leaves the package names nothing in it. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
