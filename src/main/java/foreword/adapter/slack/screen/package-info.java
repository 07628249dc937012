/** What a teammate sees in Slack: every message, modal and home page, drawn from our own rows at the time of drawing. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.slack.screen;
