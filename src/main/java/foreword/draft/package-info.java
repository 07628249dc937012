/** Messages that wait for approval, and what an approval binds to. */
@org.jspecify.annotations.NullMarked
package foreword.draft;
