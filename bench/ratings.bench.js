const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const vm = require('node:vm');
const { ADDON } = require('../build.js');
const { fastest } = require('./time.js');

const RATINGS = 1e6;
const MOST = 3;

/** What nobody could do without: look at each rating once and count two groups. */
function countBare(ratings) {
  let promoters = 0;
  let detractors = 0;
  for (let row = 0; row < ratings.length; row += 1) {
    const rating = ratings[row][0];
    if (rating >= 9) promoters += 1;
    else if (rating <= 6) detractors += 1;
  }
  return (100 * (promoters - detractors)) / ratings.length;
}

/** NPS of a million ratings against a bare loop that counts promoters and detractors. */
function compareRatings() {
  const built = vm.createContext({});
  vm.runInContext(readFileSync(join(ADDON, 'Code.js'), 'utf8'), built);
  const ratings = Array.from({ length: RATINGS }, (_each, index) => [(index * 7919) % 11]);
  const difference = Math.abs(built.NPS(ratings) - countBare(ratings));
  if (difference > 1e-9) throw new Error(`NPS and the bare loop differ by ${difference}`);
  const bare = fastest(() => countBare(ratings));
  const nps = fastest(() => built.NPS(ratings));
  return { bare, nps, ratio: nps / bare };
}

function bench() {
  const { bare, nps, ratio } = compareRatings();
  console.log(
    `NPS of a million ratings: ${nps.toFixed(1)} ms, bare loop ${bare.toFixed(1)} ms, ` +
      `${ratio.toFixed(2)} times (at most ${MOST})`,
  );
  if (ratio > MOST) throw new Error(`NPS of a million ratings takes ${ratio.toFixed(2)} times`);
}

module.exports = { bench };
