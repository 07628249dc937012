package foreword.adapter.slack.screen;

/** Sentences that more than one screen says. */
final class Words {
    static final String OUTSIDER =
            "Foreword is a tool of the team that set it up, so it has nothing to show here. Thank you for stopping by.";

    private Words() {}
}
