/** The detector of concerns: phrases, what stands around them, and words, weighed by a model that was learned from messages. */
@org.jspecify.annotations.NullMarked
package foreword.concern.hearing;
