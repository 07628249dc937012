/** Hearing praise: which words of a message say something good about us, how surely, and why. */
@org.jspecify.annotations.NullMarked
package foreword.praise;
