package foreword.ask;

import java.time.LocalDate;

/** Reads what a reply to an ask amounts to. */
public interface AnswerReader {
    /**
     * Never fails; what it is not sure of is {@link Answer#UNCLEAR}.
     *
     * @param words the new words of the reply
     * @param on the day on which it was written, from which "next month" counts
     */
    ReadAnswer read(String words, LocalDate on);
}
