/** A request to one contact about one target, from the question to the introduction. */
@org.jspecify.annotations.NullMarked
package foreword.ask;
