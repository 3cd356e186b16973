import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const EXTENSION_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Hosts the browser tests and `npm start` may read; the production manifest has none. */
const LOCAL_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  webExt: { disabled: true },
  // The oldest browsers the manifest admits: nothing is rewritten for older ones, `light-dark()` least of all.
  vite: () => ({ plugins: [preact()], build: { target: ['chrome150', 'firefox153'] } }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel' as const]),
    ],
    // Grey until a page's script says that it marks there.
    action: { default_icon: { 16: 'icon/16-off.png', 32: 'icon/32-off.png', 48: 'icon/48-off.png' } },
    commands: {
      // Without keys of its own: few are free in every browser. The reader gives it some.
      'open-panel': { description: '__MSG_command_panel__' },
      'toggle-marks': { suggested_key: { default: 'Alt+J' }, description: '__MSG_command_toggle__' },
      'look-up': { suggested_key: { default: 'Alt+L' }, description: '__MSG_command_lookup__' },
      // The browser's own command opens the popup, where the search has the focus.
      _execute_action: { suggested_key: { default: 'Alt+K' } },
    },
    omnibox: { keyword: 'yj' },
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(mode === 'e2e' ? { host_permissions: LOCAL_HOSTS } : {}),
    content_security_policy: { extension_pages: EXTENSION_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yinju@yinju.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '150' }),
  }),
});
