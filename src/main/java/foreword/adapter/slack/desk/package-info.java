/** What a teammate does in Slack, brought to the desks: buttons, modals, commands and what is heard in channels. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.slack.desk;
