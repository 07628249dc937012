/** What goes out: every delivery has a key, and only the Dispatcher sends. */
@org.jspecify.annotations.NullMarked
package foreword.outbox;
