/** The sandbox: a Slack workspace of our own, in this process, that speaks Slack's protocol to the bot and takes the deeds of its people. */
@NullMarked
package foreword.sandbox;

import org.jspecify.annotations.NullMarked;
