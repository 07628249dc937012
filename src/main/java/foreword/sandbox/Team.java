package foreword.sandbox;

/** A Slack workspace: the one the bot is installed in, or one connected to it by a shared channel. */
public record Team(String id, String name, String domain) {}
