/** How a text is read for praise: its own words, their phrases, what they weigh. */
@org.jspecify.annotations.NullMarked
package foreword.praise.hearing;
