import { createHash } from 'node:crypto';

const FEATURES =
  'accelerometer autoplay bluetooth camera clipboard-read clipboard-write display-capture encrypted-media ' +
  'fullscreen gamepad geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment ' +
  'picture-in-picture publickey-credentials-get screen-wake-lock serial storage-access usb web-share ' +
  'window-management xr-spatial-tracking';

const SHARED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': FEATURES.split(' ')
    .map((feature) => `${feature}=()`)
    .join(', '),
  'cache-control': 'no-store',
};

const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Only the URL of our own worker passes through a policy.
  'trusted-types leeward-worker',
].join('; ');

export const windowHeaders = { ...SHARED, 'content-security-policy': WINDOW_POLICY };

/** A report carries its style in `<style>` elements: exactly those are admitted, by their hash. */
export function printHeaders(html: string): Record<string, string> {
  const hashes = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, style]) =>
      `'sha256-${createHash('sha256')
        .update(style ?? '')
        .digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `style-src ${hashes.join(' ') || "'none'"}`,
    "font-src 'self' data:",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { ...SHARED, 'content-security-policy': policy };
}
