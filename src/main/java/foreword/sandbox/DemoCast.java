package foreword.sandbox;

import java.util.List;

/** The pretend workspace: two teammates, three people of connected organisations, and the channels they share. */
public final class DemoCast {
    public static final String ACME_CHANNEL = "C0ACME000";
    public static final String FENNEL_CHANNEL = "C0FENNEL0";
    public static final String INNER_CHANNEL = "C0DEALS00";
    /** Somebody of Acme whom the bot does not know. */
    public static final String LEO = "U0LEO0000";

    private static final String ACME = "T0ACME000";
    private static final String FENNEL = "T0FENNEL0";
    private static final String CONTOSO = "T0CONTOSO";

    private DemoCast() {}

    /** The agency's own team. */
    public static Identity agency() {
        Identity demo = Identity.demo();
        return new Identity(
                new Team(demo.team().id(), "Larkfield Studio", "larkfield"),
                demo.app(),
                demo.botUser(),
                demo.bot(),
                demo.botName());
    }

    /** Fills the workspace. */
    public static void enter(Workspace workspace, String zone) {
        String home = workspace.identity().team().id();
        workspace.addTeam(new Team(ACME, "Acme", "acme"));
        workspace.addTeam(new Team(FENNEL, "Fennel & Rye", "fennel"));
        workspace.addTeam(new Team(CONTOSO, "Contoso", "contoso"));
        person(workspace, DemoRows.ALICE, home, "Alice Park", "alice@larkfield.example", zone);
        person(workspace, DemoRows.TOM, home, "Tom Aske", "tom@larkfield.example", zone);
        person(workspace, DemoRows.DANA, ACME, "Dana Ortiz", "dana@acme.example", zone);
        person(workspace, LEO, ACME, "Leo Brandt", "leo@acme.example", zone);
        person(workspace, DemoRows.NADIA, FENNEL, "Nadia Berg", "nadia@fennel.example", zone);
        person(workspace, DemoRows.OMAR, CONTOSO, "Omar Haddad", "omar@contoso.example", zone);
        String bot = workspace.identity().botUser();
        channel(
                workspace,
                ACME_CHANNEL,
                "acme-shared",
                List.of(bot, DemoRows.ALICE, DemoRows.DANA, LEO),
                List.of(ACME));
        channel(
                workspace,
                FENNEL_CHANNEL,
                "fennel-shared",
                List.of(bot, DemoRows.TOM, DemoRows.NADIA),
                List.of(FENNEL));
        channel(workspace, INNER_CHANNEL, "deals", List.of(bot, DemoRows.ALICE, DemoRows.TOM), List.of());
    }

    private static void person(Workspace workspace, String id, String team, String name, String email, String zone) {
        String shortName = email.substring(0, email.indexOf('@'));
        workspace.addUser(new User(id, team, shortName, name, email, zone, false));
    }

    private static void channel(
            Workspace workspace, String id, String name, List<String> members, List<String> connected) {
        workspace.addChannel(new Channel(id, name, Channel.Kind.PUBLIC, "", members, connected, false));
    }
}
