/** An introduction that was made, and what became of it. */
@org.jspecify.annotations.NullMarked
package foreword.introduction;
