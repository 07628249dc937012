package foreword.sandbox;

/** Who is who: the workspace, the app and its bot, as ids that begin with what Slack's begin with. */
public record Identity(Team team, String app, String botUser, String bot, String botName) {

    /** The one the sandbox uses: every id says that it is for show. */
    public static Identity demo() {
        return new Identity(
                new Team("T0DEMOHOME", "Demo Agency", "demo-agency"),
                "A0DEMOAPP1",
                "U0DEMOBOT1",
                "B0DEMOBOT1",
                "foreword");
    }
}
