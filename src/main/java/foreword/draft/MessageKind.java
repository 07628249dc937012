package foreword.draft;

<<<<<<< HEAD
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
=======
/** What a message is for; each kind has its own template and its own rules. */
public enum MessageKind {
    PRAISE_THANKS(Reader.INTRODUCER, Asking.NOTHING),
    QUESTION(Reader.INTRODUCER, Asking.ONE),
    FORWARDABLE(Reader.TARGET, Asking.ONE),
    ADVICE(Reader.INTRODUCER, Asking.ONE),
    NAME_DROP(Reader.INTRODUCER, Asking.ONE),
    FIRST_REPLY(Reader.TARGET, Asking.AT_MOST_ONE),
    FOLLOW_UP(Reader.INTRODUCER, Asking.AT_MOST_ONE),
    THANKS_ATTEMPT(Reader.INTRODUCER, Asking.NOTHING),
    THANKS_INTRODUCTION(Reader.INTRODUCER, Asking.NOTHING),
    THANKS_OUTCOME(Reader.INTRODUCER, Asking.NOTHING),
    REPORT_BACK(Reader.INTRODUCER, Asking.NOTHING);

    private final Reader reader;
    private final Asking asking;

    MessageKind(Reader reader, Asking asking) {
        this.reader = reader;
        this.asking = asking;
    }

    /** Whether the target reads it in the end, rather than the introducer alone. */
    boolean readByTarget() {
        return reader == Reader.TARGET;
    }

    boolean mayAsk(int questions) {
        return switch (asking) {
            case NOTHING -> questions == 0;
            case AT_MOST_ONE -> questions <= 1;
            case ONE -> questions == 1;
        };
    }

    /** Whether it asks a favour, and so must leave a way out. */
    boolean asksFavour() {
        return asking == Asking.ONE || this == FOLLOW_UP;
    }

    private enum Reader {
        INTRODUCER,
        TARGET
    }

    private enum Asking {
        NOTHING,
        AT_MOST_ONE,
        ONE
>>>>>>> words
    }
}
