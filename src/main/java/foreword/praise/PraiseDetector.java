package foreword.praise;

/** Hears praise in what somebody outside said. */
public interface PraiseDetector {
    /** Reads one message; never throws, whatever the text. */
    Reading read(String text);
}
