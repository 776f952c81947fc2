// Why: rule: no page reaches a device: not USB, serial ports, HID or Bluetooth.
// Must not: show a chooser.
import type { Session, WebContents } from 'electron';

type Rules = Pick<Session, 'setDevicePermissionHandler' | 'setBluetoothPairingHandler' | 'on'>;

export function denyDevices(session: Rules): void {
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
}

/** Bluetooth devices are offered to the page, not to the session. */
export function denyBluetoothDevices(contents: Pick<WebContents, 'on'>): void {
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}
