/** The composition root: builds every part with {@code new} and starts it. */
@org.jspecify.annotations.NullMarked
package foreword;
