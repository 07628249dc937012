/** What may stand in a log line: no secrets, and never more than one line for one message. */
@org.jspecify.annotations.NullMarked
package foreword.logging;
