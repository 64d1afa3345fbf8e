const { closeSync, openSync, writeSync } = require('node:fs');

const COLUMNS = [
  'Id',
  'Requester',
  'Requester id',
  'Requester email',
  'Assignee',
  'Group',
  'Subject',
  'Tags',
  'Status',
  'Priority',
  'Via',
  'Ticket type',
  'Created at',
  'Updated at',
  'Solved at',
  'Satisfaction Score',
  'Reopens',
  'Replies',
  'First reply time in minutes within business hours',
  'Full resolution time in minutes',
];
const TYPES = ['Question', 'Problem', 'Incident', 'Task'];
const SCORES = ['Good', 'Bad', 'Offered', 'Not Offered'];
const TAGS = 'billing vip web_form order_status delivery late second_request language_en';
const DAYS = 730;
const START = Date.UTC(2023, 0, 1);

/** Numbers from 0 to 1 that look random and are the same in each run. */
function newRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const minuteOf = (time) => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

/** One ticket as a line of the file; each tenth subject holds line breaks and quotation marks. */
function lineOf(index, rows, random) {
  const created = START + Math.floor((index / rows) * DAYS * 1440) * 60000;
  const minutes = Math.floor(random() ** 3 * 20000);
  const solved = minuteOf(created + minutes * 60000);
  const subject =
    index % 10 === 0
      ? `"Order ""${index}"" is late,\nplease look again\r\nthank you very much"`
      : `"Where is my order ${index}, please? It should have been here by now"`;
  const cells = [
    index + 1,
    `Customer ${index % 1000}`,
    360000000000 + Math.floor(random() * rows * 0.3),
    `customer.number.${index}@example.com`,
    `Agent ${Math.floor(random() * 30)}`,
    'Support',
    subject,
    TAGS,
    'Closed',
    'Normal',
    'Web form',
    TYPES[index % 4],
    minuteOf(created),
    solved,
    solved,
    SCORES[Math.floor(random() * 4)],
    random() < 0.05 ? 1 : 0,
    1 + Math.floor(random() * 5),
    Math.floor(random() * 600),
    minutes,
  ];
  return { line: `${cells.join(',')}\n`, minutes, created };
}

/**
 * Writes an export of so many tickets over two years, 20 columns and about 300 bytes a row. Returns
 * the minutes to resolution of those solved in January 2024.
 */
function writeTickets(file, rows) {
  const random = newRandom(1);
  const output = openSync(file, 'w');
  const january = [];
  let lines = [`${COLUMNS.join(',')}\n`];
  for (let index = 0; index < rows; index += 1) {
    const { line, minutes, created } = lineOf(index, rows, random);
    lines.push(line);
    const solved = new Date(created + minutes * 60000);
    if (solved.getUTCFullYear() === 2024 && solved.getUTCMonth() === 0) january.push(minutes);
    if (lines.length < 5000) continue;
    writeSync(output, lines.join(''));
    lines = [];
  }
  writeSync(output, lines.join(''));
  closeSync(output);
  return january;
}

module.exports = { writeTickets };
