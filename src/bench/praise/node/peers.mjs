// Scores texts with a word-list scorer from npm, named as the argument. Reads a JSON object a line, answers with a line each:
// {"score": text} with a number, {"time": [text, …]} with what reading them all costs on this one thread.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const WARM_UP_MS = 3_000;
const ROUND_MS = 1_000;
const ROUNDS = 5;

const require = createRequire(`${process.env.NODE_HOME}/package.json`);
const score = { vader, afinn }[process.argv[2]]();

function vader() {
  const { SentimentIntensityAnalyzer } = require('vader-sentiment');
  return (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound;
}

function afinn() {
  const Sentiment = require('sentiment');
  const sentiment = new Sentiment();
  return (text) => sentiment.analyze(text).score;
}

function time(texts) {
  perSecond(texts, WARM_UP_MS);
  const rounds = Array.from({ length: ROUNDS }, () => perSecond(texts, ROUND_MS)).sort((a, b) => a - b);
  const nanos = texts.map(nanosOfOne).sort((a, b) => a - b);
  const percentile = (share) => nanos[Math.min(nanos.length - 1, Math.ceil(share * nanos.length) - 1)] / 1_000;
  return {
    best: rounds[ROUNDS - 1],
    middle: rounds[ROUNDS >> 1],
    p50: percentile(0.5),
    p99: percentile(0.99),
    p999: percentile(0.999),
  };
}

function perSecond(texts, atLeastMs) {
  const start = performance.now();
  let read = 0;
  while (performance.now() - start < atLeastMs) {
    texts.forEach(score);
    read += texts.length;
  }
  return (read * 1_000) / (performance.now() - start);
}

function nanosOfOne(text) {
  const start = process.hrtime.bigint();
  score(text);
  return Number(process.hrtime.bigint() - start);
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  console.log(JSON.stringify('time' in asked ? time(asked.time) : score(asked.score)));
}
