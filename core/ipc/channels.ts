/** The things a window asks of the main process. Preload imports these names, so nothing else is here. */
export const channels = [
  'app:start',
  'app:settings',
  'app:recent',
  'report:new',
  'report:sample',
  'report:open',
  'report:recent',
  'report:save',
  'report:saveAs',
  'report:rolled',
  'report:close',
  'library:list',
  'library:addFolder',
  'library:removeFolder',
  'library:search',
  'library:open',
  'template:save',
  'docx:export',
  'compare:open',
  'compare:export',
  'versions:list',
  'versions:add',
  'versions:read',
  'versions:rename',
  'data:import',
  'data:collect',
  'window:edited',
  'window:closeAnswer',
] as const
export type Channel = (typeof channels)[number]

/** What the main process tells a window without being asked. */
export const events = [
  'command',
  'report:opened',
  'report:refused',
  'window:closeAsked',
  'versions:changed',
  'versions:failed',
] as const
export type EventName = (typeof events)[number]
