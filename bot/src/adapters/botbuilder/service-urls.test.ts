import { expect, test } from '@jest/globals';
import { mayReplyTo } from './service-urls.js';

test.each([
  ['https://smba.trafficmanager.net/teams/', true],
  ['https://smba.trafficmanager.net/emea/2f3c/', true],
  ['https://directline.botframework.com/', true],
  ['http://smba.trafficmanager.net/teams/', false],
  ['https://smba.trafficmanager.net.attacker.example/', false],
  ['https://attacker.example/.trafficmanager.net', false],
  ['https://trafficmanager.net@attacker.example/', false],
  ['https://user@smba.trafficmanager.net/', false],
  ['https://attackertrafficmanager.net/', false],
  ['http://127.0.0.1:56150/_connector', false],
  ['not an address', false],
])('in production %s: %s', (address, allowed) => expect(mayReplyTo(address, false)).toBe(allowed));

test.each([
  ['http://127.0.0.1:56150/_connector', true],
  ['http://localhost:56150/_connector', true],
  ['https://smba.trafficmanager.net/teams/', false],
  ['http://192.168.1.4:56150/', false],
])('in the local tenant %s: %s', (address, allowed) => expect(mayReplyTo(address, true)).toBe(allowed));
