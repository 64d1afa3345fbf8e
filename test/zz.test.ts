import { JULY, openAddon, savedOf } from './support/addon';
test('costs', () => {
  const addon = openAddon();
  const out: string[] = [];
  out.push('setUp ' + addon.callsOf(() => addon.setUp()));
  out.push('save '+ addon.callsOf(() => savedOf(addon.save(JULY, { ticketsReceived: 486 }))));
  out.push('refresh '+ addon.callsOf(() => addon.refresh())+ JSON.stringify(addon.counter.byMethod));
  addon.tab('ticketVolume').type('title','total','Yes');
  out.push('make daily '+ addon.callsOf(() => addon.refresh())+ JSON.stringify(addon.counter.byMethod));
  out.push('refresh '+ addon.callsOf(() => addon.refresh())+ JSON.stringify(addon.counter.byMethod));
  out.push(JSON.stringify(addon.recording.alerts), addon.model.sheets.map(s=>s.name).join());
  require('fs').writeFileSync('/tmp/zz.txt', out.join('\n'));
});
