package foreword.draft;

import java.util.Locale;

/** What a message is for; each kind has its own template and its own rules. */
public enum MessageKind {
    PRAISE_THANKS(Reader.INTRODUCER, Asking.NOTHING),
    QUESTION(Reader.INTRODUCER, Asking.ONE),
    FORWARDABLE(Reader.TARGET, Asking.ONE),
    ADVICE(Reader.INTRODUCER, Asking.ONE),
    NAME_DROP(Reader.INTRODUCER, Asking.ONE),
    /** Tells whoever lent their name what came of it. */
    NAME_USED(Reader.INTRODUCER, Asking.NOTHING),
    FIRST_REPLY(Reader.TARGET, Asking.AT_MOST_ONE),
    FOLLOW_UP(Reader.INTRODUCER, Asking.AT_MOST_ONE),
    THANKS_ATTEMPT(Reader.INTRODUCER, Asking.NOTHING),
    THANKS_INTRODUCTION(Reader.INTRODUCER, Asking.NOTHING),
    THANKS_OUTCOME(Reader.INTRODUCER, Asking.NOTHING),
    REPORT_BACK(Reader.INTRODUCER, Asking.NOTHING),
    QUOTE_PERMISSION(Reader.INTRODUCER, Asking.ONE),
    OPEN_ASK(Reader.INTRODUCER, Asking.ONE),
    EXPECTATION(Reader.INTRODUCER, Asking.AT_MOST_ONE),
    HOPPER_TOUCH(Reader.INTRODUCER, Asking.NOTHING);

    private final Reader reader;
    private final Asking asking;

    MessageKind(Reader reader, Asking asking) {
        this.reader = reader;
        this.asking = asking;
    }

    /** The name of its template. */
    public String template() {
        return switch (this) {
            case QUESTION -> "ask-question";
            case FORWARDABLE -> "ask-forwardable";
            case ADVICE -> "ask-advice";
            case OPEN_ASK -> "ask-open";
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** Whether the target reads it in the end, rather than the introducer alone. */
    public boolean readByTarget() {
        return reader == Reader.TARGET;
    }

    boolean mayAsk(int questions) {
        return switch (asking) {
            case NOTHING -> questions == 0;
            case AT_MOST_ONE -> questions <= 1;
            case ONE -> questions == 1;
        };
    }

    /** Whether what we give back may be named in it: in the question alone, never in what is passed on or thanked with. */
    public boolean mayOffer() {
        return this == QUESTION || this == OPEN_ASK;
    }

    /** Whether an ask begins with it. */
    public boolean opensAsk() {
        return this == QUESTION || this == ADVICE || this == NAME_DROP || this == OPEN_ASK;
    }

    /** Whether it asks a favour, and so must leave a way out. */
    boolean asksFavour() {
        return asking == Asking.ONE || this == FOLLOW_UP;
    }

    /** Whether the favour is to meet somebody, who then has to be named; an open ask describes whom instead. */
    boolean asksAboutSomebody() {
        return asksFavour() && this != QUOTE_PERMISSION && this != OPEN_ASK;
    }

    /** Whether it speaks about meeting people, whom it then may not leave to be searched for. */
    boolean asksForPeople() {
        return asksAboutSomebody() || this == OPEN_ASK || this == EXPECTATION;
    }

    private enum Reader {
        INTRODUCER,
        TARGET
    }

    private enum Asking {
        NOTHING,
        AT_MOST_ONE,
        ONE
    }
}
