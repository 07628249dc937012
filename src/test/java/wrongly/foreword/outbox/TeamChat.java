package wrongly.foreword.outbox;

/** The port of sending, as in the program. */
public interface TeamChat {
    void post(String text);
}
