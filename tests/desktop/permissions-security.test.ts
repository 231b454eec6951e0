import { expect, test } from './program.ts';

const permissions = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'clipboard-write',
  'persistent-storage',
  'background-sync',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'screen-wake-lock',
  'idle-detection',
  'storage-access',
  'window-management',
  'local-fonts',
];

test('no permission is ever granted', async ({ page }) => {
  const granted = await page.evaluate(async (names) => {
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => `${name} ${state}`,
          () => `${name} unknown`,
        ),
      ),
    );
    return states.filter((state) => state.endsWith('granted'));
  }, permissions);
  expect(granted).toEqual([]);
});

test('asking for a device or a place fails', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const outcome = (asked: Promise<unknown>): Promise<string> =>
      asked.then(
        () => 'granted',
        () => 'refused',
      );
    return {
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await outcome(navigator.clipboard.readText()),
      place: await outcome(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notification: (await Notification.requestPermission()) === 'granted' ? 'granted' : 'refused',
    };
  });
  expect(Object.values(answers)).toEqual(Object.values(answers).map(() => 'refused'));
});
