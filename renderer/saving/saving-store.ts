import { create } from 'zustand'
import { fresh, type Saving } from './saving'

/** How it stands with the saving of the report in this window. */
export const useSaving = create<Saving>()(() => fresh(undefined))

export function changeSaving(by: (saving: Saving) => Saving): void {
  useSaving.setState(by(useSaving.getState()))
}
