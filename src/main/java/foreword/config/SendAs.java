package foreword.config;

/** Whose address stands in From: the bot's with Reply-To the teammate, or the teammate's own. */
public enum SendAs {
    ON_BEHALF,
    OWNER
}
