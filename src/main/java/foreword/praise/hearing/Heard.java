package foreword.praise.hearing;

import foreword.words.Words;

/**
 * The segment of a text that is most likely praise.
 *
 * @param words all words of the text
 * @param features what the segment shows
 * @param quote the words of the segment that carry it
 * @param probability that it is praise
 */
record Heard(Words words, Segments segments, int segment, Features features, Quote quote, double probability) {}
