/** What clients say about us, and the moment that it opens. */
@org.jspecify.annotations.NullMarked
package foreword.praise;
