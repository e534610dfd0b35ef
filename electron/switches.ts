import type { CommandLine } from 'electron'

/** Chromium's and Electron's own ways around what security.ts shuts, as anybody may write them into a shortcut. */
export const weakening = [
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'auth-server-allowlist',
  'auto-open-devtools-for-tabs',
  'disable-site-isolation-trials',
  'disable-web-security',
  'enable-blink-features',
  'enable-experimental-web-platform-features',
  'enable-logging',
  'gpu-launcher',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'load-extension',
  'log-net-log',
  'ppapi-plugin-launcher',
  'proxy-pac-url',
  'proxy-server',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'renderer-cmd-prefix',
  'unsafely-treat-insecure-origin-as-secure',
  'utility-cmd-prefix',
] as const

/**
 * Takes from the command line what would open the application to others: a debugger, another's code, the network. Must
 * run before the application is ready. An application that is not packed keeps them, for by them it is developed and
 * tested.
 */
export function dropWeakening(commandLine: Pick<CommandLine, 'removeSwitch'>): void {
  for (const name of weakening) commandLine.removeSwitch(name)
}
