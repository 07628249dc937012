package foreword.draft;

/** What a message is for; each kind has its template and its rules. */
public enum MessageKind {
    PRAISE_THANKS("praise-thanks"),
    QUESTION("ask-question"),
    FORWARDABLE("ask-forwardable"),
    ADVICE("ask-advice"),
    NAME_DROP("name-drop"),
    FIRST_REPLY("first-reply"),
    FOLLOW_UP("follow-up"),
    THANKS_ATTEMPT("thanks-attempt"),
    THANKS_INTRODUCTION("thanks-introduction"),
    THANKS_OUTCOME("thanks-outcome"),
    REPORT_BACK("report-back");

    private final String template;

    MessageKind(String template) {
        this.template = template;
    }

    /** The name of its template. */
    public String template() {
        return template;
    }
}
