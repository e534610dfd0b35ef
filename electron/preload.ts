import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { channels, events } from '#core/ipc/channels'

const requests = Object.fromEntries(
  channels.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)]),
)

/** The listener gets the payload alone: Electron's event object would hand the page its way to every channel. */
function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!events.some((known) => known === event)) throw new Error(`no such event: ${event}`)
  const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
  ipcRenderer.on(event, forward)
  return () => ipcRenderer.removeListener(event, forward)
}

contextBridge.exposeInMainWorld('bridge', { ...requests, on })
