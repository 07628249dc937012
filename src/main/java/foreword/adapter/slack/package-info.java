/** Slack: events, commands and presses in, messages and screens out. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.slack;
