import { useState } from 'preact/hooks';
import type { WorkingDay } from '../../import/result';
import { Choice } from './choice';
import { Fold } from './fold';
import type { Settings } from './import-settings';
import { say } from './messages';

interface ReadingOptionsProps {
  readonly settings: Settings;
  readonly timeZone: string;
  readonly onChange: (settings: Settings) => void;
}

const ZONES: readonly string[] = [
  'UTC',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const minutesOf = (text: string): number => {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
};

function ZoneChoice({ settings, timeZone, onChange }: ReadingOptionsProps) {
  const zones = ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES];
  return (
    <>
      <Choice
        label={say('zoneLabel')}
        value={settings.fileZone}
        options={[
          { value: '', label: say('zoneAsWritten') },
          ...zones.map((zone) => ({ value: zone, label: zone.replace(/_/g, ' ') })),
        ]}
        onChoose={(fileZone) => onChange({ ...settings, fileZone })}
      />
      <p class="help">{say('zoneHelp', { zone: timeZone })}</p>
    </>
  );
}

/** Working days, hours and days off. Counted anew when something is changed for good. */
function OwnHours({ settings, onChange }: Omit<ReadingOptionsProps, 'timeZone'>) {
  const { week } = settings;
  const [problem, setProblem] = useState<string | null>(null);
  const hours = week.days.find((day) => day !== null) ?? { from: 540, to: 1020 };
  const change = (days: readonly WorkingDay[], holidays = week.holidays) =>
    onChange({ ...settings, week: { ...week, days, holidays } });
  const changeHours = (from: number, to: number) => {
    const isUsable = from < to;
    setProblem(isUsable ? null : say('badHours', { from: clock(from), to: clock(to) }));
    if (isUsable) change(week.days.map((day) => day && { from, to }));
  };
  const changeHolidays = (text: string) => {
    const days = text.split(/[\s,;]+/).filter(Boolean);
    const bad = days.find((day) => !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day));
    setProblem(bad === undefined ? null : say('badHoliday', { text: bad }));
    if (bad === undefined) change(week.days, days);
  };
  return (
    <fieldset class="hours">
      <legend class="unseen">{say('hoursDays')}</legend>
      <div class="days">
        {DAYS.map((name, place) => (
          <label key={name}>
            <input
              type="checkbox"
              class="tick"
              checked={week.days[place] !== null}
              onChange={(event) => {
                const own = event.currentTarget.checked ? hours : null;
                change(week.days.map((day, index) => (index === place ? own : day)));
              }}
            />
            {name}
          </label>
        ))}
      </div>
      <div class="clock">
        <label>
          {say('hoursFrom')}{' '}
          <input
            type="time"
            value={clock(hours.from)}
            onChange={(event) => changeHours(minutesOf(event.currentTarget.value), hours.to)}
          />
        </label>
        <label>
          {say('hoursTo')}{' '}
          <input
            type="time"
            value={clock(hours.to)}
            onChange={(event) => changeHours(hours.from, minutesOf(event.currentTarget.value))}
          />
        </label>
      </div>
      <div class="choice">
        <label for="import-holidays">{say('holidays')}</label>
        <textarea
          id="import-holidays"
          rows={3}
          value={week.holidays.join('\n')}
          onChange={(event) => changeHolidays(event.currentTarget.value)}
        />
      </div>
      {problem && <p class="said problem">{problem}</p>}
    </fieldset>
  );
}

/** How times are read: seldom needed, so folded away. */
export function ReadingOptions(props: ReadingOptionsProps) {
  const { settings, onChange } = props;
  return (
    <Fold title={say('options')}>
      {() => (
        <div class="how">
          <ZoneChoice {...props} />
          <Choice
            label={say('hoursLabel')}
            value={settings.hours}
            options={[
              { value: 'all', label: say('hoursAll') },
              { value: 'file', label: say('hoursFile') },
              { value: 'own', label: say('hoursOwn') },
            ]}
            onChoose={(hours) => onChange({ ...settings, hours })}
          />
          {settings.hours === 'own' && <OwnHours settings={settings} onChange={onChange} />}
        </div>
      )}
    </Fold>
  );
}
