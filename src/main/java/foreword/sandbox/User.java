package foreword.sandbox;

/**
 * Somebody in the workspace.
 *
 * @param team id of the home team; an outsider's differs from the workspace's
 * @param name the handle, without the at sign
 * @param realName the name as people read it
 * @param email may be empty; the API hides an outsider's
 * @param zone IANA time zone name
 * @param status what stands beside the name
 * @param locale in which they read Slack, such as {@code de-DE}
 */
public record User(
        String id,
        String team,
        String name,
        String realName,
        String email,
        String zone,
        boolean bot,
        Status status,
        String locale) {
    private static final String USUAL = "en-US";

    /** Without a status, and with Slack in American English. */
    public User(String id, String team, String name, String realName, String email, String zone, boolean bot) {
        this(id, team, name, realName, email, zone, bot, Status.NONE, USUAL);
    }

    /**
     * What somebody says of how they are.
     *
     * @param emoji with colons, empty for none
     * @param ends in seconds since 1970, 0 for never
     */
    public record Status(String emoji, String text, long ends) {
        public static final Status NONE = new Status("", "", 0);
    }

    public User with(Status other) {
        return new User(id, team, name, realName, email, zone, bot, other, locale);
    }

    public User livingIn(String otherZone) {
        return new User(id, team, name, realName, email, otherZone, bot, status, locale);
    }

    public User reading(String otherLocale) {
        return new User(id, team, name, realName, email, zone, bot, status, otherLocale);
    }
}
