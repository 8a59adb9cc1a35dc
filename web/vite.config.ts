import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';

/** Where `npm run dev` finds a running Maru. */
const backend = process.env.MARU_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: '마루 — 함께 앉아 배우는 라이브 수업',
        short_name: '마루',
        description: '사는 곳이 멀어도, 선생님과 마주 앉아 배우는 라이브 수업.',
        lang: 'ko',
        start_url: '/',
        theme_color: '#FBF7F0',
        background_color: '#FBF7F0',
        display: 'standalone',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        // Asked for by few pages, and large: charts and the live class.
        globIgnores: ['**/Chart-*.js', '**/ClassroomPage-*.js', '**/mediasoup*.js'],
        navigateFallbackDenylist: [
          /^\/api\//,
          /^\/v3\//,
          /^\/docs/,
          /^\/actuator/,
          /^\/flink/,
          /^\/lan(\/|$|\?)/,
          /^\/signal\//,
          /^\/swagger-ui/,
        ],
        runtimeCaching: [
          {
            urlPattern: /\.woff2$/,
            handler: 'CacheFirst',
            options: { cacheName: 'fonts', expiration: { maxEntries: 160 } },
          },
        ],
      },
    }),
  ],
  build: { target: 'baseline-widely-available', manifest: true },
  server: {
    proxy: {
      // The Host stays the page's own: else its Origin would be another site's.
      '/api': { target: backend, changeOrigin: false },
      '/signal': { target: backend.replace(/^http/, 'ws'), ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./src/test-setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
  },
});
