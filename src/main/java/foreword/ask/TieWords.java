package foreword.ask;

/** Why a mail may not belong where it is kept, in words. */
public final class TieWords {
    private TieWords() {}

    /**
     * A whole sentence; empty where there is no doubt.
     *
     * @param writer the sender as it is shown
     */
    public static String why(Tie tie, String writer) {
        return switch (tie) {
            case SURE, ACCEPTED, REFUSED, UNPLACED -> "";
            case NO_THREAD ->
                "The mail names none of ours; it is tied to this because nothing else waits for " + writer + ".";
            case NEW_TOPIC -> "It was written as an answer to our mail, but its subject is another one.";
            case COLLEAGUE -> writer + " is not the person you wrote to, but works at the same company.";
            case OTHER_ADDRESS -> "The name is right, but the address is not one we know: " + writer + ".";
            case SOMEBODY_ELSE -> writer + " is not the person you wrote to; the mail came in the same thread.";
            case UNPROVEN -> "Our mail server does not vouch that " + writer + " wrote it.";
            case FALSE_SENDER ->
                "Our mail server says that this sender is false. Ask them another way before you trust it.";
            case MIXED -> "It has the person you want to meet in copy, but it reads like a no.";
            case ADDED -> writer + " put them in copy.";
        };
    }
}
