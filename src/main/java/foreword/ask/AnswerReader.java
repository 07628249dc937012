package foreword.ask;

/** Reads what a reply to an ask amounts to. */
public interface AnswerReader {
    ReadAnswer read(String words);
}
