/** @type {import('jest').Config} */
module.exports = {
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/test/support/transform.js' },
  // @ironcalc/wasm is an ES module.
  transformIgnorePatterns: ['/node_modules/(?!@ironcalc/)'],
  globalSetup: '<rootDir>/test/support/build-once.js',
  maxWorkers: '100%',
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.{ts,tsx}'],
};
